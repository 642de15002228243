// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/sleep_signal.h"
#include "core/worker/mailbox.h"
#include "core/worker/service_thread.h"

#include <QDBusConnection>
#include <QString>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

ServiceThread &sleepThread()
{
    static auto *const thread = new ServiceThread("sleep");
    return *thread;
}

/// Hears login1 in the thread of sleepThread().
class SleepListener final : public QObject
{
    Q_OBJECT

public:
    SleepListener(Mailbox::Post post, std::function<void(bool)> slept)
        : m_post(std::move(post)), m_slept(std::move(slept))
    {
    }

public Q_SLOTS:
    void prepareForSleep(bool goingToSleep)
    {
        m_post([slept = m_slept, goingToSleep] { slept(goingToSleep); });
    }

private:
    const Mailbox::Post m_post;
    const std::function<void(bool)> m_slept;
};

} // namespace

void watchSleep(QObject *receiver, std::function<void(bool)> slept, std::function<void()> unavailable)
{
    auto *box = new Mailbox(receiver);
    sleepThread().post([post = box->post(), slept = std::move(slept),
                        unavailable = std::move(unavailable)]() mutable {
        // Goes with the process.
        auto *listener = new SleepListener(post, std::move(slept));
        const bool connected = QDBusConnection::systemBus().connect(
            u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
            u"PrepareForSleep"_s, listener, SLOT(prepareForSleep(bool)));
        if (connected)
            return;
        delete listener;
        post(std::move(unavailable));
    });
}

} // namespace rookery

#include "sleep_signal_dbus.moc"
