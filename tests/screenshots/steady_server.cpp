// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/steady_server.h"

#include <QTcpSocket>

#include <algorithm>
#include <cmath>

namespace rookery {

using namespace std::chrono_literals;

SteadyServer::SteadyServer(quint16 port, int bytesPerSecond, QObject *parent)
    : QObject(parent), m_bytesPerSecond(bytesPerSecond)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &SteadyServer::take);
    connect(&m_beat, &QTimer::timeout, this, &SteadyServer::send);
    m_beat.start(100ms);
}

SteadyServer::~SteadyServer()
{
    // Their ends would come when the table is gone.
    for (QTcpSocket *client : m_clients.keys())
        client->disconnect(this);
}

void SteadyServer::take()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        m_clients.insert(client, int(m_clients.size()));
        connect(client, &QTcpSocket::readyRead, client, [client] { client->readAll(); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_clients.remove(client);
            client->deleteLater();
        });
    }
}

void SteadyServer::send()
{
    ++m_beats;
    for (auto [client, number] : m_clients.asKeyValueRange()) {
        // A slow wave, shifted for each client, so that the plot has hills and no two flows are the same.
        const double wave =
            0.65 + 0.25 * std::sin(m_beats / 23.0 + number) + 0.1 * std::sin(m_beats / 5.0 + 3 * number);
        const double share = 1.0 / (1 + number % 7);
        if (number % 5 != 4) // some are quiet
            client->write(QByteArray(int(m_bytesPerSecond / 10 * share * wave), 'r'));
    }
}

} // namespace rookery
