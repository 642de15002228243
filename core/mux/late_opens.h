// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/open_deadlines.h"

#include <QByteArray>

namespace rookery {

class MuxLink;

/// Opens that wait for their answers, and what is done when those are late. On a slow line an answer may wait
/// for longer than any target takes, behind all that is under way: so whoever is late is given up only when a
/// ping, whose pong would wait in the same queues, has come back quickly, and after some extensions in any
/// case. Does not own what waits.
class LateOpens final
{
public:
    explicit LateOpens(MuxLink &link) : m_link(link) {}

    /// Its Connect has been sent.
    void add(OpenWait &open);
    /// One that is given up, taken out; null when there is none.
    [[nodiscard]] OpenWait *takeGivenUp(TimePoint now);
    void onPong(const QByteArray &payload, TimePoint now);
    [[nodiscard]] std::optional<TimePoint> next() const;

private:
    void ask(TimePoint now);
    void extend(TimePoint now);
    void giveUpLate();
    [[nodiscard]] bool isLineAlive() const;

    MuxLink &m_link;
    OpenDeadlines m_opens;   ///< in time
    OpenDeadlines m_late;    ///< for as long as nobody knows why
    OpenDeadlines m_givenUp; ///< to be taken
    TimePoint m_pingedAt{};
    quint32 m_pings = 0;    ///< number of the newest
    quint32 m_answered = 0; ///< number of the newest that was answered
};

} // namespace rookery
