// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Work that many events of one turn of the event loop cause and that is done once, at the end of that turn:
/// frames to be sent, readers to be told. A posted event would do the same for two system calls and another
/// round of the loop each time, which a third of the cost of a small datagram was.
///
/// A turn is what a SocketPoller hands out at once; work that is asked for outside of one is done from a
/// posted event. All of it in the thread that asks.
class TurnEnd final
{
public:
    /// Something to be done. Destroying it takes it back.
    class Task
    {
    public:
        Task() = default;
        virtual ~Task();
        Task(const Task &) = delete;
        Task &operator=(const Task &) = delete;

        /// turnEnded() is called once, however often this is. From inside turnEnded() it means the next turn,
        /// so that everybody else has his before.
        void atTurnEnd();

    protected:
        virtual void turnEnded() = 0;

    private:
        friend class TurnEnd;
        bool m_waiting = false;
        quint64 m_lastTurn = 0;
    };

    /// A turn: from its first construction to its destruction, when the tasks are done.
    class Scope final
    {
    public:
        Scope();
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;
    };

private:
    class Queue;
};

} // namespace rookery
