// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace rookery {

/// The far end of the forwards in a picture: sends every client some bytes ten times a second, each at a rate
/// of its own, and reads what comes. Lives in one thread.
class SteadyServer final : public QObject
{
    Q_OBJECT

public:
    /// On 127.0.0.1, at `port` where it is free and anywhere otherwise. `bytesPerSecond` for the fastest
    /// client.
    SteadyServer(quint16 port, int bytesPerSecond, QObject *parent = nullptr);

    ~SteadyServer() override;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void take();
    void send();

    QTcpServer m_server;
    QTimer m_beat;
    int m_bytesPerSecond;
    int m_beats = 0;
    QHash<QTcpSocket *, int> m_clients; ///< and the how-manyth it is
};

} // namespace rookery
