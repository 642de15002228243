// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/demo_pattern.h"
#include "app/cli/demo_run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

class QIODevice;

namespace rookery {

class ClientConnector;
class Multiplexor;

/// Sends bytes to an echo and compares what comes back, both at once over one connection: a socket, or a
/// stream of the engine, which are the same to it. One run an object.
class DemoByteRun final : public QObject
{
    Q_OBJECT

public:
    explicit DemoByteRun(QObject *parent = nullptr);
    ~DemoByteRun() override;

    /// Through the local port of a forward.
    void startOverTcp(quint16 port, qint64 bytes);
    /// By a connection of its own to `gateway`, with no local port in between: as a program does that has the
    /// engine built in. `target` is a port of 127.0.0.1 there.
    void startOverStream(const QUrl &gateway, quint16 target, qint64 bytes);

Q_SIGNALS:
    /// A few times a second.
    void progress(qint64 received);
    void finished(const rookery::DemoResult &result);

private:
    void begin(qint64 bytes);
    void openStream(quint16 target);
    void use(std::unique_ptr<QIODevice> device);
    void fill();
    void compare();
    void watch();
    void finish(const QString &problem);

    const DemoPattern m_pattern;
    std::unique_ptr<ClientConnector> m_connector;
    std::unique_ptr<Multiplexor> m_mux;
    std::unique_ptr<QIODevice> m_device;
    QTimer m_watch;
    QElapsedTimer m_clock;
    qint64 m_total = 0;
    qint64 m_sent = 0;
    qint64 m_received = 0;
    qint64 m_lastSeen = 0;
    int m_quietTicks = 0;
    bool m_running = false;
};

} // namespace rookery
