// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <optional>

namespace rookery {

/// Counts what one end of a session has received, over one connection after the other, and says what of a
/// message is to be handed on: a large one that was cut in the middle comes again from its beginning, and
/// what came over a connection after its successor was asked for comes twice. Only counted messages are
/// named here. No I/O.
class ReceivedMessages final
{
public:
    struct Verdict
    {
        enum Kind {
            Drop,
            HandOn, ///< as it came
            Rest,   ///< what follows `skip` bytes of it, as a further part of the message that was cut
            Broken, ///< it is another message than the one that was cut
        };
        Kind kind = Drop;
        qsizetype skip = 0;
        bool completes = false; ///< one more message has been received whole
    };

    /// What brings nothing, and costs its sender nothing: so many at once, and so many a second.
    static constexpr qint64 MostIdle = 10'000;
    static constexpr qint64 IdlePerSecond = 1'000;

    [[nodiscard]] quint64 count() const { return m_count; }
    /// Whether a message was cut in the middle and has not begun to come again.
    [[nodiscard]] bool hasCut() const { return m_handedOn > 0 && m_at == 0; }

    /// A whole message; a message of `total` bytes of which `size` have come; so many more of it.
    [[nodiscard]] Verdict whole(qsizetype size);
    [[nodiscard]] Verdict began(qsizetype size, qint64 total);
    [[nodiscard]] Verdict continued(qsizetype size, bool last);

    /// A message came that brings nothing. False when that is too many: the session should end.
    [[nodiscard]] bool toleratesIdle(TimePoint now);

    /// The connection is over.
    void detach();
    /// Another one, whose other end was told of `told` messages.
    void attach(quint64 told) { m_doubles = m_count - told; }

private:
    quint64 m_count = 0;
    quint64 m_doubles = 0; ///< messages to come that have come before
    // Of the message that comes in parts, or was cut:
    qint64 m_total = 0;
    qint64 m_handedOn = 0; ///< bytes; 0: there is none
    qint64 m_at = 0;       ///< bytes of it that this connection has brought
    bool m_inDouble = false;
    qint64 m_idleLeft = MostIdle;
    std::optional<TimePoint> m_idleFilled;
};

} // namespace rookery
