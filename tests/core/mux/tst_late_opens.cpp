// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/memory_channel.h"
#include "core/mux/late_opens.h"
#include "core/mux/mux_link.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

struct Open final : OpenWait
{
};

struct Turns final : TurnEnd::Task
{
    void turnEnded() override {}
};

/// Opens on a line whose delay the test chooses, and a peer that answers pings at most.
struct World
{
    explicit World(milliseconds delay)
    {
        auto [a, b] = MemoryChannel::createPair({0, delay, &clock});
        peer = std::move(b);
        MessageChannel *const ours = a.get();
        link = std::make_unique<MuxLink>(std::move(a), options(), clock, turns, [] {});
        opens = std::make_unique<LateOpens>(*link);
        QObject::connect(ours, &MessageChannel::pongReceived, ours,
                         [this](const QByteArray &payload) { opens->onPong(payload, clock.now()); });
    }
    static MuxOptions options()
    {
        MuxOptions options;
        options.openTimeout = 10s;
        return options;
    }
    /// As the multiplexor does: looks when it is due. How many were given up.
    int advance(milliseconds by)
    {
        int givenUp = 0;
        for (const TimePoint end = clock.now() + by; clock.now() < end;) {
            clock.advance(100ms);
            for (int i = 0; i < 4; ++i)
                QCoreApplication::processEvents();
            if (!opens->next() || *opens->next() > clock.now())
                link->settle(opens->next());
            while (opens->takeGivenUp(clock.now()))
                ++givenUp;
        }
        return givenUp;
    }
    void peerSays()
    {
        peer->send(MessageBuffer::copyOf("data"));
        QCoreApplication::processEvents();
    }

    FakeClock clock;
    Turns turns;
    std::unique_ptr<MemoryChannel> peer;
    std::unique_ptr<MuxLink> link;
    std::unique_ptr<LateOpens> opens;
};

} // namespace

class TestLateOpens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesUpWhereTheLineIsQuick()
    {
        World w(20ms);
        std::array<Open, 3> open;
        for (Open &one : open)
            w.opens->add(one);
        QCOMPARE(w.advance(9900ms), 0);
        QCOMPARE(w.advance(500ms), 3);
        QVERIFY(!w.opens->next());
    }
    void waitsWhileTheLineIsSlow()
    {
        // 15 s there, 15 s back: the answer of a target at once takes longer than the limit of an open.
        World w(15s);
        Open open;
        w.opens->add(open);
        for (int i = 0; i < 39; ++i) {
            w.peerSays(); // other flows go on
            QCOMPARE(w.advance(1s), 0);
        }
        // Here it comes.
        w.peerSays();
        open.endWait();
        QCOMPARE(w.advance(5min), 0);
        QVERIFY(!w.opens->next());
    }
    void givesUpWhenASlowLineHasBecomeQuick()
    {
        World w(3s);
        Open open;
        w.opens->add(open);
        QCOMPARE(w.advance(16s), 0); // the pong of the ping at 10 s comes at 16 s: a queue
        QVERIFY(w.opens->next());
        QVERIFY(*w.opens->next() >= w.clock.now() + 9s);
    }
    void givesUpOnASilentLine()
    {
        World w(0ms);
        w.peer->setAnswersPings(false);
        Open open;
        w.opens->add(open);
        QCOMPARE(w.advance(19s), 0);
        QCOMPARE(w.advance(2s), 1);
    }
    void waitsOnlySoLongForAPeerThatAnswersNoPings()
    {
        World w(0ms);
        w.peer->setAnswersPings(false);
        Open open;
        w.opens->add(open);
        int givenUp = 0;
        int seconds = 0;
        for (; givenUp == 0 && seconds < 300; ++seconds) {
            w.peerSays();
            givenUp = w.advance(1s);
        }
        QCOMPARE(givenUp, 1);
        QVERIFY(seconds > 30);
        QVERIFY(seconds < 100);
    }
    void waitsOnlySoLongOnALineThatStaysSlow()
    {
        World w(600ms); // a pong takes more than a second, and there is no answer
        Open open;
        w.opens->add(open);
        int givenUp = 0;
        int seconds = 0;
        for (; givenUp == 0 && seconds < 300; ++seconds)
            givenUp = w.advance(1s);
        QCOMPARE(givenUp, 1);
        QVERIFY(seconds > 30);
        QVERIFY(seconds < 100);
    }
    void waitsForEverWithoutALimit()
    {
        World w(0ms);
        MuxOptions options;
        options.openTimeout = 0ms;
        auto [a, b] = MemoryChannel::createPair({0, 0ms, &w.clock});
        MuxLink link(std::move(a), options, w.clock, w.turns, [] {});
        LateOpens opens(link);
        Open open;
        opens.add(open);
        QVERIFY(!opens.next());
    }
};

ROOKERY_TEST(TestLateOpens)
#include "tst_late_opens.moc"
