// SPDX-License-Identifier: GPL-3.0-or-later
// SocketPoller where there is no epoll: a QSocketNotifier for each direction, off from the moment it fires
// until rearm().
#include "core/loop/socket_poller.h"

#include <QSocketNotifier>
#include <QThread>
#include <QThreadStorage>

#include <cerrno>
#include <sys/stat.h>
#include <unordered_map>

namespace rookery {

namespace {

QThreadStorage<SocketPoller *> &storage()
{
    static QThreadStorage<SocketPoller *> pollers;
    return pollers;
}

/// A notifier may be dropped inside its own signal, so it is switched off now and deleted later.
struct LaterDeleter
{
    void operator()(QSocketNotifier *notifier) const
    {
        notifier->setEnabled(false);
        notifier->deleteLater();
    }
};
using Notifier = std::unique_ptr<QSocketNotifier, LaterDeleter>;

} // namespace

class SocketPoller::Private
{
public:
    struct Pair
    {
        Notifier read;
        Notifier write;
    };

    /// With the thread's end nothing is deleted later any more.
    ~Private()
    {
        for (auto &[descriptor, pair] : pairs) {
            delete pair.read.release();
            delete pair.write.release();
        }
    }

    static Notifier watch(int descriptor, QSocketNotifier::Type type, Watcher *watcher, Events events)
    {
        Notifier notifier(new QSocketNotifier(descriptor, type));
        QSocketNotifier *raw = notifier.get();
        QObject::connect(raw, &QSocketNotifier::activated, raw, [raw, watcher, events] {
            raw->setEnabled(false);
            watcher->descriptorReady(events);
        });
        return notifier;
    }

    std::unordered_map<int, Pair> pairs;
};

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
    struct stat what = {};
    if (::fstat(descriptor, &what) != 0)
        return false;
    if (S_ISREG(what.st_mode) || S_ISDIR(what.st_mode)) {
        errno = EPERM;
        return false;
    }
    if (d->pairs.contains(descriptor)) {
        errno = EEXIST;
        return false;
    }
    Private::Pair &pair = d->pairs[descriptor];
    // Nothing here tells a hang-up from bytes: always read to the end.
    if (interest & Readable)
        pair.read = Private::watch(descriptor, QSocketNotifier::Read, watcher, Readable | Drain);
    if (interest & Writable)
        pair.write = Private::watch(descriptor, QSocketNotifier::Write, watcher, Writable);
    return true;
}

void SocketPoller::remove(int descriptor)
{
    Q_ASSERT(thread() == QThread::currentThread());
    d->pairs.erase(descriptor);
}

void SocketPoller::forget(int descriptor)
{
    // Qt wants its notifiers gone before the descriptor is.
    remove(descriptor);
}

void SocketPoller::rearm(int descriptor, Events events)
{
    const auto found = d->pairs.find(descriptor);
    if (found == d->pairs.end())
        return;
    if ((events & Readable) && found->second.read)
        found->second.read->setEnabled(true);
    if ((events & Writable) && found->second.write)
        found->second.write->setEnabled(true);
}

} // namespace rookery

#include "moc_socket_poller.cpp"
