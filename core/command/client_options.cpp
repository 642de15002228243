// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/client_options.h"

#include "core/address/proxy_url.h"
#include "core/command/option_values.h"
#include "core/profile/header_text.h"
#include "core/profile/profile_fields.h"

#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

class ClientOptionReader final
{
public:
    explicit ClientOptionReader(const GivenOptions &given) : m_given(given) {}

    ClientProfile read()
    {
        for (const ProfileField &field : profileFields()) {
            if (!field.option.isEmpty() && m_given.isSet(field.option))
                std::visit([&](const auto &member) { take(field, member.of(m_result.profile)); },
                           field.member);
        }
        readKey();
        return m_result;
    }

private:
    template <class T> void keep(const QString &name, const Expected<T> &value, T &to)
    {
        if (value) {
            to = *value;
            return;
        }
        Error why = value.error();
        why.message = u"--"_s + name + u": "_s + why.message;
        m_result.problems.append(why);
    }
    [[nodiscard]] QString text(const ProfileField &field) const
    {
        return m_given.value(field.option).value_or(QString());
    }

    // A field of each type that has an option.
    void take(const ProfileField &field, QString &to);
    void take(const ProfileField &, bool &to) { to = true; }
    void take(const ProfileField &field, int &to);
    void take(const ProfileField &field, milliseconds &to);
    void take(const ProfileField &field, WebSocketKind &to);
    void take(const ProfileField &field, QList<std::pair<QString, QString>> &to);
    void take(const ProfileField &field, QUrl &proxy);
    template <class T> void take(const ProfileField &, T &) {}

    void readKey();

    const GivenOptions &m_given;
    ClientProfile m_result;
};

void ClientOptionReader::take(const ProfileField &field, QString &to)
{
    if (field.form != ProfileField::Form::HeaderValue) {
        to = text(field);
        return;
    }
    QByteArray value;
    keep(field.option, headerValueFromText(text(field).toUtf8()), value);
    to = QString::fromUtf8(value);
}

void ClientOptionReader::take(const ProfileField &field, int &to)
{
    keep(field.option, numberFromText(text(field), field.least, std::numeric_limits<int>::max()), to);
}

void ClientOptionReader::take(const ProfileField &field, milliseconds &to)
{
    if (field.form == ProfileField::Form::Seconds)
        return keep(field.option, secondsFromText(text(field)), to);
    if (field.form == ProfileField::Form::Minutes)
        return keep(field.option, minutesFromText(text(field)), to);
    int count = int(to.count());
    take(field, count);
    to = milliseconds(count);
}

void ClientOptionReader::take(const ProfileField &field, WebSocketKind &to)
{
    keep(field.option, webSocketFromText(text(field)), to);
}

void ClientOptionReader::take(const ProfileField &field, QList<std::pair<QString, QString>> &to)
{
    for (const QString &one : m_given.values(field.option)) {
        std::pair<QByteArray, QByteArray> header;
        keep(field.option, headerFromText(one), header);
        if (!header.first.isEmpty())
            to.append({QString::fromUtf8(header.first), QString::fromUtf8(header.second)});
    }
}

void ClientOptionReader::take(const ProfileField &field, QUrl &proxy)
{
    keep(field.option, proxyUrlFromText(text(field)), proxy);
    m_result.secrets.proxyPassword = proxy.password(QUrl::FullyDecoded).toUtf8();
    proxy.setPassword({});
}

void ClientOptionReader::readKey()
{
    if (const auto text = m_given.value(u"ws-psk"_s))
        keep(u"ws-psk"_s, headerValueFromText(text->toUtf8()), m_result.secrets.psk);
    m_result.profile.usesForwardAuth = m_given.isSet(u"forward-auth-file"_s);
    m_result.profile.usesPsk = m_given.isSet(u"ws-psk"_s) || m_given.isSet(u"ws-psk-file"_s);
}

QList<CommandOption> allOptions()
{
    QList<CommandOption> options{
        {{u"ws-psk"_s}},
        {{u"ws-psk-file"_s}},
        {{u"forwards-file"_s}},
        {{u"forward-auth-file"_s}},
        {{u"pid"_s}, false, false},
        {{u"fingerprint"_s}, true, false},
        {{u"auth"_s}, true, false},
    };
    for (const ProfileField &field : profileFields()) {
        if (field.option.isEmpty())
            continue;
        CommandOption option{{field.option}, field.value != nullptr};
        if (field.letter != 0)
            option.names.prepend(QString(QLatin1Char(field.letter)));
        options.append(option);
    }
    return options;
}

} // namespace

const QList<CommandOption> &clientOptions()
{
    static const QList<CommandOption> options = allOptions();
    return options;
}

ClientProfile readClientOptions(const GivenOptions &given)
{
    return ClientOptionReader(given).read();
}

} // namespace rookery
