// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace rookery {

/// Tells many descriptors' readiness to one event loop at a cost that does not grow with their number: on Linux one epoll set
/// (edge-triggered) behind a single QSocketNotifier; elsewhere a pair of notifiers each. One per thread.
class SocketPoller final : public QObject
{
    Q_OBJECT

public:
    enum Event : unsigned { Readable = 1, Writable = 2 };
    using Events = unsigned;

    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        /// Edge: something changed since the last read or write that returned EAGAIN. Hang-up and error set both bits. May add and
        /// remove watchers, this one included, and destroy itself after removing itself.
        virtual void descriptorReady(Events events) = 0;
    };

    /// The calling thread's; made at first use, destroyed with the thread.
    static SocketPoller &ofThisThread();
    ~SocketPoller() override;

    /// False when the system refuses (a regular file, out of memory); errno says why.
    [[nodiscard]] bool add(int descriptor, Watcher *watcher, Events interest = Readable | Writable);
    void remove(int descriptor);
    /// A read or write of this descriptor returned EAGAIN; needed where there is no edge trigger, nothing elsewhere.
    void rearm(int descriptor, Events events);

private:
    SocketPoller();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
