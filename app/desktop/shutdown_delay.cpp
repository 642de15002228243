// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shutdown_delay.h"

#include "core/worker/mailbox.h"
#include "core/worker/service_thread.h"

#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusUnixFileDescriptor>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.login1"_s;
const QString Path = u"/org/freedesktop/login1"_s;
const QString Manager = u"org.freedesktop.login1.Manager"_s;

ServiceThread &shutdownThread()
{
    static auto *const thread = new ServiceThread("shutdown");
    return *thread;
}

/// Hears logind and holds the lock, in the thread of shutdownThread().
class ShutdownListener final : public QObject
{
    Q_OBJECT

public:
    ShutdownListener(Mailbox::Post post, std::function<void()> announced)
        : m_post(std::move(post)), m_announced(std::move(announced))
    {
    }

    bool listen(QDBusConnection bus, const QString &why)
    {
        if (!bus.connect(Service, Path, Manager, u"PrepareForShutdown"_s, this, SLOT(prepare(bool))))
            return false;
        QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Manager, u"Inhibit"_s);
        call << u"shutdown"_s << u"Rookery"_s << why << u"delay"_s;
        const QDBusReply<QDBusUnixFileDescriptor> lock = bus.call(call);
        if (lock.isValid())
            m_lock = lock.value();
        return true;
    }

public Q_SLOTS:
    void prepare(bool goingDown)
    {
        if (goingDown)
            m_post(m_announced);
    }

private:
    const Mailbox::Post m_post;
    const std::function<void()> m_announced;
    QDBusUnixFileDescriptor m_lock;
};

} // namespace

ShutdownDelay::ShutdownDelay(Bus bus, QObject *parent) : QObject(parent)
{
    auto *box = new Mailbox(this);
    shutdownThread().post([post = box->post(), announced = [this] { Q_EMIT this->announced(); },
                           bus = std::move(bus), why = tr("Tunnels say goodbye")]() mutable {
        // Goes with the process, and the lock with it.
        auto *listener = new ShutdownListener(std::move(post), std::move(announced));
        if (!listener->listen(bus(), why))
            delete listener;
    });
}

} // namespace rookery

#include "shutdown_delay.moc"
