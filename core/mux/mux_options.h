// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <functional>

namespace rookery {

/// What a Multiplexor may do and how much memory it may use. How the bounds work together:
/// docs/architecture.md, Bounds.
struct MuxOptions
{
    using seconds = std::chrono::seconds;

    /// How long an open waits for its Acknowledge, all attempts together; 0 waits for ever.
    milliseconds openTimeout = seconds(10);
    /// How long a Bind waits for its answer.
    milliseconds bindTimeout = seconds(10);

    /// Frames announced in Connect and in the Acknowledge that answers one. Small on purpose: a penguin
    /// acknowledges after as many frames as we announced, and its next grant must come before our byte limit
    /// is reached.
    quint32 initialWindow = 16;
    /// A flow's receive window, bytes: the first goal, and the most that it grows to.
    qint64 minReceiveWindow = qint64(1) << 20;
    qint64 maxReceiveWindow = qint64(64) << 20;
    /// What may be granted to all flows together beyond their first goals, bytes.
    qint64 maxPromised = qint64(96) << 20;
    /// More than this queued for one reader: the flow is Reset.
    qint64 maxQueuedPerFlow = qint64(80) << 20;
    /// More than this held for all readers, what it costs to keep it included: the flows whose readers have
    /// stopped are Reset, those that hold most first. From a quarter of it on windows stop growing.
    qint64 maxQueuedTotal = qint64(128) << 20;

    /// Bytes a flow may have unacknowledged: at first, and at most.
    qint64 minInFlight = qint64(2) << 20;
    /// The same until it is known how fast the flow is; then it is half a second's worth, where that is less.
    /// Where the peer acknowledges in time.
    qint64 firstInFlight = qint64(256) << 10;
    /// The same while somebody works interactively on another flow, who waits behind what is in flight.
    qint64 politeInFlight = qint64(512) << 10;
    qint64 maxInFlight = qint64(64) << 20;
    /// Of all flows together: from half of it on each keeps to a part of what is left, at most politeInFlight
    /// and at least unreadInFlight, so that a peer whose readers have stopped can hold it.
    qint64 maxInFlightTotal = qint64(96) << 20;
    qint64 unreadInFlight = qint64(64) << 10;
    /// Payload of one Push, bytes: on a slow line at least, at first, and at most (the budget follows the
    /// drain rate).
    qsizetype leastFrame = 4 * 1024;
    qsizetype minFrame = 16 * 1024;
    qsizetype maxFrame = 512 * 1024 - 64;
    /// Larger ones than this do not come through to us, which the peer is told; 0: nothing is known of that.
    qsizetype largestWanted = 0;
    /// Push frames that may follow a Connect before its Acknowledge (docs/protocol.md §4.1).
    int earlyFrames = 4;

    /// Flows at once; a Connect above that is answered with Reset.
    int maxFlows = 65536;
    /// Streams that the peer opened and nobody has taken yet.
    int maxPendingStreams = 4096;
    /// Datagrams queued for the application; the newest is dropped when it is full (docs/protocol.md §6.1).
    /// The same for sending.
    int maxQueuedDatagrams = 512;
    qint64 maxQueuedDatagramBytes = qint64(4) << 20;
    /// Binds that wait for an answer at the same time (docs/protocol.md §5.3).
    int maxUnansweredBinds = 8;
    /// Control bytes queued for a peer that does not read; more ends the connection.
    qint64 maxQueuedControl = qint64(2) << 20;

    /// Answer Binds with the application's decision instead of Reset.
    bool acceptBinds = false;
    /// Tells a gateway which client this is: 16 random bytes, the same on each of its connections. Empty:
    /// nothing is told. Never shown.
    QByteArray identity;
    /// Named in the hello besides the multiplexor's own: what the channel below and the owner can do.
    QByteArrayList abilities;
    /// Source of flow IDs; tests set it. Empty: a cryptographic random generator.
    std::function<quint32()> flowIdSource;
};

} // namespace rookery
