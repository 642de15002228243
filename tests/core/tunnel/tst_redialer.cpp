// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/redialer.h"
#include "support/fake_clock.h"
#include "support/fake_server.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Error Refused{ErrorCode::ConnectionFailed, u"The server refused the connection."_s, {}, {}};
const Error ProxySaysNo{ErrorCode::ProxyRefused, u"The proxy wants a password."_s, {}, {}};
const Error Lost{ErrorCode::ConnectionFailed, u"The connection was lost."_s, {}, {}};

/// A redialer with its server, on a clock that the test moves.
struct Rig
{
    explicit Rig(const TunnelConfig &config = {})
        : server(clock)
        , redialer(
              config, [this] { return demand; }, clock)
        , dialing(&redialer, &Redialer::dialing)
        , connected(&redialer, &Redialer::connected)
        , waiting(&redialer, &Redialer::waiting)
        , resting(&redialer, &Redialer::resting)
        , gaveUp(&redialer, &Redialer::gaveUp)
        , probeWanted(&redialer, &Redialer::probeWanted)
        , doubted(&redialer, &Redialer::doubted)
    {
        redialer.setConnectorFactory(server.factory());
        redialer.start();
    }
    /// Dials and has a connection; false where it got none.
    [[nodiscard]] bool connectAnew()
    {
        redialer.dial();
        if (!QTest::qWaitFor([this] { return !connected.isEmpty(); }))
            return false;
        connected.clear();
        connection = redialer.takeConnection();
        return connection.channel != nullptr;
    }

    FakeClock clock;
    FakeServer server;
    Redialer::Demand demand = Redialer::Demand::Usual;
    Redialer redialer;
    ClientConnection connection;
    QSignalSpy dialing;
    QSignalSpy connected;
    QSignalSpy waiting;
    QSignalSpy resting;
    QSignalSpy gaveUp;
    QSignalSpy probeWanted;
    QSignalSpy doubted;
};

} // namespace

class TestRedialer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsEachConnectionOutOnce();
    void waitsLongerEachTime();
    void givesUpWhenTheTriesAreUsedUp();
    void asksForAttention();
    void aShortConnectionIsAFailedTry();
    void triesSoonerForWhoWaits();
    void theNewestConfigurationCountsFromTheNextTry();
    void anotherTryTakesTheFirstOnesPlace();
    void stopsWhatIsUnderWay();
    void mayBeStoppedAsATryBegins();
    void dialsAtOnceOnAnotherNetwork();
    void showsNoAccountToAnotherNetwork();
    void doubtsAConnectionOnAnotherNetwork();
    void hasNoDoubtsWithoutAConnection();
    void keepsNoCertificateOfAnEarlierTry();
    void followsACutAtOnce();
    void isNoHammerWhereEachIsCutAtOnce();
    void isNoHammerWhereEachIsCutSoon();
    void hasNoHasteWithoutFlows();
    void doubtsOnBesideATryThatFails();
    void staysWithTheFormerOneWhereItLives();
    void flowsDoNotWaitLong();
    void triesForFlowsUseNoRetriesUp();
    void aConnectionThatBroughtNothingIsNotFollowedAtOnce();
    void flowsWaitNoLongerThanAnybody();
    void flowsWaitForAServerThatRestarts();
    void aTryToJoinMayTakeAsLongAsTheLastOnes();
    void restsFromWhatIsBesideAConnection();
    void triesBesideASilentConnection();
    void restsWhereNobodyWantsAConnection();
    void wakesNoSoonerThanTheLastFailureAllows();
    void restsOnAnotherNetworkToo();
    void anotherCertificateWaitsForAPerson();
};

