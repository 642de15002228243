// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>

namespace rookery {

/// A web server with one page, for the demo: something that a person can open through the tunnel.
class DemoPage final : public QObject
{
    Q_OBJECT

public:
    /// Longest request head that is read.
    static constexpr qsizetype MaxHead = 8 * 1024;

    explicit DemoPage(QObject *parent = nullptr);

    /// Takes a free loopback port; false where there is none.
    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void takeConnections();

    QTcpServer m_server;
};

} // namespace rookery
