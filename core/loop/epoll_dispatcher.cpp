// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace rookery {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr quint32 EventsOfType[] = {EPOLLIN, EPOLLOUT, EPOLLPRI};

} // namespace

quint32 EpollDispatcher::Notifiers::events() const
{
    quint32 events = 0;
    for (size_t type = 0; type < std::size(of); ++type) {
        if (of[type])
            events |= EventsOfType[type];
    }
    return events;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wake < 0 || !m_set.add(m_wake, this, EPOLLIN))
        qFatal("No event loop: the system has no descriptor left");
}

EpollDispatcher::~EpollDispatcher()
{
    m_set.remove(m_wake);
    ::close(m_wake);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    m_wantedHere = false;
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return true;
    const bool mayWait = flags & QEventLoop::WaitForMoreEvents;
    if (mayWait)
        Q_EMIT aboutToBlock();
    int told = m_set.wait(timeout(mayWait && !m_wantedHere && !m_interrupted));
    if (flags & QEventLoop::ExcludeSocketNotifiers)
        m_ready.clear(); // they stay ready
    told += activateNotifiers();
    if (!(flags & QEventLoop::X11ExcludeTimers))
        told += fireTimers();
    return told > 0;
}

int EpollDispatcher::timeout(bool mayWait) const
{
    if (!mayWait)
        return 0;
    // One whose event is being delivered does not count: it may be what waits here.
    for (const auto &[due, id] : m_due) {
        if (m_timers.value(id).beingTold)
            continue;
        const auto left = std::chrono::ceil<milliseconds>(due - steady_clock::now()).count();
        return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
    }
    return -1;
}

void EpollDispatcher::wakeUp()
{
    // Our own thread is not waiting. The system call is for the others, and only the first of them.
    if (thread() == QThread::currentThread())
        m_wantedHere = true;
    else if (!m_written.exchange(true))
        ::eventfd_write(m_wake, 1);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

// --- descriptors ---

void EpollDispatcher::epollReady(int descriptor, quint32 events)
{
    if (descriptor == m_wake) {
        eventfd_t count = 0;
        ::eventfd_read(m_wake, &count);
        m_written = false;
        return;
    }
    // Errors are for whoever waits, as poll(2) has it in Qt's own loop.
    if (events & (EPOLLERR | EPOLLHUP))
        events |= EPOLLIN | EPOLLOUT;
    m_ready.push_back({descriptor, events});
}

/// After the sockets, and outside of their turn: a slot may run an event loop of its own.
int EpollDispatcher::activateNotifiers()
{
    if (m_ready.empty())
        return 0;
    int told = 0;
    for (const auto &[descriptor, events] : std::exchange(m_ready, {})) {
        for (size_t type = 0; type < std::size(EventsOfType); ++type) {
            if (!(events & EventsOfType[type]))
                continue;
            // Looked up anew each time: the last one told may have taken the others away.
            if (QSocketNotifier *notifier = m_notifiers.value(descriptor).of[type]) {
                QEvent event(QEvent::SockAct);
                QCoreApplication::sendEvent(notifier, &event);
                ++told;
            }
        }
    }
    return told;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const bool known = m_notifiers.contains(descriptor);
    Notifiers &notifiers = m_notifiers[descriptor];
    notifiers.of[notifier->type()] = notifier;
    const bool watched = known ? m_set.change(descriptor, notifiers.events())
                               : m_set.add(descriptor, this, notifiers.events());
    if (!watched)
        qWarning("QSocketNotifier: descriptor %d cannot be watched: %s", descriptor, std::strerror(errno));
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto it = m_notifiers.find(descriptor);
    if (it == m_notifiers.end() || it->of[notifier->type()] != notifier)
        return;
    it->of[notifier->type()] = nullptr;
    if (it->events() != 0) {
        (void)m_set.change(descriptor, it->events());
        return;
    }
    m_notifiers.erase(it);
    m_set.remove(descriptor);
}

// --- timers ---

void EpollDispatcher::schedule(int id, TimerEntry &timer, Time due)
{
    m_due.erase({timer.due, id});
    timer.due = due;
    m_due.insert({due, id});
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    TimerEntry &timer = m_timers[id];
    timer = {object, interval, type, {}, false};
    schedule(id, timer, steady_clock::now() + milliseconds(interval));
}

bool EpollDispatcher::unregisterTimer(int id)
{
    const auto it = m_timers.constFind(id);
    if (it == m_timers.constEnd())
        return false;
    m_due.erase({it->due, id});
    m_timers.erase(it);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    const auto mine = registeredTimers(object);
    for (const TimerInfo &timer : mine)
        unregisterTimer(timer.timerId);
    return !mine.isEmpty();
}

QList<EpollDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it) {
        if (it->object == object)
            found.append(TimerInfo(it.key(), int(it->interval), it->type));
    }
    return found;
}

int EpollDispatcher::remainingTime(int id)
{
    const auto it = m_timers.constFind(id);
    if (it == m_timers.constEnd())
        return -1;
    return int(std::max<qint64>(0, std::chrono::ceil<milliseconds>(it->due - steady_clock::now()).count()));
}

/// Each timer that is due once; one that becomes due meanwhile has to wait for the next turn.
int EpollDispatcher::fireTimers()
{
    if (m_due.empty())
        return 0;
    const Time now = steady_clock::now();
    if (m_due.begin()->first > now)
        return 0; // as after nearly every turn
    std::vector<int> due;
    for (auto it = m_due.begin(); it != m_due.end() && it->first <= now; ++it)
        due.push_back(it->second);
    int told = 0;
    const QPointer<EpollDispatcher> alive(this);
    for (const int id : due) {
        const auto it = m_timers.find(id);
        if (it == m_timers.end() || it->beingTold || it->due > now)
            continue;
        // Keeps its beat, unless it is a whole beat late.
        const Time next = it->due + milliseconds(it->interval);
        schedule(id, *it, next > now ? next : now + milliseconds(it->interval));
        it->beingTold = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(it->object, &event);
        ++told;
        if (!alive)
            return told;
        if (const auto after = m_timers.find(id); after != m_timers.end())
            after->beingTold = false;
    }
    return told;
}

} // namespace rookery

#include "moc_epoll_dispatcher.cpp"
