// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/socket_poller.h"
#include "core/time/turn_end.h"

#include <QSocketNotifier>
#include <QThread>
#include <QThreadStorage>

#include <cerrno>
#include <span>
#include <sys/epoll.h>
#include <unistd.h>
#include <vector>

namespace rookery {

namespace {

/// Events taken in one turn of the event loop, so that timers and other notifiers get their turn as well.
constexpr int BatchSize = 64;

// QThreadStorage and not thread_local: it is emptied while the thread's event dispatcher still lives.
QThreadStorage<SocketPoller *> &storage()
{
    static QThreadStorage<SocketPoller *> pollers;
    return pollers;
}

SocketPoller::Events fromEpoll(quint32 happened)
{
    SocketPoller::Events events = 0;
    if (happened & (EPOLLIN | EPOLLRDHUP | EPOLLPRI | EPOLLHUP | EPOLLERR))
        events |= SocketPoller::Readable;
    if (happened & (EPOLLOUT | EPOLLHUP | EPOLLERR))
        events |= SocketPoller::Writable;
    if (happened & (EPOLLRDHUP | EPOLLPRI | EPOLLHUP | EPOLLERR))
        events |= SocketPoller::Drain;
    if (happened & EPOLLERR)
        events |= SocketPoller::Broken;
    return events;
}

} // namespace

class SocketPoller::Private
{
public:
    struct Entry
    {
        Watcher *watcher = nullptr;
        /// Tells an event of this watcher from one of an earlier owner of the same descriptor number.
        quint32 generation = 0;
        Events interest = 0;
    };

    ~Private()
    {
        notifier.reset();
        if (epoll >= 0)
            ::close(epoll);
    }

    bool open();
    void dispatch();
    void tell(const epoll_event &event);

    int epoll = -1;
    quint32 lastGeneration = 0;
    std::vector<Entry> entries; ///< by descriptor
    std::unique_ptr<QSocketNotifier> notifier;
};

bool SocketPoller::Private::open()
{
    if (epoll >= 0)
        return true;
    epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0)
        return false;
    notifier = std::make_unique<QSocketNotifier>(epoll, QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [this] { dispatch(); });
    return true;
}

void SocketPoller::Private::dispatch()
{
    const TurnEnd::Scope turn;
    epoll_event batch[BatchSize];
    // What does not fit keeps the epoll descriptor readable: the notifier, which is level-triggered, calls
    // again.
    const int count = ::epoll_wait(epoll, batch, BatchSize, 0);
    for (const epoll_event &event : std::span(batch, size_t(std::max(0, count))))
        tell(event);
}

void SocketPoller::Private::tell(const epoll_event &event)
{
    const auto descriptor = size_t(event.data.u64 & 0xffffffffU);
    const auto generation = quint32(event.data.u64 >> 32);
    if (descriptor >= entries.size())
        return;
    const Entry entry = entries[descriptor];
    // An earlier watcher of this batch may have removed this one, or even given the number to another.
    if (!entry.watcher || entry.generation != generation)
        return;
    const Events events = fromEpoll(event.events) & (entry.interest | Drain | Broken);
    if (events)
        entry.watcher->descriptorReady(events);
}

SocketPoller &SocketPoller::ofThisThread()
{
    if (!storage().hasLocalData())
        storage().setLocalData(new SocketPoller);
    return *storage().localData();
}

SocketPoller *SocketPoller::ofThisThreadIfAny()
{
    return storage().hasLocalData() ? storage().localData() : nullptr;
}

SocketPoller::SocketPoller() : d(std::make_unique<Private>()) {}

SocketPoller::~SocketPoller() = default;

bool SocketPoller::add(int descriptor, Watcher *watcher, Events interest)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (descriptor < 0) {
        errno = EBADF;
        return false;
    }
    if (!d->open())
        return false;
    epoll_event event{};
    event.events = EPOLLET;
    if (interest & Readable)
        event.events |= EPOLLIN | EPOLLRDHUP | EPOLLPRI;
    if (interest & Writable)
        event.events |= EPOLLOUT;
    const quint32 generation = ++d->lastGeneration;
    event.data.u64 = (quint64(generation) << 32) | quint32(descriptor);
    if (::epoll_ctl(d->epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return false;
    if (size_t(descriptor) >= d->entries.size())
        d->entries.resize(size_t(descriptor) + 1);
    d->entries[size_t(descriptor)] = {watcher, generation, interest};
    return true;
}

void SocketPoller::remove(int descriptor)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (descriptor < 0 || size_t(descriptor) >= d->entries.size() || !d->entries[size_t(descriptor)].watcher)
        return;
    d->entries[size_t(descriptor)].watcher = nullptr;
    // Closing would not do it: the open file may live on in another descriptor (stdin of the shell, for one).
    epoll_event unused{};
    ::epoll_ctl(d->epoll, EPOLL_CTL_DEL, descriptor, &unused);
}

void SocketPoller::forget(int descriptor)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (descriptor >= 0 && size_t(descriptor) < d->entries.size())
        d->entries[size_t(descriptor)].watcher = nullptr;
}

void SocketPoller::rearm(int, Events) {}

} // namespace rookery

#include "moc_socket_poller.cpp"
