// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Something that takes turns at sending: a flow, or the datagrams of a connection. Intrusive, so that a turn
/// costs no allocation.
class SendTurn
{
public:
    SendTurn() = default;
    SendTurn(const SendTurn &) = delete;
    SendTurn &operator=(const SendTurn &) = delete;

protected:
    ~SendTurn() = default;

private:
    friend class SendScheduler;
    enum class In { None, Fresh, Busy };
    SendTurn *m_previous = nullptr;
    SendTurn *m_next = nullptr;
    qint64 m_deficit = 0;
    In m_in = In::None;
    bool m_ready = false;
};

/// Deficit round robin in bytes over everything that wants to send (docs/architecture.md, Life of a byte),
/// with a head start for what has just begun to: a ping-pong goes before bulk, as in RFC 8290 §4. Does not
/// own its turns; each must be withdrawn before it dies.
class SendScheduler
{
public:
    /// Bytes that one turn is worth.
    void setQuantum(qint64 bytes) { m_quantum = bytes; }
    /// `turn` has something to send.
    void ready(SendTurn &turn);
    /// `turn` has nothing to send now. It keeps its place, so that coming back at once is no head start.
    void drained(SendTurn &turn) { turn.m_ready = false; }
    void withdraw(SendTurn &turn);
    /// Whose turn it is; null when nobody is ready. The same one until it is charged or drained.
    [[nodiscard]] SendTurn *next();
    void charge(SendTurn &turn, qint64 bytes) { turn.m_deficit -= bytes; }

private:
    struct List
    {
        SendTurn *head = nullptr;
        SendTurn *tail = nullptr;
    };
    List &listOf(SendTurn::In in) { return in == SendTurn::In::Fresh ? m_fresh : m_busy; }
    void append(SendTurn &turn, SendTurn::In in);
    void unlink(SendTurn &turn);

    List m_fresh;
    List m_busy;
    qint64 m_quantum = 16 * 1024;
};

} // namespace rookery
