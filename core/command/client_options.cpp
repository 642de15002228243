// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/client_options.h"

#include "core/address/proxy_url.h"
#include "core/command/option_values.h"
#include "core/profile/header_text.h"

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
        readTimes();
        readHttp();
        readTls();
        readKey();
        return m_result;
    }

private:
    template <class T> void take(const QString &name, const Expected<T> &value, T &to)
    {
        if (value) {
            to = *value;
            return;
        }
        Error why = value.error();
        why.message = u"--"_s + name + u": "_s + why.message;
        m_result.problems.append(why);
    }

    void takeSeconds(const QString &name, milliseconds &to)
    {
        if (const auto text = m_given.value(name))
            take(name, secondsFromText(*text), to);
    }

    void takeText(const QString &name, QString &to)
    {
        if (const auto text = m_given.value(name))
            to = *text;
    }

    void readTimes();
    void readHttp();
    void readTls();
    void readKey();
    void readProxy();

    const GivenOptions &m_given;
    ClientProfile m_result;
};

void ClientOptionReader::readTimes()
{
    constexpr int Most = std::numeric_limits<int>::max();
    Profile &profile = m_result.profile;
    takeSeconds(u"keepalive"_s, profile.keepaliveInterval);
    takeSeconds(u"keepalive-timeout"_s, profile.keepaliveTimeout);
    takeSeconds(u"channel-timeout"_s, profile.channelTimeout);
    takeSeconds(u"handshake-timeout"_s, profile.handshakeTimeout);
    if (const auto text = m_given.value(u"max-retry-count"_s))
        take(u"max-retry-count"_s, numberFromText(*text, 0, Most), profile.maxRetries);
    int interval = int(profile.maxRetryInterval.count());
    if (const auto text = m_given.value(u"max-retry-interval"_s))
        take(u"max-retry-interval"_s, numberFromText(*text, 1, Most), interval);
    profile.maxRetryInterval = milliseconds(interval);
}

void ClientOptionReader::readHttp()
{
    Profile &profile = m_result.profile;
    QByteArray host;
    if (const auto text = m_given.value(u"hostname"_s))
        take(u"hostname"_s, headerValueFromText(text->toUtf8()), host);
    profile.hostHeader = QString::fromUtf8(host);
    for (const QString &text : m_given.values(u"header"_s)) {
        std::pair<QByteArray, QByteArray> header;
        take(u"header"_s, headerFromText(text), header);
        if (!header.first.isEmpty())
            profile.headers.append({QString::fromUtf8(header.first), QString::fromUtf8(header.second)});
    }
    if (const auto engine = m_given.value(u"websocket"_s))
        take(u"websocket"_s, webSocketFromText(*engine), profile.webSocket);
    readProxy();
}

void ClientOptionReader::readProxy()
{
    QUrl proxy;
    if (const auto text = m_given.value(u"proxy"_s))
        take(u"proxy"_s, proxyUrlFromText(*text), proxy);
    m_result.secrets.proxyPassword = proxy.password(QUrl::FullyDecoded).toUtf8();
    proxy.setPassword({});
    m_result.profile.proxy = proxy;
}

void ClientOptionReader::readTls()
{
    TlsOptions &tls = m_result.profile.tls;
    takeText(u"tls-ca"_s, tls.caFile);
    takeText(u"tls-cert"_s, tls.certFile);
    takeText(u"tls-key"_s, tls.keyFile);
    takeText(u"tls-server-name"_s, tls.serverName);
    tls.skipVerify = m_given.isSet(u"tls-skip-verify"_s);
}

void ClientOptionReader::readKey()
{
    if (const auto text = m_given.value(u"ws-psk"_s))
        take(u"ws-psk"_s, headerValueFromText(text->toUtf8()), m_result.secrets.psk);
    m_result.profile.usesPsk = m_given.isSet(u"ws-psk"_s) || m_given.isSet(u"ws-psk-file"_s);
}

} // namespace

const QList<CommandOption> &clientOptions()
{
    static const QList<CommandOption> options{
        {{u"ws-psk"_s}},
        {{u"ws-psk-file"_s}},
        {{u"keepalive"_s}},
        {{u"keepalive-timeout"_s}},
        {{u"max-retry-count"_s}},
        {{u"max-retry-interval"_s}},
        {{u"handshake-timeout"_s}},
        {{u"hostname"_s}},
        {{u"tls-server-name"_s}},
        {{u"tls-key"_s}},
        {{u"tls-cert"_s}},
        {{u"channel-timeout"_s}},
        {{u"websocket"_s}},
        {{u"x"_s, u"proxy"_s}},
        {{u"H"_s, u"header"_s}},
        {{u"t"_s, u"tls-ca"_s}},
        {{u"k"_s, u"tls-skip-verify"_s}, false},
        {{u"pid"_s}, false, false},
        {{u"fingerprint"_s}, true, false},
        {{u"auth"_s}, true, false},
    };
    return options;
}

ClientProfile readClientOptions(const GivenOptions &given)
{
    return ClientOptionReader(given).read();
}

} // namespace rookery
