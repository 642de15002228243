// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"
#include "core/mux/penguin_care.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 Id = 7;
constexpr quint32 Window = 16;

/// A flow of a peer, and what we do about it.
struct World
{
    /// The peer sends all that it may, and all of it is read: it may send the last grant now, and nothing
    /// else.
    void exhaust()
    {
        for (quint32 i = 0; i < Window; ++i) {
            QVERIFY(window.received(1000));
            window.consumed(1000);
        }
        (void)window.takeGrant(clock.now(), 1ms, false);
    }
    [[nodiscard]] bool watch() { return care.watchForMiss(Id, flow, window); }
    /// Whether it is reminded when its time has come.
    [[nodiscard]] bool remindsAfter(milliseconds delay)
    {
        clock.advance(delay);
        return care.takeDue(clock.now()) == Id && care.remind(Id, flow, window);
    }

    FakeClock clock;
    PenguinCare care{clock};
    PenguinCare::Watch flow;
    ReceiveWindow window{{Window, 0, 0}, clock.now()};
};

} // namespace

class TestPenguinCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesAPenguinThatMayHaveMissedAnAcknowledge()
    {
        World w;
        w.exhaust();
        QVERIFY(w.watch());
        QCOMPARE(*w.care.nextReminder(), w.clock.now() + 100ms);
        QVERIFY(!w.remindsAfter(99ms));
        QVERIFY(w.remindsAfter(1ms));
    }
    /// It may just have nothing to say.
    void threeTimesInARow()
    {
        World w;
        w.exhaust();
        QVERIFY(w.watch());
        for (int i = 0; i < PenguinCare::MaxReminders; ++i)
            QVERIFY(w.remindsAfter(100ms));
        QVERIFY(!w.remindsAfter(100ms));
        QVERIFY(!w.care.nextReminder());
        // Another Push, and it may miss another one.
        w.care.pushCame(Id, w.flow, w.window);
        QVERIFY(w.remindsAfter(100ms));
    }
    void oneThatUsesItsGrantHasNotMissedIt()
    {
        World w;
        QVERIFY(!w.watch()); // before the first one
        w.exhaust();
        QVERIFY(w.watch());
        QVERIFY(!w.watch()); // already
        QVERIFY(w.window.received(1000));
        QVERIFY(!w.remindsAfter(100ms));
        QVERIFY(!w.care.nextReminder());
    }
    void nothingOfItIsDoneForARookery()
    {
        World w;
        w.exhaust();
        QVERIFY(w.watch());
        w.care.meet({});
        QVERIFY(!w.care.nextReminder());
        QVERIFY(!w.remindsAfter(1h));
        PenguinCare::Watch another;
        QVERIFY(!w.care.watchForMiss(Id + 1, another, w.window));
    }
    void shortDatagramsAreForThoseWhoTakeThem()
    {
        World w;
        QVERIFY(!w.care.takesDatagram(0));
        QVERIFY(!w.care.takesDatagram(3));
        QVERIFY(w.care.takesDatagram(4));
        w.care.meet({}); // an older Rookery need not
        QVERIFY(!w.care.takesDatagram(3));
        w.care.meet({{Hello::ShortDatagrams.toByteArray()}, {}});
        QVERIFY(w.care.takesDatagram(0));
    }
    void aSilenceIsAPenguinsAnswerToABind()
    {
        World w;
        QVERIFY(w.care.mayAskForBind(false));
        QVERIFY(!w.care.mayAskForBind(true));
        w.care.meet({});
        QVERIFY(w.care.mayAskForBind(true));
    }
    void acknowledgesAsLateAsItMay()
    {
        World w;
        QCOMPARE(w.care.acknowledgesEvery(Window), int(Window));
        w.care.meet({});
        QCOMPARE(w.care.acknowledgesEvery(Window), int(Window));
        w.care.meet({{Hello::EarlyAcks.toByteArray()}, {}});
        QCOMPARE(w.care.acknowledgesEvery(Window), 1);
    }
};

ROOKERY_TEST(TestPenguinCare)
#include "tst_penguin_care.moc"