void TestRedialer::handsEachConnectionOutOnce()
{
    Rig rig;
    rig.redialer.dial();
    QCOMPARE(rig.dialing.size(), 1);
    QCOMPARE(rig.connected.size(), 0); // from the event loop
    QTRY_COMPARE(rig.connected.size(), 1);
    QVERIFY(rig.redialer.takeConnection().channel);
    QVERIFY(!rig.redialer.takeConnection().channel);
    QCOMPARE(rig.redialer.connections(), quint64(1));
    QCOMPARE(rig.redialer.untilRetry(), 0ms);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestRedialer::waitsLongerEachTime()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.redialer.dial();
    milliseconds before{0};
    for (int i = 1; i <= 5; ++i) {
        QTRY_COMPARE(rig.waiting.size(), i);
        QCOMPARE(rig.waiting.last()[0].value<Error>().message, Refused.message);
        QCOMPARE(rig.waiting.last()[1].toBool(), false);
        QCOMPARE(rig.redialer.failedAttempts(), i);
        const milliseconds wait = rig.redialer.untilRetry();
        QVERIFY(wait > before);
        before = wait;
        rig.clock.advance(wait - 1ms);
        QCOMPARE(rig.dialing.size(), i);
        rig.clock.advance(1ms);
        QCOMPARE(rig.dialing.size(), i + 1);
    }
    rig.redialer.startOver();
    QCOMPARE(rig.redialer.failedAttempts(), 0);
    QTRY_COMPARE(rig.waiting.size(), 6);
    QVERIFY(rig.redialer.untilRetry() < 300ms);
}

void TestRedialer::givesUpWhenTheTriesAreUsedUp()
{
    TunnelConfig config;
    config.maxRetries = 1;
    Rig rig(config);
    rig.server.refusal = Refused;
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    rig.clock.advance(rig.redialer.untilRetry());
    QTRY_COMPARE(rig.gaveUp.size(), 1);
    QCOMPARE(rig.gaveUp[0][0].value<Error>().message, Refused.message);
    QCOMPARE(rig.waiting.size(), 1);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestRedialer::asksForAttention()
{
    Rig rig;
    rig.server.refusal = ProxySaysNo;
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    QCOMPARE(rig.waiting[0][1].toBool(), true);
    QCOMPARE(rig.redialer.untilRetry(), RetryPolicy::SlowRetry);
}

void TestRedialer::aShortConnectionIsAFailedTry()
{
    Rig rig;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(rig.connectAnew());
        rig.clock.advance(RetryPolicy::GoodAfter - 1ms);
        rig.redialer.lost(Lost);
        QCOMPARE(rig.waiting.size(), i);
        QCOMPARE(rig.redialer.failedAttempts(), i);
    }
    QVERIFY(rig.connectAnew());
    rig.clock.advance(RetryPolicy::GoodAfter);
    rig.redialer.lost(Lost);
    QCOMPARE(rig.redialer.failedAttempts(), 0);
    QVERIFY(rig.redialer.untilRetry() < 300ms);
}

void TestRedialer::triesSoonerForWhoWaits()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.redialer.dial();
    for (int i = 1; i <= 6; ++i) {
        QTRY_COMPARE(rig.waiting.size(), i);
        rig.clock.advance(rig.redialer.untilRetry());
    }
    QTRY_COMPARE(rig.waiting.size(), 7);
    QVERIFY(rig.redialer.untilRetry() > 5s);
    rig.redialer.hurry(RetryPolicy::Reason::LocalConnection);
    QCOMPARE(rig.redialer.untilRetry(), RetryPolicy::ShortestHurry);
    // Who still waits when the try fails is thought of by itself.
    rig.demand = Redialer::Demand::Urgent;
    rig.clock.advance(rig.redialer.untilRetry());
    QTRY_COMPARE(rig.waiting.size(), 8);
    QVERIFY(rig.redialer.untilRetry() <= RetryPolicy::LongestHurry);
}

void TestRedialer::theNewestConfigurationCountsFromTheNextTry()
{
    TunnelConfig config;
    config.name = u"first"_s;
    Rig rig(config);
    QVERIFY(rig.connectAnew());
    config.name = u"second"_s;
    rig.redialer.use(config);
    QCOMPARE(rig.redialer.used().name, u"first"_s);
    rig.redialer.lost(Lost);
    QCOMPARE(rig.redialer.used().name, u"first"_s);
    rig.redialer.retryNow();
    QCOMPARE(rig.redialer.used().name, u"second"_s);
}

void TestRedialer::anotherTryTakesTheFirstOnesPlace()
{
    Rig rig;
    rig.server.silent = true;
    rig.redialer.dial();
    rig.redialer.dial();
    QCOMPARE(rig.server.attempts, 2);
    rig.server.silent = false;
    rig.redialer.dial();
    rig.redialer.dial();
    QTRY_COMPARE(rig.connected.size(), 1);
    QCOMPARE(rig.server.attempts, 4);
    QCoreApplication::processEvents();
    QCOMPARE(rig.connected.size(), 1);
}

