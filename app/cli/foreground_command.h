// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/client_command.h"
#include "app/cli/manage_arguments.h"
#include "core/profile/profile.h"
#include "core/secret/secret_store.h"
#include "core/tunnel/secret_collector.h"

#include <QObject>

#include <memory>

namespace rookery {

/// `rookery-cli up NAME --foreground`: runs one saved tunnel in this process, without the application. The
/// key comes from the command line, the environment, or where the application keeps its secrets.
class ForegroundCommand final : public QObject
{
    Q_OBJECT

public:
    ForegroundCommand(const ManageArguments &arguments, Console &console);
    ~ForegroundCommand() override;

    void start();
    /// Ends cleanly; finished() follows.
    void stop();
    void reload();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void collect();
    void needed(SecretKind kind, const QString &why);
    void run();
    void missing(SecretKind kind, const QString &why);
    void fail(const Error &why);

    const ManageArguments m_arguments;
    Console &m_console;
    Profile m_profile;
    ProfileSecrets m_given;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<SecretCollector> m_collector;
    std::unique_ptr<ClientCommand> m_client;
};

} // namespace rookery
