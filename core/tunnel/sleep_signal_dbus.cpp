// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/sleep_signal.h"

#include <QDBusConnection>
#include <QString>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

bool connectSleepSignal(QObject *receiver, const char *slot)
{
    return QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s,
                                                receiver, slot);
}

} // namespace rookery
