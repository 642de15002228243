// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/foreground_command.h"

#include "app/cli/console.h"
#include "app/cli/program.h"
#include "app/cli/saved_tunnels.h"
#include "core/profile/profile_match.h"
#include "core/tunnel/profile_config.h"

namespace rookery {

namespace {

/// What a keychain that is not locked may take. One that is locked takes as long as its user does.
constexpr milliseconds SecretLimit = std::chrono::minutes(1);

} // namespace

ForegroundCommand::ForegroundCommand(const ManageArguments &arguments, Console &console)
    : m_arguments(arguments), m_console(console)
{
}

ForegroundCommand::~ForegroundCommand() = default;

void ForegroundCommand::start()
{
    const std::unique_ptr<ProfileStore> saved = openSavedTunnels();
    const Expected<QList<Profile>> found = matchProfiles(saved->profiles(), m_arguments.words);
    if (!found) {
        fail(found.error());
        return;
    }
    m_profile = found->constFirst();
    ProfileSecrets given;
    given.psk = m_arguments.psk.key;
    given.forwardAuth = m_arguments.forwardAuth.text;
    m_profile.usesForwardAuth = m_profile.usesForwardAuth || !given.forwardAuth.isEmpty();
    m_profile.usesPsk = m_profile.usesPsk || !given.psk.isEmpty();
    m_given = given;
    m_secrets = openSecrets();
    connect(m_secrets.get(), &SecretStore::opened, this, &ForegroundCommand::collect);
    collect();
}

void ForegroundCommand::collect()
{
    if (m_client)
        return;
    m_collector = std::make_unique<SecretCollector>(m_profile, m_given, SecretLimit);
    connect(m_collector.get(), &SecretCollector::ready, this, &ForegroundCommand::run);
    connect(m_collector.get(), &SecretCollector::needed, this, &ForegroundCommand::needed);
    connect(m_collector.get(), &SecretCollector::waiting, this, [this](bool waits) {
        if (waits)
            m_console.say(tr("Waiting for the keychain to be unlocked."));
    });
    m_collector->start(*m_secrets);
}

/// Where nobody watches, whoever starts this would start it again, and a keychain that its user has just
/// refused to unlock would ask again and again: it is waited for, in silence.
void ForegroundCommand::needed(SecretKind kind, const QString &why)
{
    m_secrets->askIfOpen(this, [this, kind, why](bool open) {
        if (open || m_console.isInteractive())
            missing(kind, why);
        else
            m_console.say(tr("The keychain is locked. The tunnel starts when it is unlocked."));
    });
}

void ForegroundCommand::run()
{
    ClientArguments client;
    client.config = tunnelConfig(m_profile, m_collector->secrets());
    client.hooks = HookCommands::of(m_profile);
    client.endsOnBusyPort = false;
    client.verbosity = m_arguments.verbosity;
    client.warnings = m_arguments.psk.warnings + m_arguments.forwardAuth.warnings;
    client.notes = m_arguments.psk.notes;
    m_client = std::make_unique<ClientCommand>(client, m_console);
    connect(m_client.get(), &ClientCommand::finished, this, &ForegroundCommand::finished);
    m_client->start();
}

void ForegroundCommand::missing(SecretKind kind, const QString &why)
{
    switch (kind) {
    case SecretKind::Psk:
        fail({ErrorCode::NotPermitted,
              tr("The key for %1 is not there.").arg(m_profile.name),
              why + QLatin1Char(' ') + tr("Give it with --ws-psk-file FILE."),
              {}});
        break;
    case SecretKind::ProxyPassword:
        fail({ErrorCode::NotPermitted,
              tr("The password for the proxy of %1 is not there.").arg(m_profile.name),
              why,
              {}});
        break;
    case SecretKind::KeyPassphrase:
        fail({ErrorCode::NotPermitted,
              tr("The passphrase of the certificate's key for %1 is not there.").arg(m_profile.name),
              why,
              {}});
        break;
    case SecretKind::ForwardAuth:
        fail({ErrorCode::NotPermitted,
              tr("The password of the proxies of %1 is not there.").arg(m_profile.name),
              why + QLatin1Char(' ') + tr("Give it with --forward-auth-file FILE."),
              {}});
        break;
    }
}

void ForegroundCommand::stop()
{
    if (m_client)
        m_client->stop();
    else
        Q_EMIT finished(CleanEnd);
}

void ForegroundCommand::reload()
{
    if (m_client)
        m_client->reload();
}

void ForegroundCommand::fail(const Error &why)
{
    m_console.complain(why.sentence());
    // Trying again, as a service manager does, would not help.
    Q_EMIT finished(why.code == ErrorCode::BadInput ? NotUnderstood : Failed);
}

} // namespace rookery
