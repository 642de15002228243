// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/forward_spec.h"
#include "core/time/clock.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace rookery {

/// States a person sees (design.md §5).
enum class TunnelState { Stopped, Connecting, Connected, Stalled, Waiting, NeedsAttention };
enum class ForwardState { Off, Listening, PortBusy, Binding, Bound, Refused };
enum class FlowState { Opening, Open, HalfClosed, Ended };

/// One live flow. Plain values, safe to hand to another thread; so are the others here.
struct FlowSnapshot
{
    quint64 id = 0; ///< unique in this process, never reused
    FlowState state = FlowState::Opening;
    QString source; ///< "127.0.0.1:50512"
    QString target; ///< "db.internal:5432"
    quint64 bytesIn = 0;  ///< from the gateway
    quint64 bytesOut = 0; ///< to the gateway
    QDateTime opened;
};

struct ForwardSnapshot
{
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

struct TunnelSnapshot
{
    QString name;
    TunnelState state = TunnelState::Stopped;
    Error error; ///< why Waiting or NeedsAttention
    QDateTime connectedSince;
    milliseconds untilRetry{0};
    int attempt = 0; ///< failed attempts in a row
    quint64 connections = 0; ///< times connected so far
    std::chrono::microseconds roundTrip{0};
    milliseconds sincePong{0};
    int liveFlows = 0;
    quint64 totalFlows = 0;
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    QList<ForwardSnapshot> forwards;
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::TunnelSnapshot)
