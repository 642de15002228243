// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/epoll_dispatcher.h"
#include "core/loop/socket_event_loop.h"

#include <QCoreApplication>
#include <QThread>

namespace rookery {

// Qt owns them.

void useSocketEventLoop(QThread &thread)
{
    thread.setEventDispatcher(new EpollDispatcher);
}

void useSocketEventLoop()
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
}

} // namespace rookery
