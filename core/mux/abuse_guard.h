// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <array>

namespace rookery {

/// Counts the frames that cost their sender next to nothing and us some work, as HTTP/2 servers do since
/// "rapid reset" (CVE-2023-44487; nghttp2's and h2's counters are the model): each kind has a bucket of so
/// many, which fills up again with time. The budgets are several times what thousands of short flows a second
/// need, and a burst that a stopped peer delivers at once; whoever uses one up means no good. Counts slips,
/// too, which cost their sender a flow at most. No I/O.
class AbuseGuard final
{
public:
    enum class Kind {
        Connect,          ///< every one
        Reset,            ///< of a flow that the peer itself opened, or of its Bind
        EmptyPush,        ///< uses window, carries nothing
        EmptyAcknowledge, ///< of 0 frames
        Misplaced,        ///< for no flow, or where its flow's state has no place for it
    };
    /// What a peer does wrong that costs its flow and never the connection (docs/protocol.md §4.2).
    enum class Slip {
        ConnectRefused, ///< its ID is taken, or there are too many
        AcknowledgeForBind,
        AcknowledgeForNoFlow,
        FinishForNoFlow,
        FinishForConnect,
        SecondFinish,
        PushForNoFlow,
        PushAfterFinish,
        PushBeyondWindow,
        TooMuchForReader,
        BindRefused,
    };
    struct Budget
    {
        quint32 burst;
        quint32 perSecond;
    };

    explicit AbuseGuard(Clock &clock);

    /// One more of this kind has arrived. False when that is too many: the connection should end.
    [[nodiscard]] bool allows(Kind kind)
    {
        Bucket &bucket = m_buckets[size_t(kind)];
        if (bucket.left == 0)
            refill(kind);
        if (bucket.left == 0)
            return false;
        --bucket.left;
        return true;
    }
    [[nodiscard]] static Budget budgetOf(Kind kind);
    /// Counts a slip. True for the first of its kind: the log has each once a connection.
    [[nodiscard]] bool isNew(Slip slip);
    [[nodiscard]] quint64 slips() const { return m_slips; }
    /// What was too much, untranslated, for the log and the close reason.
    [[nodiscard]] static const char *describe(Kind kind);
    /// The same of a slip, for the log.
    [[nodiscard]] static const char *describe(Slip slip);

private:
    struct Bucket
    {
        quint32 left = 0;
        TimePoint filled{};
    };

    void refill(Kind kind);

    Clock &m_clock;
    std::array<Bucket, 5> m_buckets;
    quint64 m_slips = 0;
    quint32 m_seen = 0; ///< a bit for each Slip
};

} // namespace rookery
