// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/network_watch.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

class TestNetworkWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfWaking();
    void tellsSeveralNewsOnce();
    void tellsWhetherTheNetworkIsThere();
    void canEndBeforeItTells();

private:
    /// What login1 calls, by its name as D-Bus does it.
    static bool prepareForSleep(NetworkWatch &watch, bool goingToSleep)
    {
        return QMetaObject::invokeMethod(&watch, "prepareForSleep", Q_ARG(bool, goingToSleep));
    }
};

void TestNetworkWatch::tellsOfWaking()
{
    FakeClock clock;
    NetworkWatch watch(clock);
    QSignalSpy changed(&watch, &NetworkWatch::changed);
    QSignalSpy woke(&watch, &NetworkWatch::wokeUp);
    QVERIFY(prepareForSleep(watch, true));
    clock.advance(1h);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(woke.size(), 0);
    QVERIFY(prepareForSleep(watch, false));
    QCOMPARE(woke.size(), 1); // before anybody tries to connect
    clock.advance(NetworkWatch::Settle);
    QCOMPARE(changed.size(), 1);
    clock.advance(1h);
    QCOMPARE(changed.size(), 1);
}

void TestNetworkWatch::tellsSeveralNewsOnce()
{
    FakeClock clock;
    NetworkWatch watch(clock);
    QSignalSpy changed(&watch, &NetworkWatch::changed);
    QVERIFY(prepareForSleep(watch, false));
    for (int i = 0; i < 5; ++i) {
        clock.advance(NetworkWatch::Settle / 2);
        QVERIFY(QMetaObject::invokeMethod(&watch, "networkChanged"));
    }
    QCOMPARE(changed.size(), 0);
    clock.advance(NetworkWatch::Settle);
    QCOMPARE(changed.size(), 1);
}

void TestNetworkWatch::tellsWhetherTheNetworkIsThere()
{
    FakeClock clock;
    NetworkWatch watch(clock);
    // As this computer's own network goes: from a state that is known.
    QVERIFY(QMetaObject::invokeMethod(&watch, "setOnline", Q_ARG(bool, true)));
    clock.advance(1h);
    QSignalSpy online(&watch, &NetworkWatch::onlineChanged);
    QSignalSpy changed(&watch, &NetworkWatch::changed);
    QVERIFY(QMetaObject::invokeMethod(&watch, "setOnline", Q_ARG(bool, false)));
    QVERIFY(!watch.isOnline());
    QCOMPARE(online.size(), 1);
    clock.advance(1h);
    QCOMPARE(changed.size(), 0); // helps no connection
    QVERIFY(QMetaObject::invokeMethod(&watch, "setOnline", Q_ARG(bool, true)));
    QVERIFY(watch.isOnline());
    QCOMPARE(online.size(), 2);
    clock.advance(1h);
    QCOMPARE(changed.size(), 1);
    // Another network is news, but not that there is one.
    QVERIFY(QMetaObject::invokeMethod(&watch, "setOnline", Q_ARG(bool, true)));
    QCOMPARE(online.size(), 2);
    clock.advance(1h);
    QCOMPARE(changed.size(), 2);
}

void TestNetworkWatch::canEndBeforeItTells()
{
    FakeClock clock;
    {
        NetworkWatch watch(clock);
        QVERIFY(prepareForSleep(watch, false));
    }
    clock.advance(1h);
    QCOMPARE(clock.runningTimers(), 0u);
}

ROOKERY_TEST(TestNetworkWatch)
#include "tst_network_watch.moc"
