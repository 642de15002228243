// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks4_handshake.h"

#include "core/proxy/socks_words.h"

#include <QtEndian>

#include <utility>

namespace rookery {

namespace {

constexpr qsizetype HeadSize = 8; ///< version, command, port, address
constexpr char Connect = 1;
enum Reply : char { Granted = 0x5a, Rejected = 0x5b };

QByteArray reply(Reply code)
{
    QByteArray bytes(HeadSize, '\0');
    bytes[1] = code;
    return bytes;
}

/// 0.0.0.x with another x than 0 says that a name follows (SOCKS4a).
bool announcesName(const char *address)
{
    return address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;
}

} // namespace

QByteArray Socks4Handshake::takeOutput()
{
    return std::exchange(m_output, {});
}

QByteArray Socks4Handshake::answer(ConnectResult result) const
{
    return reply(result == ConnectResult::Connected ? Granted : Rejected);
}

ClientHandshake::State Socks4Handshake::refuse()
{
    m_output = reply(Rejected);
    return State::Refused;
}

ClientHandshake::State Socks4Handshake::advance(QByteArray &received)
{
    if (received.size() <= HeadSize)
        return State::Reading;
    const qsizetype userEnd = received.indexOf('\0', HeadSize);
    if ((userEnd < 0 ? received.size() : userEnd) > HeadSize + MaxText)
        return refuse();
    if (userEnd < 0)
        return State::Reading;
    qsizetype end = userEnd + 1;
    const bool hasName = announcesName(received.constData() + 4);
    if (hasName) {
        const qsizetype nameEnd = received.indexOf('\0', end);
        if ((nameEnd < 0 ? received.size() : nameEnd) > end + MaxText)
            return refuse();
        if (nameEnd < 0)
            return State::Reading;
        m_target.host = received.sliced(end, nameEnd - end);
        end = nameEnd + 1;
    } else {
        m_target.host = socks::addressText(QByteArrayView(received).sliced(4, 4));
    }
    m_target.port = qFromBigEndian<quint16>(received.constData() + 2);
    const char command = received[1];
    received.remove(0, end);
    if (command != Connect || m_needsPassword || !socks::isHost(m_target.host))
        return refuse();
    return State::Connects;
}

} // namespace rookery
