// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace rookery {

/// A datagram with the header that SOCKS5 puts before it (RFC 1928 §7), in both directions. Views point into
/// the bytes that were read.
struct SocksDatagram
{
    QByteArrayView end; ///< type, address and port, as they stand there
    QByteArrayView data;

    /// None where it is too short, is a fragment, or has an address of an unknown kind or a name that is
    /// none.
    [[nodiscard]] static std::optional<SocksDatagram> read(QByteArrayView bytes);
    /// The host in an `end`: an address in text, or a name.
    [[nodiscard]] static QByteArray hostIn(QByteArrayView end);
    [[nodiscard]] static quint16 portIn(QByteArrayView end);
    /// One that comes from `end`.
    [[nodiscard]] static QByteArray write(QByteArrayView end, QByteArrayView data);
};

} // namespace rookery
