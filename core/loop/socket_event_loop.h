// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace rookery {

/// Gives a thread that has not started yet the event loop that is fastest with many sockets: EpollDispatcher
/// on Linux; elsewhere it keeps Qt's own.
void useSocketEventLoop(QThread &thread);
/// The same for the main thread of a program without windows, before its QCoreApplication is made.
void useSocketEventLoop();

} // namespace rookery