void TestRedialer::stopsWhatIsUnderWay()
{
    Rig rig;
    rig.redialer.dial();
    rig.redialer.stop();
    QCoreApplication::processEvents();
    QCOMPARE(rig.connected.size(), 0);

    rig.server.refusal = Refused;
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    rig.redialer.stop();
    QCOMPARE(rig.redialer.untilRetry(), 0ms);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
    rig.redialer.hurry(RetryPolicy::Reason::Look);
    rig.redialer.retryNow();
    rig.redialer.networkChanged();
    QCOMPARE(rig.dialing.size(), 2);
}

void TestRedialer::mayBeStoppedAsATryBegins()
{
    Rig rig;
    const auto stopping = connect(&rig.redialer, &Redialer::dialing, this, [&] { rig.redialer.stop(); });
    rig.redialer.dial();
    QCOMPARE(rig.server.attempts, 0);
    disconnect(stopping);
    // Or another one begun.
    connect(
        &rig.redialer, &Redialer::dialing, this, [&] { rig.redialer.dial(); }, Qt::SingleShotConnection);
    rig.redialer.dial();
    QCOMPARE(rig.server.attempts, 1);
    QTRY_COMPARE(rig.connected.size(), 1);
}

void TestRedialer::dialsAtOnceOnAnotherNetwork()
{
    Rig rig;
    rig.server.silent = true;
    rig.redialer.dial();
    rig.redialer.networkChanged();
    QCOMPARE(rig.server.attempts, 2);
    rig.server.silent = false;
    rig.server.refusal = Refused;
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    rig.redialer.networkChanged();
    QCOMPARE(rig.server.attempts, 4);
    QCOMPARE(rig.redialer.failedAttempts(), 0);
}

/// It may be locked, and is another network's business no more than the last one's.
void TestRedialer::showsNoAccountToAnotherNetwork()
{
    Rig rig;
    rig.server.refusal = ProxySaysNo;
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    rig.redialer.networkChanged();
    QCOMPARE(rig.server.attempts, 1);
}

void TestRedialer::doubtsAConnectionOnAnotherNetwork()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.clock.advance(1h);
    const TimePoint changed = rig.clock.now();
    rig.redialer.networkChanged();
    QCOMPARE(rig.probeWanted.size(), 1);
    rig.clock.advance(5s - 1ms);
    QCOMPARE(rig.doubted.size(), 0);
    rig.clock.advance(1ms);
    QCOMPARE(rig.doubted.size(), 1);
    QCOMPARE(rig.doubted[0][0].value<TimePoint>(), changed);
    // What comes of it is not decided here.
    QCOMPARE(rig.server.attempts, 1);
}

void TestRedialer::hasNoDoubtsWithoutAConnection()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.redialer.networkChanged();
    rig.redialer.lost(Lost);
    rig.clock.advance(rig.redialer.untilRetry());
    QTRY_COMPARE(rig.connected.size(), 1);
    rig.clock.advance(1min);
    QCOMPARE(rig.doubted.size(), 0);
}

/// It would stand beside a trouble that it has nothing to do with.
void TestRedialer::keepsNoCertificateOfAnEarlierTry()
{
    Rig rig;
    rig.server.refusal = Refused;
    rig.server.certificates.chain = {"DER"};
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    QVERIFY(!rig.redialer.certificates().isEmpty());
    rig.server.certificates = {};
    rig.clock.advance(rig.redialer.untilRetry());
    QTRY_COMPARE(rig.waiting.size(), 2);
    QVERIFY(rig.redialer.certificates().isEmpty());
}

void TestRedialer::followsACutAtOnce()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.clock.advance(1s);
    rig.dialing.clear();
    rig.redialer.cut(Lost, 3, false);
    QCOMPARE(rig.dialing.size(), 1);
    QTRY_COMPARE(rig.connected.size(), 1);
    QVERIFY(rig.waiting.isEmpty());
}

void TestRedialer::isNoHammerWhereEachIsCutAtOnce()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.clock.advance(1s);
    rig.dialing.clear();
    // The first may be cut again while it is young.
    for (int i = 1; i <= 2; ++i) {
        rig.redialer.cut(Lost, 3, false);
        QCOMPARE(rig.dialing.size(), i);
        QTRY_COMPARE(rig.connected.size(), i);
        rig.connection = rig.redialer.takeConnection();
    }
    rig.redialer.cut(Lost, 3, false);
    QCOMPARE(rig.dialing.size(), 2);
    QCOMPARE(rig.waiting.size(), 1);
}

