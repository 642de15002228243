// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/tunnel_text.h"
#include "support/room_test.h"

#include <QLocale>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array AllStates{
    TunnelState::Stopped, TunnelState::Connecting,     TunnelState::Connected,          TunnelState::Stalled,
    TunnelState::Waiting, TunnelState::NeedsAttention, TunnelState::WaitingForKeychain, TunnelState::Resting};

} // namespace

class TunnelTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void urlsLoseTheirQuery();
    void news();
    void lines();
    void sentences();
    void flowsThatWait();
    void everyStateReadsDifferently();
    void aBrokenForwardIsTrouble();
    void givingUpIsTrouble();
    void restingIsNoTrouble();
};

void TunnelTextTest::urlsLoseTheirQuery()
{
    QCOMPARE(urlText(QUrl(u"wss://example.com:8443/t?token=hunter2"_s)), u"wss://example.com:8443/t"_s);
}

void TunnelTextTest::news()
{
    const QUrl url(u"wss://example.com/ws"_s);
    TunnelSnapshot tunnel;
    tunnel.state = TunnelState::Connected;
    QCOMPARE(tunnelNews(tunnel, url), u"Connected to wss://example.com/ws"_s);
    tunnel.state = TunnelState::Waiting;
    tunnel.untilRetry = 3s;
    tunnel.error.message = u"Connection refused."_s;
    QCOMPARE(tunnelNews(tunnel, url), u"Waiting 3 s: Connection refused."_s);
    tunnel.state = TunnelState::NeedsAttention;
    QCOMPARE(tunnelNews(tunnel, url), u"Connection refused. Next try in 3 s."_s);
    for (const auto state : {TunnelState::Stopped, TunnelState::Connecting, TunnelState::Stalled}) {
        tunnel.state = state;
        QVERIFY(!tunnelNews(tunnel, url).isEmpty());
    }
}

void TunnelTextTest::restingIsNoTrouble()
{
    TunnelSnapshot tunnel;
    tunnel.state = TunnelState::Resting;
    QCOMPARE(mood(tunnel), Mood::Good);
    tunnel.error.message = u"Connection refused."_s;
    QCOMPARE(mood(tunnel), Mood::Working);
    // A port that nobody can use is trouble all the same.
    ForwardSnapshot busy;
    busy.state = ForwardState::PortBusy;
    tunnel.forwards = {busy};
    QCOMPARE(mood(tunnel), Mood::Trouble);
}

void TunnelTextTest::lines()
{
    TunnelSnapshot tunnel;
    QCOMPARE(stateLine(tunnel), u"Off"_s);
    tunnel.offByRule = true;
    QCOMPARE(stateLine(tunnel), u"Off: not on this network"_s);
    QCOMPARE(mood(tunnel), Mood::Off);
    tunnel.offByRule = false;
    tunnel.state = TunnelState::Connected;
    QCOMPARE(stateLine(tunnel), u"Connected"_s);
    tunnel.roundTrip = 23ms;
    QCOMPARE(stateLine(tunnel), u"Connected · 23 ms"_s);
    tunnel.state = TunnelState::Waiting;
    tunnel.untilRetry = 7200ms;
    tunnel.error.message = u"The name was not found."_s;
    // What matters first, and the countdown apart.
    QCOMPARE(stateLine(tunnel), u"The name was not found"_s);
    QCOMPARE(retryLine(tunnel), u"in 8 s"_s);
    tunnel.error.code = ErrorCode::HttpRefused;
    tunnel.error.httpStatus = 404;
    QCOMPARE(stateLine(tunnel), u"Wrong key or path"_s);
    tunnel.state = TunnelState::NeedsAttention;
    QCOMPARE(stateLine(tunnel), u"Wrong key or path"_s);
    QCOMPARE(retryLine(tunnel), u"in 8 s"_s);
    tunnel.state = TunnelState::Connecting;
    QCOMPARE(retryLine(tunnel), QString());
    tunnel.state = TunnelState::Resting;
    QCOMPARE(stateLine(tunnel), u"Rests; last time: Wrong key or path"_s);
    tunnel.error = {};
    QCOMPARE(stateLine(tunnel), u"Rests; connects when it is used"_s);
}

