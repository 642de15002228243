// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <functional>

namespace rookery {

/// Has logind (D-Bus) hold the machine's shutdown up for a moment, some seconds at most, so that tunnels can
/// say goodbye while there still is a network: a lock of the kind "delay", held until the process ends.
/// Returns at once: a D-Bus that does not answer is waited for elsewhere. Main thread.
class ShutdownDelay final : public QObject
{
    Q_OBJECT

public:
    /// How to get at the bus, called in another thread.
    using Bus = std::function<QDBusConnection()>;

    /// On the system bus; tests give another one.
    explicit ShutdownDelay(Bus bus = QDBusConnection::systemBus, QObject *parent = nullptr);

Q_SIGNALS:
    /// The machine waits for us to end.
    void announced();
};

} // namespace rookery
