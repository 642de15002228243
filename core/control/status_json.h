// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/shared_gateway.h"
#include "core/tunnel/snapshot.h"

#include <QJsonObject>

namespace rookery {

/// "connected", "needs-attention", …: words for scripts, never translated.
[[nodiscard]] QString stateWord(TunnelState state);
[[nodiscard]] QString stateWord(ForwardState state);

/// A tunnel as `rookery-cli list` shows it: id, name, group, server, state, wanted, and the name of its
/// gateway where it has one of those. No secrets; the server without a query, which may hold a token.
[[nodiscard]] QJsonObject tunnelToJson(const Profile &profile, TunnelState state,
                                       const QList<SharedGateway> &gateways = {});

/// The same with everything that is known of it, as `rookery-cli status --json` shows it. Bytes and
/// milliseconds. Fits into a line of the control socket: where there are too many forwards, only their number
/// is there.
[[nodiscard]] QJsonObject statusToJson(const Profile &profile, const TunnelSnapshot &snapshot);

} // namespace rookery