void TestRedialer::isNoHammerWhereEachIsCutSoon()
{
    Rig rig;
    rig.redialer.setSessionToJoin([] { return QByteArray("session"); });
    QVERIFY(rig.connectAnew());
    const TimePoint begun = rig.clock.now();
    for (int i = 0; i < 20; ++i) {
        rig.clock.advance(150ms);
        rig.redialer.cut(Lost, 3, false);
        rig.clock.advance(rig.redialer.untilRetry());
        QTRY_COMPARE(rig.connected.size(), i + 1);
        rig.connection = rig.redialer.takeConnection();
    }
    QVERIFY(rig.clock.now() - begun > 30s);
}

void TestRedialer::hasNoHasteWithoutFlows()
{
    TunnelConfig config;
    config.maxRetries = 3;
    Rig rig(config);
    rig.redialer.setSessionToJoin([] { return QByteArray("session"); });
    QVERIFY(rig.connectAnew());
    rig.server.refusal = Refused;
    rig.clock.advance(1s);
    rig.dialing.clear();
    rig.redialer.cut(Lost, 0, false);
    QVERIFY(rig.dialing.isEmpty());
    for (int i = 0; i < 10 && rig.gaveUp.isEmpty(); ++i) {
        const qsizetype before = rig.waiting.size();
        rig.clock.advance(10s);
        QTRY_VERIFY(rig.waiting.size() > before || !rig.gaveUp.isEmpty());
    }
    QCOMPARE(rig.gaveUp.size(), 1);
    QCOMPARE(rig.server.asked.session, "session"); // for the ports at the gateway
}

void TestRedialer::doubtsOnBesideATryThatFails()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.clock.advance(10s);
    rig.redialer.networkChanged();
    QSignalSpy failed(&rig.redialer, &Redialer::besideFailed);
    rig.server.refusal = Refused;
    rig.redialer.dialBeside();
    QTRY_COMPARE(failed.size(), 1);
    rig.clock.advance(5s);
    QCOMPARE(rig.doubted.size(), 1);
}

void TestRedialer::staysWithTheFormerOneWhereItLives()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.redialer.dialBeside();
    QTRY_COMPARE(rig.connected.size(), 1);
    QCOMPARE(rig.redialer.connections(), quint64(2));
    static_cast<void>(rig.redialer.takeConnection());
    rig.redialer.stayWithFormer();
    QCOMPARE(rig.redialer.connections(), quint64(1));
    QCOMPARE(rig.probeWanted.size(), 1);
    QVERIFY(rig.doubted.isEmpty());
    rig.clock.advance(5s);
    QCOMPARE(rig.doubted.size(), 1);
}

void TestRedialer::flowsDoNotWaitLong()
{
    Rig rig;
    bool waits = true;
    rig.redialer.setSessionToJoin([&waits] { return waits ? QByteArray("session") : QByteArray(); });
    QVERIFY(rig.connectAnew());
    rig.server.refusal = Refused;
    rig.clock.advance(1s);
    rig.redialer.cut(Lost, 3, false);
    for (int i = 1; i <= 10; ++i) {
        QTRY_COMPARE(rig.waiting.size(), i);
        QVERIFY(rig.redialer.untilRetry() <= 1s);
        rig.clock.advance(1s);
    }
    QTRY_COMPARE(rig.waiting.size(), 11);
    // Nobody waits any more, and none of it counts.
    waits = false;
    rig.clock.advance(1s);
    QTRY_COMPARE(rig.waiting.size(), 12);
    QVERIFY(rig.redialer.untilRetry() <= 1s);
    for (int i = 13; i < 22; ++i) {
        rig.clock.advance(rig.redialer.untilRetry());
        QTRY_COMPARE(rig.waiting.size(), i);
    }
    QVERIFY(rig.redialer.untilRetry() > 10s);
}

void TestRedialer::triesForFlowsUseNoRetriesUp()
{
    TunnelConfig config;
    config.maxRetries = 3;
    Rig rig(config);
    bool waits = true;
    rig.redialer.setSessionToJoin([&waits] { return waits ? QByteArray("session") : QByteArray(); });
    QVERIFY(rig.connectAnew());
    rig.server.refusal = Refused;
    rig.redialer.cut(Lost, 3, true);
    for (int i = 2; i <= 20; ++i) {
        rig.clock.advance(1s);
        QTRY_COMPARE(rig.waiting.size(), i);
    }
    QVERIFY(rig.gaveUp.isEmpty());
    waits = false;
    for (int i = 0; i < 10 && rig.gaveUp.isEmpty(); ++i) {
        const qsizetype before = rig.waiting.size();
        rig.clock.advance(10s);
        QTRY_VERIFY(rig.waiting.size() > before || !rig.gaveUp.isEmpty());
    }
    QCOMPARE(rig.gaveUp.size(), 1);
}

