// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/manage_arguments.h"
#include "core/control/control_client.h"
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_store.h"
#include "core/secret/secret_store.h"

#include <QJsonArray>
#include <QObject>

#include <deque>
#include <memory>

namespace rookery {

class Console;

/// `rookery-cli import`: profiles out of a file, or one out of a command of penguin, chisel or wstunnel. The
/// running application takes them, or this process where it does not run; nothing is replaced unless asked.
class ImportCommand final : public QObject
{
    Q_OBJECT

public:
    ImportCommand(const ManageArguments &arguments, Console &console);
    ~ImportCommand() override;

    void start();
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] Expected<QByteArray> readText() const;
    Expected<void> plan(const QByteArray &text);
    Expected<void> planCommand(const QString &text);
    Expected<void> planFile(const QByteArray &bytes);
    void changeOldSecrets();
    void oldSecretChanged(const Expected<void> &changed);
    void takeNext();
    [[nodiscard]] QList<ImportedProfile> takeOutBatch(QJsonArray &asJson);
    void takeHere(QList<ImportedProfile> batch);
    void taken(const QList<ImportedProfile> &batch, const QList<QJsonObject> &items);
    void taken(const ImportedProfile &imported, const QString &outcome);
    void endIfDone();
    void keepSecrets(const ImportedProfile &imported);
    void say(const QString &sentence) const;
    void fail(const Error &why);

    const ManageArguments m_arguments;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<SecretStore> m_secrets;
    const SecretPlace m_place = chosenSecretPlace();
    std::unique_ptr<ControlClient> m_client;
    std::deque<ImportedProfile> m_waiting;
    int m_unwritten = 0;   ///< secrets on their way into the store
    bool m_asking = false; ///< some are on their way to the application
    bool m_failed = false;
};

} // namespace rookery
