// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks_handshake.h"

#include "core/proxy/socks4_handshake.h"

namespace rookery {

ClientHandshake::State SocksHandshake::advance(QByteArray &received)
{
    if (received.isEmpty())
        return State::Reading;
    if (!m_version && !isFirstByte(received[0]))
        return State::Refused;
    if (!m_version && received[0] == 4)
        m_version = std::make_unique<Socks4Handshake>(m_password.isNeeded());
    else if (!m_version)
        m_version = std::make_unique<Socks5Handshake>(m_password, m_udp);
    return m_version->advance(received);
}

QByteArray SocksHandshake::takeOutput()
{
    return m_version ? m_version->takeOutput() : QByteArray();
}

ClientHandshake::Target SocksHandshake::target() const
{
    return m_version ? m_version->target() : Target();
}

QByteArray SocksHandshake::answer(ConnectResult result) const
{
    return m_version ? m_version->answer(result) : QByteArray();
}

} // namespace rookery
