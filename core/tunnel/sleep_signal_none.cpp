// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/sleep_signal.h"

#include <QObject>

namespace rookery {

void watchSleep(QObject *receiver, std::function<void(bool)>, std::function<void()> unavailable)
{
    QMetaObject::invokeMethod(receiver, std::move(unavailable), Qt::QueuedConnection);
}

} // namespace rookery
