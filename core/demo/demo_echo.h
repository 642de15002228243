// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUdpSocket>

namespace rookery {

/// The far end of the demo: one TCP and one UDP port on this computer that send back what they get.
class DemoEcho final : public QObject
{
    Q_OBJECT

public:
    explicit DemoEcho(QObject *parent = nullptr);

    /// Takes two free loopback ports; false where there are none.
    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 tcpPort() const { return m_tcp.serverPort(); }
    [[nodiscard]] quint16 udpPort() const { return m_udp.localPort(); }

private:
    void takeConnections();
    void answerDatagrams();

    QTcpServer m_tcp;
    QUdpSocket m_udp;
};

} // namespace rookery
