// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/turn_end.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThreadStorage>

#include <algorithm>
#include <utility>
#include <vector>

namespace rookery {

class TurnEnd::Queue final : public QObject
{
public:
    static Queue &ofThisThread();
    static Queue *ofThisThreadIfAny();
    Queue() { s_ofThisThread = this; }
    ~Queue() override;

    void add(Task &task);
    void remove(const Task &task);
    void open() { ++m_scopes; }
    void close();

protected:
    bool event(QEvent *event) override;

private:
    void run();
    void post();

    /// Asked for several times an event, which the storage that owns it is too slow for.
    static thread_local Queue *s_ofThisThread;

    std::vector<Task *> m_tasks; ///< null where one was taken back
    size_t m_first = 0;
    std::vector<Task *> m_next; ///< of the turn after this one
    quint64 m_turn = 0;
    int m_scopes = 0;
    bool m_running = false;
    bool m_posted = false;
};

namespace {

const auto RunEvent = QEvent::Type(QEvent::registerEventType());

} // namespace

thread_local TurnEnd::Queue *TurnEnd::Queue::s_ofThisThread = nullptr;

TurnEnd::Queue *TurnEnd::Queue::ofThisThreadIfAny()
{
    return s_ofThisThread;
}

TurnEnd::Queue &TurnEnd::Queue::ofThisThread()
{
    if (!s_ofThisThread) {
        // Emptied while the thread's event dispatcher still lives, as SocketPoller's.
        static QThreadStorage<Queue *> owners;
        owners.setLocalData(new Queue);
    }
    return *s_ofThisThread;
}

TurnEnd::Queue::~Queue()
{
    s_ofThisThread = nullptr;
    for (Task *task : m_tasks) {
        if (task)
            task->m_waiting = false;
    }
    for (Task *task : m_next) {
        if (task)
            task->m_waiting = false;
    }
}

void TurnEnd::Queue::add(Task &task)
{
    task.m_waiting = true;
    if (m_running && task.m_lastTurn == m_turn) {
        m_next.push_back(&task);
        return;
    }
    m_tasks.push_back(&task);
    if (m_scopes == 0 && !m_running)
        post();
}

void TurnEnd::Queue::remove(const Task &task)
{
    std::replace(m_tasks.begin(), m_tasks.end(), const_cast<Task *>(&task), static_cast<Task *>(nullptr));
    std::replace(m_next.begin(), m_next.end(), const_cast<Task *>(&task), static_cast<Task *>(nullptr));
}

void TurnEnd::Queue::close()
{
    if (--m_scopes == 0 && !m_tasks.empty())
        run();
}

void TurnEnd::Queue::post()
{
    if (!std::exchange(m_posted, true))
        QCoreApplication::postEvent(this, new QEvent(RunEvent));
}

bool TurnEnd::Queue::event(QEvent *event)
{
    if (event->type() != RunEvent)
        return QObject::event(event);
    m_posted = false;
    run();
    return true;
}

/// A task may run an event loop of its own, and so this again; the inner one does the rest.
void TurnEnd::Queue::run()
{
    ++m_turn;
    m_running = true;
    while (m_first < m_tasks.size()) {
        Task *const task = m_tasks[m_first++];
        if (!task)
            continue;
        task->m_waiting = false;
        task->m_lastTurn = m_turn;
        task->turnEnded();
    }
    m_running = false;
    m_tasks.clear();
    m_first = 0;
    m_tasks.swap(m_next);
    if (!m_tasks.empty())
        post();
}

TurnEnd::Task::~Task()
{
    if (!m_waiting)
        return;
    if (Queue *queue = Queue::ofThisThreadIfAny())
        queue->remove(*this);
}

void TurnEnd::Task::atTurnEnd()
{
    if (!m_waiting)
        Queue::ofThisThread().add(*this);
}

TurnEnd::Scope::Scope()
{
    Queue::ofThisThread().open();
}

TurnEnd::Scope::~Scope()
{
    Queue::ofThisThread().close();
}

} // namespace rookery