void TunnelTextTest::flowsThatWait()
{
    const QUrl url(u"wss://example.com/ws"_s);
    TunnelSnapshot tunnel;
    tunnel.flowsWait = true;
    for (const auto state : {TunnelState::Connecting, TunnelState::Waiting}) {
        tunnel.state = state;
        tunnel.liveFlows = 12;
        QCOMPARE(stateLine(tunnel), u"Reconnecting: 12 flows wait"_s);
        QCOMPARE(tunnelNews(tunnel, url), stateLine(tunnel));
        QCOMPARE(stateSentence(tunnel, url, {}), stateLine(tunnel));
        tunnel.liveFlows = 1;
        QCOMPARE(stateLine(tunnel), u"Reconnecting: 1 flow waits"_s);
        tunnel.liveFlows = 0;
        QVERIFY(!stateLine(tunnel).startsWith(u"Reconnecting"_s));
    }
    // What a person has to put right is said all the same.
    tunnel.state = TunnelState::NeedsAttention;
    tunnel.liveFlows = 12;
    tunnel.error.message = u"The key is wrong."_s;
    QCOMPARE(stateLine(tunnel), u"The key is wrong"_s);
}

void TunnelTextTest::sentences()
{
    const QUrl url(u"wss://example.com/ws"_s);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    TunnelSnapshot tunnel;
    QCOMPARE(stateSentence(tunnel, url, now), u"Off · wss://example.com/ws"_s);
    tunnel.state = TunnelState::Connected;
    tunnel.connectedSince = now.addSecs(-(3 * 3600 + 12 * 60));
    tunnel.sincePong = 2s;
    QCOMPARE(stateSentence(tunnel, url, now),
             u"Connected to wss://example.com/ws for 3 h 12 min · last heard 2 s ago"_s);
    tunnel.connectedSince = now.addSecs(5); // the clock was set back
    QVERIFY(stateSentence(tunnel, url, now).contains("for 0 s"_L1));
    tunnel.state = TunnelState::Waiting;
    tunnel.untilRetry = 100ms;
    QCOMPARE(stateSentence(tunnel, url, now), u"Not connected · next try in 1 s"_s);
}

void TunnelTextTest::everyStateReadsDifferently()
{
    const QUrl url(u"wss://example.com/ws"_s);
    QStringList words;
    QStringList sentences;
    for (const TunnelState state : AllStates) {
        TunnelSnapshot tunnel;
        tunnel.state = state;
        if (state != TunnelState::Stopped)
            tunnel.error.message = u"Why."_s;
        words.append(stateText(state));
        sentences.append(stateSentence(tunnel, url, QDateTime::currentDateTime()));
        QVERIFY(!stateLine(tunnel).isEmpty());
    }
    QVERIFY(!words.contains(QString()) && !sentences.contains(QString()));
    QCOMPARE(words.removeDuplicates() + sentences.removeDuplicates(), 0);
}

void TunnelTextTest::aBrokenForwardIsTrouble()
{
    TunnelSnapshot tunnel;
    tunnel.state = TunnelState::Connected;
    tunnel.forwards.resize(2);
    tunnel.forwards[0].state = ForwardState::Listening;
    QCOMPARE(mood(tunnel), Mood::Good);
    tunnel.forwards[1].state = ForwardState::PortBusy;
    tunnel.forwards[1].error.message = u"Port 8080 is used by “nginx”."_s;
    QCOMPARE(firstBroken(tunnel), 1);
    QCOMPARE(mood(tunnel), Mood::Trouble);
    QCOMPARE(stateLine(tunnel), u"Port 8080 is used by “nginx”"_s);
    tunnel.connectedSince = QDateTime::currentDateTime();
    QVERIFY(stateSentence(tunnel, {}, QDateTime::currentDateTime()).endsWith(u"1 forward needs attention"_s));
    tunnel.state = TunnelState::Stopped; // nothing of it is true any more
    QCOMPARE(mood(tunnel), Mood::Off);
    QCOMPARE(stateLine(tunnel), u"Off"_s);
}

void TunnelTextTest::givingUpIsTrouble()
{
    TunnelSnapshot tunnel;
    tunnel.error.message = u"The server refused."_s;
    QCOMPARE(mood(tunnel), Mood::Trouble);
    QCOMPARE(stateLine(tunnel), u"The server refused"_s);
    QCOMPARE(stateSentence(tunnel, {}, QDateTime::currentDateTime()), u"Gave up"_s);
}

ROOKERY_TEST(TunnelTextTest)
#include "tst_tunnel_text.moc"