void TestRedialer::aConnectionThatBroughtNothingIsNotFollowedAtOnce()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.clock.advance(1s);
    rig.dialing.clear();
    rig.redialer.cut(Lost, 3, true);
    QVERIFY(rig.dialing.isEmpty());
    QCOMPARE(rig.waiting.size(), 1);
    QVERIFY(rig.redialer.untilRetry() <= 500ms);
}

void TestRedialer::flowsWaitNoLongerThanAnybody()
{
    TunnelConfig config;
    config.maxRetryInterval = 20ms;
    Rig rig(config);
    QVERIFY(rig.connectAnew());
    rig.redialer.cut(Lost, 3, true);
    QCOMPARE(rig.redialer.untilRetry(), 20ms);
}

/// What a person has to put right may be a restart, for which flows do not wait half a minute.
void TestRedialer::flowsWaitForAServerThatRestarts()
{
    Rig rig;
    rig.redialer.setSessionToJoin([] { return QByteArray("session"); });
    QVERIFY(rig.connectAnew());
    rig.server.refusal = Error{ErrorCode::HttpRefused, {}, {}, {}, 404};
    rig.clock.advance(1s);
    rig.redialer.cut(Lost, 3, false);
    for (int i = 1; i <= 6; ++i) {
        QTRY_COMPARE(rig.waiting.size(), i);
        QVERIFY(rig.redialer.untilRetry() <= 2s);
        rig.clock.advance(2s);
    }
    // A password is shown no more often for it.
    QTRY_COMPARE(rig.waiting.size(), 7);
    rig.server.refusal = ProxySaysNo;
    rig.clock.advance(2s);
    QTRY_COMPARE(rig.waiting.size(), 8);
    QVERIFY(rig.redialer.untilRetry() >= 30s);
}

void TestRedialer::aTryToJoinMayTakeAsLongAsTheLastOnes()
{
    Rig rig;
    QByteArray session;
    rig.redialer.setSessionToJoin([&session] { return session; });
    QVERIFY(rig.connectAnew());
    QCOMPARE(rig.server.asked.handshakeTimeout, milliseconds(10s));
    session = "session";
    rig.server.refusal = Error{ErrorCode::Timeout, {}, {}, {}};
    rig.clock.advance(1s);
    rig.redialer.cut(Lost, 3, false);
    QList<milliseconds> limits;
    for (int i = 1; i <= 16; ++i) {
        QTRY_COMPARE(rig.waiting.size(), i);
        limits.append(rig.server.asked.handshakeTimeout);
        rig.clock.advance(1s);
    }
    QCOMPARE(limits[0], 500ms);
    QCOMPARE(limits[10], 500ms);
    QCOMPARE(limits[11], 1000ms);
    QCOMPARE(limits[15], 10'000ms); // as long as any
}

void TestRedialer::restsFromWhatIsBesideAConnection()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    QSignalSpy failed(&rig.redialer, &Redialer::besideFailed);
    rig.server.refusal = Refused;
    rig.redialer.dialBeside();
    QTRY_COMPARE(failed.size(), 1);
    rig.dialing.clear();
    rig.redialer.rest();
    rig.server.refusal.reset();
    rig.redialer.wake();
    rig.clock.advance(1s);
    // As any other try, of which everybody hears.
    QCOMPARE(rig.dialing.size(), 1);
    QTRY_COMPARE(rig.connected.size(), 1);
    QCOMPARE(failed.size(), 1);
}

