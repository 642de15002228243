// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"

#include <QString>
#include <QUrl>

namespace rookery {

// How tunnels read.

/// Without a query, which may hold a token.
[[nodiscard]] QString urlText(const QUrl &url);
/// What a tunnel is doing and why, in one sentence.
[[nodiscard]] QString tunnelNews(const TunnelSnapshot &tunnel, const QUrl &url);

/// What a glance has to tell: each has a shape and a colour of its own wherever it is drawn.
enum class Mood {
    Off,
    Working, ///< on its way, or waiting for the next try
    Good,
    Trouble, ///< somebody has to do something; also a connected tunnel with a broken forward
};
[[nodiscard]] Mood mood(const TunnelSnapshot &tunnel);
/// `tunnelUp`: what listens can reach something.
[[nodiscard]] Mood mood(const ForwardSnapshot &forward, bool tunnelUp = true);
[[nodiscard]] Mood mood(FlowState state);

/// One word or two: "Connected", "Off".
[[nodiscard]] QString stateText(TunnelState state);
/// "Reconnecting: 12 flows wait", while no connection carries the flows that there are; empty where one does,
/// or none waits, or a person has to put something right.
[[nodiscard]] QString waitingFlowsText(const TunnelSnapshot &tunnel);
[[nodiscard]] QString waitingFlowsText(int flows);
/// One short line for a list that says first what matters: "Connected · 23 ms", "Wrong key or path", or what
/// its first broken forward says.
[[nodiscard]] QString stateLine(const TunnelSnapshot &tunnel);
/// "in 8 s": when it tries again; empty where it does not.
[[nodiscard]] QString retryLine(const TunnelSnapshot &tunnel);
/// What is wrong in as few words as can be; the sentence where there are none for it.
[[nodiscard]] QString troubleText(const Error &error);
/// As tunnelNews(), with how long: "Connected to wss://… for 3 h 12 min · last heard 2 s ago".
[[nodiscard]] QString stateSentence(const TunnelSnapshot &tunnel, const QUrl &url, const QDateTime &now);
/// The first forward that isBroken(), or -1.
[[nodiscard]] int firstBroken(const TunnelSnapshot &tunnel);

} // namespace rookery
