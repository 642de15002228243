// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward_snapshot.h"

namespace rookery {

/// Totals of the UDP flows that ended, and the record of one that lives. Plain values.
struct DatagramTotals
{
    quint64 flows = 0; ///< live ones too
    quint64 endedBytesIn = 0;
    quint64 endedBytesOut = 0;
    quint64 dropped = 0; ///< datagrams

    /// A record for a new flow.
    [[nodiscard]] FlowSnapshot begin(const QString &source, const QString &target);
    void end(const FlowSnapshot &flow);
    void addTo(ForwardSnapshot &snapshot) const;
    static void addLive(const FlowSnapshot &flow, ForwardSnapshot &snapshot, bool withFlows);
};

} // namespace rookery
