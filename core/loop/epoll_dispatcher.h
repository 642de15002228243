// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/epoll_set.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <atomic>
#include <chrono>
#include <memory>
#include <set>

namespace rookery {

/// Qt's event loop over one epoll set, for threads that do nothing but sockets: they wait where the sockets
/// are watched, instead of in a poll of GLib's that finds an epoll set to be asked. A ping-pong passes four
/// such loops. Linux only; a SocketPoller of the same thread finds it and uses its set. Install it by
/// QThread::setEventDispatcher() before the thread starts, or by QCoreApplication::setEventDispatcher()
/// before the application is made. Timers are all precise, to the millisecond.
class EpollDispatcher final : public QAbstractEventDispatcher, private EpollSet::Watcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    /// Where SocketPoller watches its descriptors.
    [[nodiscard]] EpollSet &set() { return m_set; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override;
    void interrupt() override;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct TimerEntry
    {
        QObject *object = nullptr;
        qint64 interval = 0; ///< ms
        Qt::TimerType type = Qt::PreciseTimer;
        Time due;
        bool beingTold = false; ///< its event is delivered just now, maybe by an outer event loop
    };
    struct Notifiers
    {
        QSocketNotifier *of[3] = {}; ///< by QSocketNotifier::Type
        [[nodiscard]] quint32 events() const;
    };

    void epollReady(int descriptor, quint32 events) override;
    void schedule(int id, TimerEntry &timer, Time due);
    int activateNotifiers();
    int fireTimers();
    [[nodiscard]] int timeout(bool mayWait) const;

    EpollSet m_set;
    int m_wake;                          ///< an eventfd
    std::atomic<bool> m_written = false; ///< m_wake is readable, or just about to be
    std::atomic<bool> m_interrupted = false;
    bool m_wantedHere = false;         ///< wakeUp() in our own thread since the last posted events were sent
    QHash<int, Notifiers> m_notifiers; ///< by descriptor
    std::vector<std::pair<int, quint32>> m_ready; ///< descriptors of notifiers, and what happened
    QHash<int, TimerEntry> m_timers;              ///< by ID
    std::set<std::pair<Time, int>> m_due;
};

} // namespace rookery
