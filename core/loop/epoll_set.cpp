// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/epoll_set.h"

#include "core/loop/turn_end.h"

#include <algorithm>
#include <cerrno>
#include <span>
#include <sys/epoll.h>
#include <unistd.h>

namespace rookery {

namespace {

/// Events taken in one turn of the event loop, so that timers and posted events get their turn as well.
constexpr int BatchSize = 64;

epoll_event eventOf(int descriptor, quint32 generation, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = (quint64(generation) << 32) | quint32(descriptor);
    return event;
}

} // namespace

EpollSet::EpollSet() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

EpollSet::~EpollSet()
{
    if (m_epoll >= 0)
        ::close(m_epoll);
}

bool EpollSet::isWatched(int descriptor) const
{
    return descriptor >= 0 && size_t(descriptor) < m_entries.size() && m_entries[size_t(descriptor)].watcher;
}

bool EpollSet::add(int descriptor, Watcher *watcher, quint32 events)
{
    if (descriptor < 0) {
        errno = EBADF;
        return false;
    }
    const quint32 generation = ++m_lastGeneration;
    epoll_event event = eventOf(descriptor, generation, events);
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return false;
    if (size_t(descriptor) >= m_entries.size())
        m_entries.resize(size_t(descriptor) + 1);
    m_entries[size_t(descriptor)] = {watcher, generation};
    return true;
}

bool EpollSet::change(int descriptor, quint32 events)
{
    if (!isWatched(descriptor)) {
        errno = ENOENT;
        return false;
    }
    epoll_event event = eventOf(descriptor, m_entries[size_t(descriptor)].generation, events);
    return ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) == 0;
}

void EpollSet::remove(int descriptor)
{
    if (!isWatched(descriptor))
        return;
    m_entries[size_t(descriptor)].watcher = nullptr;
    // Closing would not do it: the open file may live on in another descriptor (stdin of the shell, for one).
    epoll_event unused{};
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, &unused);
}

void EpollSet::forget(int descriptor)
{
    if (isWatched(descriptor))
        m_entries[size_t(descriptor)].watcher = nullptr;
}

int EpollSet::wait(int timeout)
{
    epoll_event batch[BatchSize];
    // What does not fit stays ready for the next wait.
    const int count = ::epoll_wait(m_epoll, batch, BatchSize, timeout);
    if (count <= 0)
        return 0;
    const TurnEnd::Scope turn;
    const std::span<const epoll_event> events(batch, size_t(count));
    return int(std::count_if(events.begin(), events.end(),
                             [this](const epoll_event &event) { return tell(event); }));
}

bool EpollSet::tell(const epoll_event &event)
{
    const auto descriptor = int(event.data.u64 & 0xffffffffU);
    // An earlier watcher of this batch may have removed this one, or even given the number to another.
    if (!isWatched(descriptor) || m_entries[size_t(descriptor)].generation != quint32(event.data.u64 >> 32))
        return false;
    m_entries[size_t(descriptor)].watcher->epollReady(descriptor, event.events);
    return true;
}

} // namespace rookery
