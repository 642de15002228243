// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks_datagram.h"

#include "core/proxy/socks_words.h"

#include <QtEndian>

namespace rookery {

namespace {

constexpr qsizetype HeadSize = 3; ///< two reserved bytes, and the number of the fragment
constexpr qsizetype PortSize = 2;

} // namespace

std::optional<SocksDatagram> SocksDatagram::read(QByteArrayView bytes)
{
    // Putting fragments together is optional, and nobody sends any.
    if (bytes.size() < HeadSize + 2 || bytes[2] != 0)
        return std::nullopt;
    const QByteArrayView behind = bytes.sliced(HeadSize);
    const qsizetype address = socks::addressSize(behind);
    if (address <= 0 || behind.size() < 1 + address + PortSize)
        return std::nullopt;
    const QByteArrayView end = behind.first(1 + address + PortSize);
    if (!socks::isHost(hostIn(end)))
        return std::nullopt;
    return SocksDatagram{end, behind.sliced(end.size())};
}

QByteArray SocksDatagram::hostIn(QByteArrayView end)
{
    return socks::hostIn(end.chopped(PortSize));
}

quint16 SocksDatagram::portIn(QByteArrayView end)
{
    return qFromBigEndian<quint16>(end.last(PortSize).data());
}

QByteArray SocksDatagram::write(QByteArrayView end, QByteArrayView data)
{
    QByteArray bytes(HeadSize, '\0');
    bytes.reserve(HeadSize + end.size() + data.size());
    return bytes.append(end).append(data);
}

} // namespace rookery
