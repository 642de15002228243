// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/epoll_dispatcher.h"
#include "core/loop/socket_poller.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QThread>
#include <QThreadStorage>

#include <cerrno>
#include <sys/epoll.h>
#include <vector>

namespace rookery {

namespace {

/// Asked for with each read and write, which the storage that owns it is too slow for.
thread_local SocketPoller *pollerOfThisThread = nullptr;

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

class SocketPoller::Private final : private EpollSet::Watcher
{
public:
    struct Entry
    {
        SocketPoller::Watcher *watcher = nullptr;
        Events interest = 0;
    };

    Private();
    [[nodiscard]] bool add(int descriptor, SocketPoller::Watcher *watcher, Events interest);
    void remove(int descriptor);
    void forget(int descriptor);

private:
    void epollReady(int descriptor, quint32 happened) override;
    [[nodiscard]] bool isWatched(int descriptor) const;

    /// The event loop's, where that is one of ours; else our own, behind a notifier of Qt's.
    QPointer<EpollDispatcher> m_dispatcher;
    std::unique_ptr<EpollSet> m_ownSet;
    std::unique_ptr<QSocketNotifier> m_notifier;
    EpollSet *m_set = nullptr;
    std::vector<Entry> m_entries; ///< by descriptor
};

SocketPoller::Private::Private()
    : m_dispatcher(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()))
{
    if (m_dispatcher) {
        m_set = &m_dispatcher->set();
        return;
    }
    m_ownSet = std::make_unique<EpollSet>();
    m_set = m_ownSet.get();
    if (m_set->descriptor() < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_set->descriptor(), QSocketNotifier::Read);
    // What does not fit into one wait keeps the descriptor readable: the notifier, which is level-triggered,
    // calls again.
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { m_set->wait(0); });
}

bool SocketPoller::Private::isWatched(int descriptor) const
{
    return descriptor >= 0 && size_t(descriptor) < m_entries.size() && m_entries[size_t(descriptor)].watcher;
}

bool SocketPoller::Private::add(int descriptor, SocketPoller::Watcher *watcher, Events interest)
{
    quint32 events = EPOLLET;
    if (interest & Readable)
        events |= EPOLLIN | EPOLLRDHUP | EPOLLPRI;
    if (interest & Writable)
        events |= EPOLLOUT;
    if (!m_set->add(descriptor, this, events))
        return false;
    if (size_t(descriptor) >= m_entries.size())
        m_entries.resize(size_t(descriptor) + 1);
    m_entries[size_t(descriptor)] = {watcher, interest};
    return true;
}

void SocketPoller::Private::remove(int descriptor)
{
    if (!isWatched(descriptor))
        return;
    m_entries[size_t(descriptor)].watcher = nullptr;
    if (m_ownSet || m_dispatcher)
        m_set->remove(descriptor);
}

void SocketPoller::Private::forget(int descriptor)
{
    if (!isWatched(descriptor))
        return;
    m_entries[size_t(descriptor)].watcher = nullptr;
    if (m_ownSet || m_dispatcher)
        m_set->forget(descriptor);
}

void SocketPoller::Private::epollReady(int descriptor, quint32 happened)
{
    const Entry entry = m_entries[size_t(descriptor)];
    if (const Events events = fromEpoll(happened) & (entry.interest | Drain | Broken))
        entry.watcher->descriptorReady(events);
}

SocketPoller &SocketPoller::ofThisThread()
{
    if (!pollerOfThisThread) {
        // It is emptied while the thread's event dispatcher still lives; thread_local objects are not.
        static QThreadStorage<SocketPoller *> owners;
        owners.setLocalData(new SocketPoller);
    }
    return *pollerOfThisThread;
}

SocketPoller *SocketPoller::ofThisThreadIfAny()
{
    return pollerOfThisThread;
}

SocketPoller::SocketPoller() : d(std::make_unique<Private>())
{
    pollerOfThisThread = this;
}

SocketPoller::~SocketPoller()
{
    pollerOfThisThread = nullptr;
}

bool SocketPoller::add(int descriptor, Watcher *watcher, Events interest)
{
    Q_ASSERT(thread() == QThread::currentThread());
    return d->add(descriptor, watcher, interest);
}

void SocketPoller::remove(int descriptor)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->remove(descriptor);
}

void SocketPoller::forget(int descriptor)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->forget(descriptor);
}

void SocketPoller::rearm(int, Events) {}

} // namespace rookery

#include "moc_socket_poller.cpp"
