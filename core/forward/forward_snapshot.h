// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/forward_spec.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace rookery {

/// States of a forward and of a flow that a person sees (design.md §5).
enum class ForwardState { Off, Listening, PortBusy, Binding, Bound, Refused };
enum class FlowState { Opening, Open, HalfClosed, Ended };

/// One live flow. Plain values, safe to hand to another thread; so is ForwardSnapshot.
struct FlowSnapshot
{
    quint64 id = 0; ///< unique in this process, never reused
    FlowState state = FlowState::Opening;
    QString source;       ///< "127.0.0.1:50512"
    QString program;      ///< "firefox (2211)" where it can be known, else empty
    QString target;       ///< "db.internal:5432"
    quint64 bytesIn = 0;  ///< from the gateway
    quint64 bytesOut = 0; ///< to the gateway
    QDateTime opened;
};

struct ForwardSnapshot
{
    quint64 id = 0; ///< unique in this process, for as long as its tunnel has it; 0: of none that runs
    ForwardSpec spec;
    ForwardState state = ForwardState::Off;
    quint16 boundPort = 0; ///< the port in use, where 0 was asked for
    Error error;           ///< for PortBusy and Refused
    int liveFlows = 0;
    quint64 totalFlows = 0;
    quint64 failedFlows = 0;
    quint64 bytesIn = 0; ///< of live and ended flows
    quint64 bytesOut = 0;
    quint64 datagramsDropped = 0;
    QList<FlowSnapshot> flows; ///< live ones; empty unless asked for
};

} // namespace rookery
