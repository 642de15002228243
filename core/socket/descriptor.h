// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// What the sockets of this room need of a file descriptor. Failures are left to the read or write that
/// follows.
void setNonBlocking(int descriptor);
/// socket(2), non-blocking and close-on-exec from the beginning where the system can; -1 and errno where
/// there is none.
[[nodiscard]] int makeSocket(int family, int type);
void setCloseOnExec(int descriptor);
[[nodiscard]] bool isSocket(int descriptor);
/// A stream socket of IPv4 or IPv6.
[[nodiscard]] bool isTcpSocket(int descriptor);
/// The other end of a connected socket, as hostPort() shows it; empty where that has none.
[[nodiscard]] QString remoteAddress(int descriptor);
/// close(2), but stdin, stdout and stderr become /dev/null: their numbers must not go to the next socket,
/// which would then receive what some library prints. Nothing happens for a negative one.
void closeDescriptor(int descriptor);

} // namespace rookery
