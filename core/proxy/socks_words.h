// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What SOCKS says in more than one place, as pure functions over bytes.
namespace rookery::socks {

/// How SOCKS5 says which kind of address follows (RFC 1928 §5).
enum AddressType : char { V4 = 1, Name = 3, V6 = 4 };

/// Bytes of the address behind the type that `bytes` begins with, the length of a name too; 0: the type is
/// unknown, -1: that cannot be known yet.
[[nodiscard]] qsizetype addressSize(QByteArrayView bytes);
/// The host that a type with its address says: text of an address, or a name, which nobody has checked.
[[nodiscard]] QByteArray hostIn(QByteArrayView typeAndAddress);
/// The text of an address of 4 or 16 bytes.
[[nodiscard]] QByteArray addressText(QByteArrayView bytes);
/// Whether a program's name can be one: not empty, and nothing in it that no host has, such as white space or
/// a control character. Who looks it up checks more.
[[nodiscard]] bool isHost(QByteArrayView name);

} // namespace rookery::socks
