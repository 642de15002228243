// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/client_arguments.h"
#include "core/describe/rate_meter.h"
#include "core/tunnel/snapshot.h"

#include <QObject>
#include <QTimer>

namespace rookery {

class Console;
class Tunnel;

/// `rookery-cli client`: runs one Tunnel in the main thread and tells what it does.
class ClientCommand final : public QObject
{
    Q_OBJECT

public:
    ClientCommand(const ClientArguments &arguments, Console &console);
    ~ClientCommand() override;

    void start();
    /// Ends cleanly; finished() follows.
    void stop();
    /// SIGUSR1 and SIGHUP: reads the file of forwards again, if there is one. Everything else that is in
    /// files is read at every try to connect.
    void reload();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void tell(const QString &news);
    void showState(TunnelState state);
    void showForward(int index);
    void showStatus();
    void endWith(int exitCode);
    void readForwards();
    void takeForwards(const Expected<QList<ForwardSpec>> &read);
    [[nodiscard]] bool hasStreams();

    const ClientArguments m_arguments;
    TunnelConfig m_config; ///< with the forwards that there are now
    bool m_reading = false;
    bool m_readAgain = false; ///< somebody asked meanwhile
    Console &m_console;
    QString m_lastSaid; ///< of the tunnel's state
    /// ssh shows our stderr to its user: with stdio, only -v tells more than problems.
    const bool m_discreet;
    Tunnel *m_tunnel;
    TunnelHooks m_hooks;
    QTimer m_statusTimer;
    RateMeter m_in;
    RateMeter m_out;
    /// Whether a local port that is taken is the end: not once it works.
    bool m_endsOnBusyPort;
    bool m_ends = false;
    int m_exitCode = 0;
};

} // namespace rookery
