// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

namespace rookery {

/// Makes the demo's tunnel busy, as a handful of programs would: connections that come and go, send in bursts
/// to an echo and read what comes back, page loads, and some datagrams. A few MB a second at most. One
/// thread.
class DemoTraffic final : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        quint16 page = 0;
        quint16 tcpEcho = 0;
        quint16 udpEcho = 0;

        [[nodiscard]] bool isComplete() const { return page && tcpEcho && udpEcho; }
        friend bool operator==(const Ports &, const Ports &) = default;
    };
    /// Connections to the echo at a time.
    static constexpr int Talkers = 6;

    explicit DemoTraffic(QObject *parent = nullptr);

    /// Local ports of the tunnel's forwards. Begins anew where it runs.
    void start(const Ports &ports);
    void stop();
    /// Bytes and datagrams that came back so far.
    [[nodiscard]] qint64 received() const { return m_received; }

private:
    void addTalkers();
    void talk(QTcpSocket *socket);
    void loadPage();
    void sendDatagram();

    Ports m_ports;
    QByteArray m_payload;
    QUdpSocket m_udp;
    QTimer m_newTalkers;
    QTimer m_pages;
    QTimer m_datagrams;
    QObject *m_talkers; ///< parent of the connections
    qint64 m_received = 0;
};

} // namespace rookery
