// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/demo_arguments.h"
#include "app/cli/demo_run.h"
#include "core/tunnel/snapshot.h"

#include <QObject>
#include <QThread>
#include <QTimer>
#include <QUrl>

namespace rookery {

class Console;
class DemoByteRun;
class DemoEcho;
class DemoUdpRun;
class Gateway;
class Tunnel;

/// `rookery-cli demo`: a gateway, a client with a TCP and a UDP forward, and data that goes round, all in
/// this process and on loopback; some of it without a forward, over a stream of the engine itself. What it
/// finds goes to stdout. The tunnel lives in the main thread, both ends of the data in another.
class DemoCommand final : public QObject
{
    Q_OBJECT

public:
    DemoCommand(const DemoArguments &arguments, Console &console);
    ~DemoCommand() override;

    void start();
    /// Ends before the end; finished() follows.
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] Expected<void> startFarEnd();
    [[nodiscard]] Expected<void> startGateway();
    void startTunnel();
    void startWhenReady();
    void showTcp(const DemoResult &result);
    void showStream(const DemoResult &result);
    void showUdp(const DemoResult &result);
    void showProgress(qint64 received);
    void fail(const QString &problem);
    void endWith(int exitCode);
    void print(const QString &line) const;

    const DemoArguments m_arguments;
    Console &m_console;
    QThread m_traffic;
    // These live in m_traffic.
    DemoEcho *m_echo;
    DemoByteRun *m_tcpRun;
    DemoByteRun *m_streamRun;
    DemoUdpRun *m_udpRun;
    quint16 m_tcpTarget = 0;
    quint16 m_udpTarget = 0;
    Gateway *m_gateway = nullptr;
    QUrl m_url; ///< of the gateway
    Tunnel *m_tunnel = nullptr;
    QTimer m_patience;
    bool m_ready = false;
    bool m_ending = false;
};

} // namespace rookery
