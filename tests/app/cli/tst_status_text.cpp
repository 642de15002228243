// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/status_text.h"
#include "core/control/status_json.h"
#include "support/room_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Profile named(const QString &name)
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.server = QUrl(u"wss://gate.example.com/ws"_s);
    return profile;
}

TunnelSnapshot busy()
{
    TunnelSnapshot snapshot;
    snapshot.state = TunnelState::Connected;
    snapshot.connectedSince = QDateTime::currentDateTimeUtc();
    snapshot.roundTrip = 2500us;
    snapshot.liveFlows = 1;
    snapshot.totalFlows = 4;
    snapshot.bytesIn = 5 << 20;
    ForwardSnapshot forward;
    forward.spec = ForwardSpec::parse(u"0:db.internal:5432"_s).value();
    forward.state = ForwardState::Listening;
    forward.boundPort = 40123;
    snapshot.forwards += forward;
    forward.spec.name = u"orders"_s;
    forward.state = ForwardState::PortBusy;
    forward.boundPort = 0;
    forward.error = {ErrorCode::PortBusy, u"nginx (12) already uses 127.0.0.1:80."_s, u"Stop it."_s, {}};
    snapshot.forwards += forward;
    return snapshot;
}

} // namespace

class TestStatusText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasATextForEveryState();
    void alignsTheTable();
    void survivesALongName();
    void showsAStatus();
    void showsWhyItWaits();
    void showsHowManyFlowsWait();
    void survivesAnEmptyObject();
    void writesJson();
    void tellsWhatChanges();
    void tellsOfNumbersNothing();
    void writesALineOfJson();
};

void TestStatusText::hasATextForEveryState()
{
    for (int i = 0; i <= int(TunnelState::Resting); ++i)
        QVERIFY(!stateText(stateWord(TunnelState(i))).isEmpty());
    for (int i = 0; i <= int(ForwardState::Refused); ++i)
        QVERIFY(!stateText(stateWord(ForwardState(i))).isEmpty());
    QCOMPARE(stateText(u"needs-attention"_s), u"needs attention"_s);
    QCOMPARE(stateText(u"of-a-newer-version"_s), u"of-a-newer-version"_s);
}

void TestStatusText::alignsTheTable()
{
    const QString table = tunnelTable({tunnelToJson(named(u"work"_s), TunnelState::Connected),
                                       tunnelToJson(named(u"a longer name"_s), TunnelState::Stopped)});
    QCOMPARE(table, u"work           connected  wss://gate.example.com/ws\n"
                    u"a longer name  stopped    wss://gate.example.com/ws\n"_s);
    QVERIFY(tunnelTable({}).isEmpty());
    Profile profile = named(u"work"_s);
    const SharedGateway gateway = SharedGateway::of(profile, u"Office"_s);
    gateway.giveTo(profile);
    QCOMPARE(tunnelTable({tunnelToJson(profile, TunnelState::Connected, {gateway})}),
             u"work  connected  wss://gate.example.com/ws (gateway “Office”)\n"_s);
}

void TestStatusText::survivesALongName()
{
    const QString table = tunnelTable({tunnelToJson(named(QString(1000, u'a')), TunnelState::Stopped),
                                       tunnelToJson(named(u"b"_s), TunnelState::Stopped)});
    QVERIFY(table.section(u'\n', 1, 1).size() < 100);
}

void TestStatusText::showsAStatus()
{
    const QString text = statusText(statusToJson(named(u"work"_s), busy()));
    QVERIFY2(text.startsWith(u"work · connected since "_s), qPrintable(text));
    QVERIFY(text.contains(u"RTT 2.5 ms"_s));
    QVERIFY(text.contains(u"1 flow · ↓ 5.2 MB  ↑ 0 B"_s));
    QVERIFY(text.contains(u"listening on port 40123"_s));
    QVERIFY(text.contains(u"\n  127.0.0.1:0:db.internal:5432 · "_s));
    QVERIFY(text.contains(u"\n  orders: 127.0.0.1:0:db.internal:5432 · "_s));
    QVERIFY(text.contains(u"port busy\n    nginx (12) already uses 127.0.0.1:80. Stop it."_s));
}

