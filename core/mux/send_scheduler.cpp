// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/send_scheduler.h"

namespace rookery {

void SendScheduler::append(SendTurn &turn, SendTurn::In in)
{
    List &list = listOf(in);
    turn.m_in = in;
    turn.m_next = nullptr;
    turn.m_previous = list.tail;
    (list.tail ? list.tail->m_next : list.head) = &turn;
    list.tail = &turn;
}

void SendScheduler::unlink(SendTurn &turn)
{
    List &list = listOf(turn.m_in);
    (turn.m_previous ? turn.m_previous->m_next : list.head) = turn.m_next;
    (turn.m_next ? turn.m_next->m_previous : list.tail) = turn.m_previous;
    turn.m_previous = turn.m_next = nullptr;
    turn.m_in = SendTurn::In::None;
}

void SendScheduler::ready(SendTurn &turn)
{
    turn.m_ready = true;
    if (turn.m_in != SendTurn::In::None)
        return;
    turn.m_deficit = m_quantum;
    append(turn, SendTurn::In::Fresh);
}

void SendScheduler::withdraw(SendTurn &turn)
{
    turn.m_ready = false;
    if (turn.m_in != SendTurn::In::None)
        unlink(turn);
}

SendTurn *SendScheduler::next()
{
    while (SendTurn *turn = m_fresh.head ? m_fresh.head : m_busy.head) {
        const bool fresh = turn->m_in == SendTurn::In::Fresh;
        if (!turn->m_ready) {
            unlink(*turn);
            // One more round among the busy ones, where there are any, before it may come back as fresh.
            if (fresh && m_busy.head)
                append(*turn, SendTurn::In::Busy);
            continue;
        }
        if (turn->m_deficit > 0)
            return turn;
        turn->m_deficit += m_quantum;
        unlink(*turn);
        append(*turn, SendTurn::In::Busy);
    }
    return nullptr;
}

} // namespace rookery
