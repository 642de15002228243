// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_connector.h"

namespace rookery {

ClientConnector::~ClientConnector()
{
    // Not at once: we may be inside a slot of connected(), which the socket beneath may be emitting.
    if (m_connection.channel)
        m_connection.channel.release()->deleteLater();
}

void ClientConnector::succeed(ClientConnection &&connection)
{
    m_connection = std::move(connection);
    Q_EMIT connected();
}

} // namespace rookery

#include "moc_client_connector.cpp"
