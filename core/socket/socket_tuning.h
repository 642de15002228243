// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Sets what every connected TCP socket of a channel should have: no Nagle delay, keep-alive, and on Linux,
/// where the peer is this machine, a congestion control that does not pace by timer. `descriptor` stays the
/// caller's; -1 and sockets that are not TCP are left alone. Failures are ignored: all of it is about speed.
void tuneSocket(qintptr descriptor);

/// The same before connect(2), for whoever knows where the peer is.
void tuneSocket(qintptr descriptor, bool toLoopback);

/// The same for a listening socket: what it accepts inherits all of it but the congestion control of peers on
/// this machine, unless `onLoopback` says that it has no others. Saves five calls a connection.
void tuneListener(qintptr descriptor, bool onLoopback);

/// Makes keep-alive end a connection whose other end is gone without a word after some two minutes instead of
/// two hours: for whoever holds something dear for a silent one.
void noticeVanishedPeer(qintptr descriptor);

/// Whether the other end of a connected socket is this machine. False where that is not known.
[[nodiscard]] bool hasLoopbackPeer(qintptr descriptor);

/// Sends the TCP acknowledgement that is due now instead of waiting 40 ms for data to ride on; the system
/// goes back to waiting by itself, so call it after each small read. Does nothing where the system cannot.
void acknowledgeAtOnce(qintptr descriptor);

} // namespace rookery
