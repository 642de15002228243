// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// How the try to reach a target went, for programs that ask a proxy and want to be told the truth. The
/// numbers are those on the wire (docs/protocol.md §9.4); what a peer sends beyond them means Failed.
enum class ConnectResult : quint8 {
    Connected = 0,
    Failed = 1, ///< for another reason, or nobody said why
    Refused = 2,
    NetworkUnreachable = 3,
    HostUnreachable = 4,
    NoSuchName = 5,
    NotAllowed = 6, ///< by the rules of the gateway, or of its system
    TimedOut = 7,
    TunnelDown = 255, ///< never on the wire: there was no gateway to ask
};

} // namespace rookery
