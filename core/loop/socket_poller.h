// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace rookery {

/// Tells many descriptors' readiness to one event loop at a cost that does not grow with their number: on
/// Linux one epoll set (edge-triggered) behind a single QSocketNotifier; elsewhere a pair of notifiers each.
/// One per thread.
class SocketPoller final : public QObject
{
    Q_OBJECT

public:
    enum Event : unsigned {
        Readable = 1,
        Writable = 2,
        /// Read until EAGAIN or the end: the other side has hung up or sent urgent data, so a short read
        /// proves nothing.
        Drain = 4,
        /// The descriptor has an error pending (a reset connection, a pipe without reader), whoever waits for
        /// it or not.
        Broken = 8,
    };
    using Events = unsigned;

    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        /// Edge: something changed since the last read or write that returned EAGAIN. Hang-up and error set
        /// both Readable and Writable, as far as they are of interest. May add and remove watchers, this one
        /// included, and destroy itself after removing itself.
        virtual void descriptorReady(Events events) = 0;
    };

    /// The calling thread's; made at first use, destroyed with the thread (the main thread's with the
    /// QCoreApplication).
    static SocketPoller &ofThisThread();
    /// The same where there is one already, else null: for destructors, which may run after it is gone.
    static SocketPoller *ofThisThreadIfAny();
    ~SocketPoller() override;

    /// False when the system refuses; errno says why: EPERM for what is always ready (a regular file), else
    /// out of something.
    [[nodiscard]] bool add(int descriptor, Watcher *watcher, Events interest = Readable | Writable);
    /// Before the descriptor is closed. Nothing happens for one that is not watched.
    void remove(int descriptor);
    /// The same for one that is closed next and that no other descriptor shares its open file with: closing
    /// it is enough for the system then.
    void forget(int descriptor);
    /// A read or write of this descriptor returned EAGAIN; needed where there is no edge trigger, nothing
    /// elsewhere.
    void rearm(int descriptor, Events events);

private:
    SocketPoller();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
