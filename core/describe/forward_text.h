// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward_snapshot.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace rookery {

// How forwards and flows read.

/// "TCP 127.0.0.1:5432 → db:5432", "orders (TCP 127.0.0.1:5432 → db:5432)"; a chosen port stands in for 0.
[[nodiscard]] QString forwardText(const ForwardSpec &spec, quint16 boundPort);
/// What a forward has come to, in one sentence; empty for what is not worth a line.
[[nodiscard]] QString forwardNews(const ForwardSnapshot &forward);

/// "TCP", "SOCKS", "Reverse UDP".
[[nodiscard]] QString kindText(const ForwardKind &kind);
/// What a forward is called in a list: "TCP", "orders · TCP".
[[nodiscard]] QString forwardLabel(const ForwardSpec &spec);
/// What is wrong with one that is broken, without what to do.
[[nodiscard]] QString forwardTrouble(const ForwardSnapshot &forward);
/// The end on this machine: "127.0.0.1:5432", a path, "stdin and stdout"; for a reverse forward what it leads
/// to.
[[nodiscard]] QString localText(const ForwardSpec &spec, quint16 boundPort);
/// The end at the gateway: "db:5432", "anywhere"; for a reverse forward where it listens.
[[nodiscard]] QString remoteText(const ForwardSpec &spec, quint16 boundPort);
/// One or two words: "Listening", "Port busy", "Bound to port 8443"; what listens without a tunnel to lead to
/// says so.
[[nodiscard]] QString forwardStateText(const ForwardSnapshot &forward, bool tunnelUp = true);
/// Its port is not the one that its profile names: any free one, or another one as long as it runs.
[[nodiscard]] bool hasSessionPort(const ForwardSnapshot &forward);
/// "Open", "Half-closed", …
[[nodiscard]] QString flowStateText(FlowState state);
/// What somebody connects to: localText(), or for a reverse forward remoteText().
[[nodiscard]] QString addressText(const ForwardSnapshot &forward);
/// What a browser could show: a TCP port on this machine that leads to one place, and listens.
[[nodiscard]] std::optional<QUrl> pageOf(const ForwardSnapshot &forward);
/// It cannot do its work until somebody does something.
[[nodiscard]] bool isBroken(const ForwardSnapshot &forward);

} // namespace rookery
