// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells ThreadSanitizer of the orders that Qt gives, for the `tsan` preset only.
///
/// A distribution's Qt is not instrumented, so what it guarantees is unknown to ThreadSanitizer: that
/// whatever was written before a call was posted is visible where the call runs, that a thread sees what was
/// done before it was started, and its waiter what it did. All of that would be reported as races. The
/// functions by which our code asks Qt for them are defined here once more: they mark the order and go on to
/// Qt's own. Each edge is drawn for exactly the pair that Qt orders (a call, the sender of a
/// signal, a thread, a job), so that two threads which share something without one are still reported.
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <chrono>
#include <dlfcn.h>
#include <functional>
#include <memory>
#include <pthread.h>
#include <sanitizer/tsan_interface.h>
#include <thread>

namespace {

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// What Qt has done already while we do not know it yet is only a few instructions away in the other thread.
template <typename Condition> void spinUntil(Condition &&condition, std::chrono::milliseconds atMost)
{
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
}

/// How many emissions of a sender are going on. A queued signal copies its arguments inside of Qt and posts
/// them there: only behind the emission can the release be marked, and the receiver must not run ahead of it.
std::atomic<int> &emissionsOf(const QObject *sender)
{
    static std::array<std::atomic<int>, 4096> counters;
    return counters[(reinterpret_cast<quintptr>(sender) >> 4) % counters.size()];
}

std::atomic<int> jobs = 0; ///< functions that run in a QThreadPool

/// The beginning of QAbstractMetaCallEvent in Qt 6 (qobject_p.h): private there, and read here only.
class MetaCall : public QEvent
{
public:
    int signalId;
    const QObject *sender;
};

thread_local const QObject *emitting = nullptr;

bool beforeDelivery(void **arguments)
{
    constexpr std::chrono::milliseconds AtMost{20}; // an emission may wait for this very delivery
    const auto *event = static_cast<QEvent *>(arguments[1]);
    if (event->type() == QEvent::MetaCall) {
        const QObject *sender = static_cast<const MetaCall *>(event)->sender;
        if (!sender)
            return false; // a ToldSlot
        if (sender != emitting)
            spinUntil([sender] { return emissionsOf(sender).load() == 0; }, AtMost);
        __tsan_acquire(const_cast<QObject *>(sender));
    } else if (event->type() == QEvent::FutureCallOut) {
        spinUntil([] { return jobs.load() == 0; }, AtMost);
    }
    return false;
}

const bool registered = QInternal::registerCallback(QInternal::EventNotifyCallback, beforeDelivery);

/// A call on its way or a connection, in the place of Qt's own: whoever lets go of it last, the receiver or a
/// poster that was slower, destroys it.
class ToldSlot final : public QtPrivate::QSlotObjectBase
{
public:
    explicit ToldSlot(QtPrivate::QSlotObjectBase *slot) : QSlotObjectBase(&ToldSlot::run), m_slot(slot) {}

private:
    static void run(int what, QtPrivate::QSlotObjectBase *self, QObject *receiver, void **arguments,
                    bool *equal)
    {
        __tsan_acquire(self);
        auto *const told = static_cast<ToldSlot *>(self);
        if (what == Call) {
            told->m_slot->call(receiver, arguments);
            __tsan_release(self);
        } else if (what == Compare) {
            *equal = told->m_slot->compare(arguments);
        } else if (what == Destroy) {
            told->m_slot->destroyIfLastRef();
            delete told;
        }
    }

    QtPrivate::QSlotObjectBase *m_slot;
};

/// How many threads of Qt's run, by their QThread. Atomics, and no lock: what Qt calls is not seen to take
/// one.
std::atomic<int> &running(const void *thread)
{
    static std::array<std::atomic<int>, 4096> counters;
    return counters[(reinterpret_cast<quintptr>(thread) >> 4) % counters.size()];
}

struct Start
{
    void *(*function)(void *);
    void *argument;
};

void *runThread(void *start)
{
    const std::unique_ptr<Start> own(static_cast<Start *>(start));
    void *const result = own->function(own->argument);
    --running(own->argument);
    return result;
}

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static const auto real = next<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                           void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *const told = new ToldSlot(slot);
    __tsan_release(told);
    return real(object, told, type, result);
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal, const QObject *receiver,
                                             void **slot, QtPrivate::QSlotObjectBase *call,
                                             Qt::ConnectionType type, const int *types,
                                             const QMetaObject *senderMetaObject)
{
    static const auto real = next<QMetaObject::Connection (*)(
        const QObject *, void **, const QObject *, void **, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
        const int *, const QMetaObject *)>(
        "_ZN7QObject11connectImplEPKS_PPvS1_S3_"
        "PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject");
    auto *const told = new ToldSlot(call);
    __tsan_release(told);
    return real(sender, signal, receiver, slot, told, type, types, senderMetaObject);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static const auto real = next<void (*)(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    std::atomic<int> &emissions = emissionsOf(sender);
    const QObject *const outer = std::exchange(emitting, sender);
    ++emissions;
    real(sender, metaObject, signal, arguments);
    emitting = outer;
    __tsan_release(sender);
    --emissions;
}

void QThreadPool::start(std::function<void()> function, int priority)
{
    static const auto real = next<void (*)(QThreadPool *, std::function<void()>, int)>(
        "_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto *const job = new std::function<void()>(std::move(function));
    ++jobs;
    __tsan_release(job);
    real(
        this,
        [job] {
            __tsan_acquire(job);
            (*job)();
            delete job;
            --jobs;
        },
        priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto real = next<bool (*)(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    if (!real(this, deadline))
        return false;
    spinUntil([this] { return running(this).load() == 0; }, std::chrono::seconds(1));
    return true;
}

extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                              void *argument)
{
    static const auto real =
        next<int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *)>("pthread_create");
    ++running(argument);
    auto *const start = new Start{function, argument};
    const int error = real(thread, attributes, runThread, start);
    if (error != 0) {
        --running(argument);
        delete start;
    }
    return error;
}
