// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

struct epoll_event;

namespace rookery {

/// An epoll descriptor and who is told of what. Linux only; one thread.
class EpollSet final
{
public:
    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        /// `events` as epoll(7) has them. May add and remove watchers, this one included.
        virtual void epollReady(int descriptor, quint32 events) = 0;
    };

    EpollSet();
    ~EpollSet();
    EpollSet(const EpollSet &) = delete;
    EpollSet &operator=(const EpollSet &) = delete;

    /// For a poll of somebody else; negative where the system refused to make one.
    [[nodiscard]] int descriptor() const { return m_epoll; }
    /// `events` as epoll_ctl(2) takes them. One watcher a descriptor. False when the system refuses; errno
    /// says why.
    [[nodiscard]] bool add(int descriptor, Watcher *watcher, quint32 events);
    /// The same descriptor and watcher with other events.
    [[nodiscard]] bool change(int descriptor, quint32 events);
    /// Before the descriptor is closed. Nothing happens for one that is not watched.
    void remove(int descriptor);
    /// The same for one that is closed next and that no other descriptor shares its open file with.
    void forget(int descriptor);
    /// Waits for `timeout` ms (-1: for ever, 0: not at all) and tells the watchers what happened, those of
    /// the sockets inside one TurnEnd::Scope. Returns how many were told.
    int wait(int timeout);

private:
    struct Entry
    {
        Watcher *watcher = nullptr;
        /// Tells an event of this watcher from one of an earlier owner of the same descriptor number.
        quint32 generation = 0;
    };

    [[nodiscard]] bool isWatched(int descriptor) const;
    bool tell(const epoll_event &event);

    int m_epoll;
    quint32 m_lastGeneration = 0;
    std::vector<Entry> m_entries; ///< by descriptor
};

} // namespace rookery
