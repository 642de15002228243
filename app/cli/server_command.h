// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/server_arguments.h"
#include "core/describe/rate_meter.h"

#include <QObject>
#include <QTimer>

namespace rookery {

class Console;
class Gateway;

/// `rookery-cli server`: runs one Gateway, which accepts in the main thread, and tells where it listens.
class ServerCommand final : public QObject
{
    Q_OBJECT

public:
    ServerCommand(const ServerArguments &arguments, Console &console);
    ~ServerCommand() override;

    void start();
    /// Ends cleanly; finished() follows.
    void stop();
    /// SIGUSR1 and SIGHUP: certificate and key are read again.
    void reload();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void showListening();
    void tellCertificate(const Error &why);
    void showStatus();

    const ServerArguments m_arguments;
    Console &m_console;
    Gateway *m_gateway;
    QTimer m_statusTimer;
    RateMeter m_in;
    RateMeter m_out;
};

} // namespace rookery