void TestRedialer::triesBesideASilentConnection()
{
    Rig rig;
    QVERIFY(rig.connectAnew());
    rig.dialing.clear();
    QSignalSpy failed(&rig.redialer, &Redialer::besideFailed);
    rig.server.refusal = Refused;
    rig.redialer.dialBeside();
    QTRY_COMPARE(failed.size(), 1);
    rig.clock.advance(1s);
    QTRY_COMPARE(failed.size(), 2);
    rig.redialer.stopBeside();
    rig.clock.advance(1min);
    QCOMPARE(rig.server.attempts, 3);
    // Nobody is told that there is no connection: there is one.
    QVERIFY(rig.dialing.isEmpty() && rig.waiting.isEmpty());
    rig.server.refusal.reset();
    rig.redialer.dialBeside();
    QTRY_COMPARE(rig.connected.size(), 1);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestRedialer::restsWhereNobodyWantsAConnection()
{
    Rig rig;
    rig.demand = Redialer::Demand::None;
    rig.server.refusal = Refused;
    rig.redialer.dial();
    QTRY_COMPARE(rig.resting.size(), 1);
    QCOMPARE(rig.resting[0][0].value<Error>().message, Refused.message);
    QCOMPARE(rig.waiting.size(), 0);
    QCOMPARE(rig.redialer.untilRetry(), 0ms);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
    rig.redialer.hurry(RetryPolicy::Reason::Look);
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
    rig.clock.advance(1h);
    QCOMPARE(rig.dialing.size(), 1);
}

void TestRedialer::wakesNoSoonerThanTheLastFailureAllows()
{
    Rig rig;
    rig.demand = Redialer::Demand::None;
    rig.redialer.rest();
    rig.redialer.wake();
    QCOMPARE(rig.dialing.size(), 0); // not from inside whoever wakes it
    rig.server.refusal = Refused;
    rig.clock.advance(0ms);
    QCOMPARE(rig.dialing.size(), 1);
    QTRY_COMPARE(rig.resting.size(), 1);
    // A hundred datagrams make no storm, and no more than one try.
    for (int i = 0; i < 100; ++i)
        rig.redialer.wake();
    QCOMPARE(rig.waiting.size(), 1);
    QVERIFY(rig.redialer.untilRetry() > 0ms);
    rig.clock.advance(rig.redialer.untilRetry());
    QCOMPARE(rig.dialing.size(), 2);
    QTRY_COMPARE(rig.resting.size(), 2);
    // After a while there is nothing to wait for.
    rig.clock.advance(1h);
    rig.redialer.wake();
    rig.clock.advance(0ms);
    QCOMPARE(rig.dialing.size(), 3);
    QCOMPARE(rig.waiting.size(), 1);
}

void TestRedialer::restsOnAnotherNetworkToo()
{
    Rig rig;
    rig.demand = Redialer::Demand::None;
    rig.server.refusal = Refused;
    rig.redialer.dial();
    QTRY_COMPARE(rig.resting.size(), 1);
    rig.redialer.networkChanged();
    rig.clock.advance(1h);
    QCOMPARE(rig.dialing.size(), 1);
    // A person may ask.
    rig.redialer.retryNow();
    QCOMPARE(rig.dialing.size(), 2);
}

/// Every try would be one more for whoever sits in between.
void TestRedialer::anotherCertificateWaitsForAPerson()
{
    TunnelConfig config;
    config.endpoint.tls.pinnedCertificate = QString(64, u'a');
    Rig rig(config);
    rig.server.refusal = Error{ErrorCode::TlsFailed, u"The certificate is not trusted."_s, {}, {}};
    rig.server.certificates.chain = {"DER"};
    rig.redialer.dial();
    QTRY_COMPARE(rig.waiting.size(), 1);
    QCOMPARE(rig.waiting[0][1].toBool(), true);
    QCOMPARE(rig.redialer.untilRetry(), 0ms);
    rig.redialer.hurry(RetryPolicy::Reason::LocalConnection);
    rig.clock.advance(24h);
    QCoreApplication::processEvents();
    QCOMPARE(rig.server.attempts, 1);
    // A hotel's page, perhaps, that is gone now.
    rig.redialer.networkChanged();
    QTRY_COMPARE(rig.server.attempts, 2);
    QTRY_COMPARE(rig.waiting.size(), 2);
    // Somebody has looked at it.
    rig.redialer.retryNow();
    QTRY_COMPARE(rig.server.attempts, 3);
    QTRY_COMPARE(rig.waiting.size(), 3);
    // What is wrong with it otherwise passes as before.
    rig.server.refusal = Refused;
    rig.redialer.retryNow();
    QTRY_COMPARE(rig.waiting.size(), 4);
    QVERIFY(rig.redialer.untilRetry() > 0ms);
}

ROOKERY_TEST(TestRedialer)
#include "tst_redialer.moc"
