// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shutdown_delay.h"
#include "support/private_bus.h"
#include "support/room_test.h"

#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <poll.h>
#include <unistd.h>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// logind, as far as one asks it to wait: its lock is one end of a pipe.
class FakeLogind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    FakeLogind() { m_isPipe = ::pipe(m_ends.data()) == 0; }
    ~FakeLogind() override { ::close(m_ends[0]); }

    QStringList asked;
    [[nodiscard]] bool isHeld() const
    {
        pollfd end{m_ends[0], POLLIN, 0};
        return m_isPipe && ::poll(&end, 1, 0) == 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &,
                                    const QString &mode)
    {
        asked = {what, who, mode};
        const QDBusUnixFileDescriptor lock(m_ends[1]);
        ::close(m_ends[1]);
        return lock;
    }

Q_SIGNALS:
    void PrepareForShutdown(bool start);

private:
    std::array<int, 2> m_ends{-1, -1};
    bool m_isPipe = false;
};

} // namespace

class TestShutdownDelay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheMachineWaitAndHearsIt()
    {
        PrivateBus bus;
        if (!bus.isRunning())
            QSKIP("dbus-daemon is not installed");
        FakeLogind logind;
        QDBusConnection server = bus.connection(u"server"_s);
        QVERIFY(server.registerObject(u"/org/freedesktop/login1"_s, &logind,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(u"org.freedesktop.login1"_s));
        const ShutdownDelay delay(
            [address = bus.address()] { return QDBusConnection::connectToBus(address, u"client"_s); });
        QSignalSpy announced(&delay, &ShutdownDelay::announced);
        QTRY_COMPARE(logind.asked, (QStringList{u"shutdown"_s, u"Rookery"_s, u"delay"_s}));
        QVERIFY(logind.isHeld());
        // It was called off.
        Q_EMIT logind.PrepareForShutdown(false);
        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE(announced.count(), 1);
        QVERIFY(logind.isHeld());
    }

    void doesWithoutABus()
    {
        // Asked for in a thread of its own.
        static std::atomic<int> asked = 0;
        const ShutdownDelay delay([] {
            ++asked;
            return QDBusConnection(u"nowhere"_s);
        });
        QSignalSpy announced(&delay, &ShutdownDelay::announced);
        QTRY_COMPARE(asked.load(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(announced.count(), 0);
    }
};

namespace {

int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // Its thread, with its connection to the bus and the lock, stays to the end of the process.
    return execTest<TestShutdownDelay>(argc, argv);
}

} // namespace

ROOKERY_TEST_RUN(run)
#include "tst_shutdown_delay.moc"
