// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/keepalive.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestKeepalive : public QObject
{
    Q_OBJECT

    const TimePoint t0{std::chrono::hours(1)};

private Q_SLOTS:
    void firstPingAtOnceThenAtTheInterval()
    {
        Keepalive k({25s, 60s, 10s}, t0);
        QVERIFY(k.check(t0).ping);
        QVERIFY(k.pong(k.pingPayload(), t0 + 30ms) == 30ms);
        QCOMPARE(*k.nextCheck(), t0 + 25s);
        QVERIFY(!k.check(t0 + 24s).ping);
        QVERIFY(k.check(t0 + 25s).ping);
    }
    void stalledOnceThenDead()
    {
        Keepalive k({25s, 60s, 10s}, t0);
        (void)k.check(t0);
        k.pong(k.pingPayload(), t0);
        (void)k.check(t0 + 25s);
        auto verdict = k.check(t0 + 35s);
        QVERIFY(verdict.stalled);
        QVERIFY(verdict.ping); // a probe is out
        QVERIFY(!k.check(t0 + 36s).stalled);
        QVERIFY(!k.check(t0 + 59s).dead);
        QVERIFY(k.check(t0 + 60s).dead);
    }
    void pongRecovers()
    {
        Keepalive k({25s, 60s, 10s}, t0);
        (void)k.check(t0);
        (void)k.check(t0 + 10s);
        QVERIFY(k.isStalled());
        // The answer to an older ping shows life, but measures nothing.
        QVERIFY(!k.pong("1", t0 + 11s));
        QVERIFY(!k.isStalled());
        QVERIFY(!k.check(t0 + 60s).dead);
    }
    void whateverComesIsASignOfLife()
    {
        Keepalive k({25s, 60s, 10s}, t0);
        (void)k.check(t0);
        QCOMPARE(*k.nextCheck(), t0 + 10s);
        // Data, on a line that is so slow that the pong takes minutes.
        for (auto t = 5s; t < 300s; t += 5s) {
            QVERIFY(!k.heard(t0 + t));
            const auto verdict = k.check(t0 + t);
            QVERIFY(!verdict.stalled);
            QVERIFY(!verdict.dead);
        }
        QVERIFY(k.check(t0 + 305s).stalled);
        QVERIFY(k.heard(t0 + 306s));
        QVERIFY(!k.isStalled());
        QCOMPARE(k.lastSign(), t0 + 306s);
        QVERIFY(!k.check(t0 + 365s).dead);
        QVERIFY(k.check(t0 + 366s).dead);
    }
    void whatCameBeforeThePingIsNoSign()
    {
        Keepalive k({25s, 60s, 10s}, t0);
        (void)k.check(t0);
        k.pong(k.pingPayload(), t0);
        (void)k.check(t0 + 25s);
        QVERIFY(k.check(t0 + 35s).stalled);
        QVERIFY(!k.heard(t0 + 20s));
        QVERIFY(k.isStalled());
    }
    void timeoutIsRaisedToTheInterval()
    {
        Keepalive k({25s, 5s, 0ms}, t0);
        (void)k.check(t0);
        k.pong(k.pingPayload(), t0);
        (void)k.check(t0 + 24s);
        QVERIFY(!k.check(t0 + 24s).dead);
        (void)k.check(t0 + 25s);
        QVERIFY(k.check(t0 + 25s + 1ms).dead);
    }
    void zeroTurnsEitherOff()
    {
        Keepalive noPings({0ms, 60s, 10s}, t0);
        (void)noPings.check(t0); // the first one measures
        noPings.pong(noPings.pingPayload(), t0);
        QVERIFY(!noPings.nextCheck());
        QVERIFY(!noPings.check(t0 + 1h).dead);
        Keepalive noDeath({25s, 0ms, 10s}, t0);
        for (auto t = 0s; t < 3600s; t += 5s)
            QVERIFY(!noDeath.check(t0 + t).dead);
    }
    void probeIsWatchedToo()
    {
        Keepalive k({0ms, 60s, 10s}, t0);
        (void)k.check(t0);
        k.pong(k.pingPayload(), t0);
        k.probe(t0 + 100s);
        QCOMPARE(*k.nextCheck(), t0 + 100s);
        QVERIFY(k.check(t0 + 100s).ping);
        QVERIFY(k.check(t0 + 110s).stalled);
    }
};

ROOKERY_TEST(TestKeepalive)
#include "tst_keepalive.moc"
