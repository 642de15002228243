// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks_words.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>

namespace rookery::socks {

qsizetype addressSize(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return -1;
    switch (bytes[0]) {
    case V4:
        return 4;
    case V6:
        return 16;
    case Name:
        return bytes.size() > 1 ? 1 + uchar(bytes[1]) : -1;
    default:
        return 0;
    }
}

QByteArray hostIn(QByteArrayView typeAndAddress)
{
    const QByteArrayView address = typeAndAddress.sliced(1);
    return typeAndAddress[0] == Name ? address.sliced(1).toByteArray() : addressText(address);
}

QByteArray addressText(QByteArrayView bytes)
{
    const QHostAddress address = bytes.size() == 4
                                     ? QHostAddress(qFromBigEndian<quint32>(bytes.data()))
                                     : QHostAddress(reinterpret_cast<const quint8 *>(bytes.data()));
    return address.toString().toLatin1();
}

bool isHost(QByteArrayView name)
{
    constexpr char Delete = 0x7f;
    return !name.isEmpty() &&
           std::ranges::all_of(name, [](char c) { return uchar(c) > uchar(' ') && c != Delete; });
}

} // namespace rookery::socks
