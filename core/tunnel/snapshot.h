// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/forward/forward_snapshot.h"
#include "core/socket/peer_certificates.h"
#include "core/time/clock.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace rookery {

/// States a person sees.
enum class TunnelState {
    Stopped,
    Connecting,
    Connected,
    Stalled,            ///< connected, and a pong is overdue
    Waiting,            ///< for the next try; TunnelSnapshot::error says why
    NeedsAttention,     ///< the same after a lasting failure or a proxy's (docs/architecture.md, Time)
    WaitingForKeychain, ///< to be unlocked by a person, since its key is in there
    Resting, ///< it is on demand and nothing uses it; TunnelSnapshot::error of the last use, if any
};

/// One tunnel with its forwards. Plain values, safe to hand to another thread.
struct TunnelSnapshot
{
    QUuid id; ///< of its profile; null where there is none
    QString name;
    TimePoint takenAt{}; ///< for rates: the difference of two snapshots
    TunnelState state = TunnelState::Stopped;
    Error error; ///< why it waits, needs attention, or could not be used the last time
    /// Connected with settings that have changed since, which was left so because flows would be cut; those
    /// of now count from the next connection on.
    bool outdated = false;
    /// The connection is lost, and its flows wait for the next one.
    bool flowsWait = false;
    bool offByRule = false; ///< Stopped because of the network that this computer is in
    /// What the server showed the last time that it showed any.
    PeerCertificates certificates;
    QDateTime connectedSince;
    milliseconds untilRetry{0};
    int attempt = 0;         ///< failed attempts in a row
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
