// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_export.h"

#include "core/command/shell_words.h"
#include "core/profile/profile_fields.h"
#include "core/secret/secret_headers.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandExport)
};

/// Writes the fields that have an option.
class OptionWriter final
{
public:
    OptionWriter(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
        : m_profile(profile), m_rookery(style == CommandStyle::Rookery), m_secrets(secrets)
    {
    }

    ExportedOptions write();

private:
    void note(const QString &sentence) { m_result.notes += sentence; }
    void add(const QString &option, const QString &value) { m_result.options.append({option, value}); }

    // The option of a field of each type, where it has one and the value is not the usual one.
    void add(const ProfileField &field, const QString &text) { add(field.option, text); }
    void add(const ProfileField &field, bool) { add(field.option, QString()); }
    void add(const ProfileField &field, int number) { add(field.option, QString::number(number)); }
    void add(const ProfileField &field, milliseconds time);
    void add(const ProfileField &field, WebSocketKind kind);
    void add(const ProfileField &field, const QList<std::pair<QString, QString>> &headers);
    void add(const ProfileField &field, QUrl proxy);
    template <class T> void add(const ProfileField &, const T &) {}

    const Profile &m_profile;
    const bool m_rookery;
    const ProfileSecrets *const m_secrets;
    ExportedOptions m_result;
};

ExportedOptions OptionWriter::write()
{
    const Profile usual;
    for (const ProfileField &field : profileFields()) {
        const bool differs = std::visit(
            [&](const auto &member) { return member.of(m_profile) != member.of(usual); }, field.member);
        if (field.option.isEmpty() || !differs)
            continue;
        // Whoever runs the command runs them too.
        if (field.form == ProfileField::Form::Command && !m_profile.runsCommands) {
            note(Say::tr("--%1 was left out, because the tunnel's commands are switched off.")
                     .arg(field.option));
            continue;
        }
        if (m_rookery || field.penguin == ProfileField::Penguin::Has)
            std::visit([&](const auto &member) { add(field, member.of(m_profile)); }, field.member);
        else if (field.penguin == ProfileField::Penguin::Lacks)
            note(Say::tr("penguin 0.8 has no option --%1.").arg(field.option));
    }
    return m_result;
}

void OptionWriter::add(const ProfileField &field, milliseconds time)
{
    const double unit = field.form == ProfileField::Form::Minutes   ? 60'000
                        : field.form == ProfileField::Form::Seconds ? 1'000
                                                                    : 1;
    add(field.option, QString::number(double(time.count()) / unit, 'g', 15));
}

void OptionWriter::add(const ProfileField &field, WebSocketKind kind)
{
    for (const auto &[known, word] : WebSocketWords) {
        if (known == kind)
            add(field.option, word.toString());
    }
}

void OptionWriter::add(const ProfileField &field, const QList<std::pair<QString, QString>> &headers)
{
    for (const auto &[name, value] : headers) {
        const bool hidden = !m_secrets && isSecretHeader(name);
        add(field.option, name + u": "_s + (hidden ? Say::tr("YOUR-VALUE") : value));
        if (hidden)
            note(Say::tr("The value of the header %1 was left out.").arg(name));
    }
}

void OptionWriter::add(const ProfileField &field, QUrl proxy)
{
    const bool needsPassword = !proxy.userName().isEmpty();
    if (m_secrets && !m_secrets->proxyPassword.isEmpty())
        proxy.setPassword(QString::fromUtf8(m_secrets->proxyPassword), QUrl::DecodedMode);
    else if (needsPassword)
        note(Say::tr("The password of the proxy was left out."));
    add(field.option, proxy.toString(QUrl::FullyEncoded));
    if (!m_rookery)
        note(Say::tr("penguin 0.8 takes --proxy and does not use it."));
}

class CommandWriter final
{
public:
    CommandWriter(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
        : m_profile(profile), m_style(style), m_secrets(secrets)
    {
    }

    ExportedCommand write()
    {
        m_words = {isRookery() ? u"rookery-cli"_s : u"penguin"_s, u"client"_s};
        addKey();
        addForwardAuth();
        addOptions();
        m_words += shellQuoted(m_profile.server.toString(QUrl::FullyEncoded));
        addForwards();
        m_result.command = m_words.join(u' ');
        return m_result;
    }

private:
    [[nodiscard]] bool isRookery() const { return m_style == CommandStyle::Rookery; }
    void add(const QString &option, const QString &value)
    {
        // A value that begins with a dash would be taken for an option.
        if (value.startsWith(u'-'))
            m_words += shellQuoted(u"--"_s + option + u'=' + value);
        else
            m_words += {u"--"_s + option, shellQuoted(value)};
    }
    void note(const QString &sentence) { m_result.notes += sentence; }

    void addKey();
    void addForwardAuth();
    void addOptions();
    void addForwards();
    void noteWhatPenguinLacks(const ForwardSpec &spec, const QString &text);

    const Profile &m_profile;
    const CommandStyle m_style;
    const ProfileSecrets *const m_secrets;
    QStringList m_words;
    ExportedCommand m_result;
};

void CommandWriter::addKey()
{
    if (!m_profile.usesPsk)
        return;
    if (m_secrets && !m_secrets->psk.isEmpty()) {
        add(u"ws-psk"_s, QString::fromUtf8(m_secrets->psk));
        return;
    }
    if (isRookery()) {
        add(u"ws-psk-file"_s, u"rookery.psk"_s);
        note(Say::tr("Put the key into the file rookery.psk that only you may read."));
    } else {
        m_words += {u"--ws-psk"_s, u"\"$PENGUIN_PSK\""_s};
        note(Say::tr("Put the key into the variable PENGUIN_PSK before you run the command."));
    }
}

void CommandWriter::addForwardAuth()
{
    if (!m_profile.usesForwardAuth)
        return;
    if (isRookery()) {
        add(u"forward-auth-file"_s, u"rookery.auth"_s);
        note(
            Say::tr("Put “user:password” of its proxies into the file rookery.auth that only you may read."));
    } else {
        note(Say::tr("penguin 0.8 has proxies without a password only."));
    }
}

void CommandWriter::addOptions()
{
    const ExportedOptions exported = exportOptions(m_profile, m_style, m_secrets);
    for (const auto &[option, value] : exported.options) {
        if (value.isNull())
            m_words += u"--"_s + option;
        else
            add(option, value);
    }
    m_result.notes += exported.notes;
    if (!m_profile.tls.pinnedCertificate.isEmpty())
        note(Say::tr("A command cannot name the one certificate that is trusted; save it as a file and "
                     "give that with --tls-ca."));
    if (m_secrets && !m_secrets->keyPassphrase.isEmpty())
        note(Say::tr("A command cannot give the passphrase of the TLS key; use a key without one."));
}

void CommandWriter::noteWhatPenguinLacks(const ForwardSpec &spec, const QString &text)
{
    const ForwardKindRow *const row = forwardKindRow(spec.kind);
    if (row && row->penguinHas)
        return;
    note(spec.isReverse() ? Say::tr("penguin 0.8 cannot do the reverse forward %1.").arg(text)
                          : Say::tr("penguin 0.8 cannot do the forward %1.").arg(text));
}

void CommandWriter::addForwards()
{
    qsizetype written = 0;
    for (const ProfileForward &forward : m_profile.forwards) {
        if (!forward.enabled)
            continue;
        const QString text = isRookery() ? forward.spec.toString() : forward.spec.endsText();
        m_words += shellQuoted(text);
        ++written;
        if (!isRookery())
            noteWhatPenguinLacks(forward.spec, text);
    }
    if (written == 0)
        note(Say::tr("No forward is switched on; the command needs one."));
}

} // namespace

ExportedOptions exportOptions(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
{
    return OptionWriter(profile, style, secrets).write();
}

ExportedCommand exportCommand(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
{
    return CommandWriter(profile, style, secrets).write();
}

} // namespace rookery
