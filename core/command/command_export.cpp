// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_export.h"

#include "core/command/shell_words.h"
#include "core/secret/secret_headers.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandExport)
};

class CommandWriter final
{
public:
    CommandWriter(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
        : m_profile(profile), m_rookery(style == CommandStyle::Rookery), m_secrets(secrets)
    {
    }

    ExportedCommand write()
    {
        m_words = {m_rookery ? u"rookery-cli"_s : u"penguin"_s, u"client"_s};
        addKey();
        addTimes();
        addHttp();
        addProxy();
        addTls();
        m_words += shellQuoted(m_profile.server.toString(QUrl::FullyEncoded));
        addForwards();
        m_result.command = m_words.join(u' ');
        return m_result;
    }

private:
    void add(const QString &option, const QString &value)
    {
        // A value that begins with a dash would be taken for an option.
        if (value.startsWith(u'-'))
            m_words += shellQuoted(u"--"_s + option + u'=' + value);
        else
            m_words += {u"--"_s + option, shellQuoted(value)};
    }
    void addText(const QString &option, const QString &value)
    {
        if (!value.isEmpty())
            add(option, value);
    }
    void addSeconds(const QString &option, milliseconds value, milliseconds usual)
    {
        if (value != usual)
            add(option, QString::number(double(value.count()) / 1000, 'g', 15));
    }
    void note(const QString &sentence) { m_result.notes += sentence; }

    void addKey();
    void addTimes();
    void addHttp();
    void addProxy();
    void addTls();
    void addForwards();
    void noteWhatPenguinLacks(const ForwardSpec &spec, const QString &text);

    const Profile &m_profile;
    const bool m_rookery;
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
    if (m_rookery) {
        add(u"ws-psk-file"_s, u"rookery.psk"_s);
        note(Say::tr("Put the key into the file rookery.psk that only you may read."));
    } else {
        m_words += {u"--ws-psk"_s, u"\"$PENGUIN_PSK\""_s};
        note(Say::tr("Put the key into the variable PENGUIN_PSK before you run the command."));
    }
}

void CommandWriter::addTimes()
{
    const Profile usual;
    addSeconds(u"keepalive"_s, m_profile.keepaliveInterval, usual.keepaliveInterval);
    addSeconds(u"keepalive-timeout"_s, m_profile.keepaliveTimeout, usual.keepaliveTimeout);
    addSeconds(u"handshake-timeout"_s, m_profile.handshakeTimeout, usual.handshakeTimeout);
    addSeconds(u"channel-timeout"_s, m_profile.channelTimeout, usual.channelTimeout);
    if (m_profile.maxRetries != usual.maxRetries)
        add(u"max-retry-count"_s, QString::number(m_profile.maxRetries));
    if (m_profile.maxRetryInterval != usual.maxRetryInterval)
        add(u"max-retry-interval"_s, QString::number(m_profile.maxRetryInterval.count()));
}

void CommandWriter::addHttp()
{
    addText(u"hostname"_s, m_profile.hostHeader);
    for (const auto &[name, value] : m_profile.headers) {
        const bool hidden = !m_secrets && isSecretHeader(name);
        add(u"header"_s, name + u": "_s + (hidden ? Say::tr("YOUR-VALUE") : value));
        if (hidden)
            note(Say::tr("The value of the header %1 was left out.").arg(name));
    }
    if (m_profile.webSocket == WebSocketKind::Qt && m_rookery)
        add(u"websocket"_s, u"qt"_s);
}

void CommandWriter::addProxy()
{
    if (m_profile.proxy.isEmpty())
        return;
    QUrl proxy = m_profile.proxy;
    const bool needsPassword = !proxy.userName().isEmpty();
    if (m_secrets && !m_secrets->proxyPassword.isEmpty())
        proxy.setPassword(QString::fromUtf8(m_secrets->proxyPassword), QUrl::DecodedMode);
    else if (needsPassword)
        note(Say::tr("The password of the proxy was left out."));
    add(u"proxy"_s, proxy.toString(QUrl::FullyEncoded));
    if (!m_rookery)
        note(Say::tr("penguin 0.8 takes --proxy and does not use it."));
}

void CommandWriter::addTls()
{
    const TlsOptions &tls = m_profile.tls;
    addText(u"tls-server-name"_s, tls.serverName);
    addText(u"tls-ca"_s, tls.caFile);
    addText(u"tls-cert"_s, tls.certFile);
    addText(u"tls-key"_s, tls.keyFile);
    if (tls.skipVerify)
        m_words += u"--tls-skip-verify"_s;
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
        const QString text = m_rookery ? forward.spec.toString() : forward.spec.endsText();
        m_words += shellQuoted(text);
        ++written;
        if (!m_rookery)
            noteWhatPenguinLacks(forward.spec, text);
    }
    if (written == 0)
        note(Say::tr("No forward is switched on; the command needs one."));
}

} // namespace

ExportedCommand exportCommand(const Profile &profile, CommandStyle style, const ProfileSecrets *secrets)
{
    return CommandWriter(profile, style, secrets).write();
}

} // namespace rookery