void TestStatusText::showsWhyItWaits()
{
    TunnelSnapshot snapshot;
    snapshot.state = TunnelState::Waiting;
    snapshot.error = {ErrorCode::ConnectionFailed, u"Refused."_s, u"Is it running?"_s, {}};
    snapshot.untilRetry = 45s;
    snapshot.forwards.resize(1);
    snapshot.forwards[0].spec = *ForwardSpec::parse(u"5432:db:5432"_s);
    snapshot.forwards[0].state = ForwardState::Listening;
    const QString text = statusText(statusToJson(named(u"work"_s), snapshot));
    QVERIFY2(text.contains(u"Refused. Is it running?"_s), qPrintable(text));
    QVERIFY(text.contains(u"45 s"_s));
    QVERIFY(text.contains(u"· listens; waits for the tunnel"_s));
}

void TestStatusText::showsHowManyFlowsWait()
{
    TunnelSnapshot snapshot;
    snapshot.state = TunnelState::Connecting;
    snapshot.flowsWait = true;
    snapshot.liveFlows = 12;
    const QJsonObject json = statusToJson(named(u"work"_s), snapshot);
    QVERIFY(json.value("flowsWait"_L1).toBool());
    QVERIFY(statusText(json).startsWith(u"work · Reconnecting: 12 flows wait\n"_s));
    QVERIFY(tunnelTable({json}).contains(u"Reconnecting: 12 flows wait"_s));
    snapshot.state = TunnelState::NeedsAttention;
    QVERIFY(statusText(statusToJson(named(u"work"_s), snapshot)).startsWith(u"work · needs attention"_s));
}

void TestStatusText::survivesAnEmptyObject()
{
    QVERIFY(!statusText({}).isEmpty());
    QVERIFY(!tunnelTable({QJsonObject()}).isEmpty());
}

void TestStatusText::writesJson()
{
    const QList<QJsonObject> tunnels{statusToJson(named(u"work"_s), busy())};
    const QJsonArray read = QJsonDocument::fromJson(jsonText(tunnels).toUtf8()).array();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read[0].toObject(), tunnels[0]);
    QCOMPARE(QJsonDocument::fromJson(jsonText({}).toUtf8()).array().size(), 0);
}

void TestStatusText::tellsWhatChanges()
{
    const Profile work = named(u"work"_s);
    const QJsonObject off = statusToJson(work, TunnelSnapshot());
    QCOMPARE(changeText({}, off), u"work · stopped\n"_s);
    const QJsonObject on = statusToJson(work, busy());
    // At the first look only what is wrong of the forwards.
    QCOMPARE(
        changeText({}, on),
        u"work · connected\n"
        "work · orders: 127.0.0.1:0:db.internal:5432 · port busy: nginx (12) already uses 127.0.0.1:80. Stop it.\n"_s);
    TunnelSnapshot next = busy();
    next.forwards[1].state = ForwardState::Listening;
    next.forwards[1].boundPort = 80;
    next.forwards[1].error = {};
    QCOMPARE(changeText(on, statusToJson(work, next)),
             u"work · orders: 127.0.0.1:0:db.internal:5432 · listening on port 80\n"_s);
    TunnelSnapshot waiting = busy();
    waiting.state = TunnelState::Waiting;
    waiting.error = {ErrorCode::ConnectionFailed, u"The server refused the connection."_s, {}, {}};
    QCOMPARE(changeText(on, statusToJson(work, waiting)),
             u"work · waiting: The server refused the connection.\n"_s);
    QCOMPARE(changeText(on, {{u"name"_s, u"work"_s}, {u"removed"_s, true}}), u"work · removed\n"_s);
}

void TestStatusText::tellsOfNumbersNothing()
{
    const Profile work = named(u"work"_s);
    TunnelSnapshot later = busy();
    later.bytesIn += 1000;
    later.liveFlows = 7;
    later.forwards[0].bytesIn = 1000;
    QCOMPARE(changeText(statusToJson(work, busy()), statusToJson(work, later)), QString());
}

void TestStatusText::writesALineOfJson()
{
    const QString line = jsonLine({{u"name"_s, u"of two\nlines"_s}, {u"wanted"_s, true}});
    QCOMPARE(line, u"{\"name\":\"of two\\nlines\",\"wanted\":true}\n"_s);
}

ROOKERY_TEST(TestStatusText)
#include "tst_status_text.moc"
