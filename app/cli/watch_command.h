// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/manage_arguments.h"
#include "core/control/control_client.h"

#include <QHash>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace rookery {

class Console;

/// `rookery-cli watch`: prints what the running application tells of its tunnels, until that ends, the reader
/// goes or somebody stops it. What is not read in time is waited for, up to what the application lets wait.
class WatchCommand final : public QObject
{
    Q_OBJECT

public:
    WatchCommand(const ManageArguments &arguments, Console &console);
    ~WatchCommand() override;

    void start();
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void show(const QJsonObject &item);
    [[nodiscard]] QString linesFor(const QJsonObject &item);
    void fail(const Error &why);
    void listenToReader();
    void end(int exitCode);

    const ManageArguments m_arguments;
    ControlClient m_client;
    QHash<QString, QJsonObject> m_shown; ///< the last item of each tunnel, by its id
    std::unique_ptr<QSocketNotifier> m_reader;
    bool m_over = false;
};

} // namespace rookery
