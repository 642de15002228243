// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_spec.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace rookery {

/// States of a forward that a person sees.
enum class ForwardState {
    Off,
    Listening,
    PortBusy, ///< another program has the port; ForwardSnapshot::error names it where it can be known
    Binding,  ///< of a reverse forward: asked for at the gateway, or waiting for a connection to ask over
    Bound,    ///< of a reverse forward: the gateway listens
    Refused,  ///< ForwardSnapshot::error says why
};
/// States of a flow that a person sees. HalfClosed: one direction has ended.
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
