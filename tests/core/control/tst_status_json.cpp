// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_line.h"
#include "core/control/control_message.h"
#include "core/control/status_json.h"
#include "support/room_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Profile work()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = u"work"_s;
    profile.group = u"office"_s;
    profile.server = QUrl(u"wss://me:secret@gate.example.com/ws?token=secret"_s);
    profile.wanted = true;
    return profile;
}

TunnelSnapshot running(int forwards)
{
    TunnelSnapshot snapshot;
    snapshot.state = TunnelState::Connected;
    snapshot.connectedSince = QDateTime::fromSecsSinceEpoch(1700000000).toUTC();
    snapshot.roundTrip = 12500us;
    snapshot.liveFlows = 3;
    snapshot.bytesIn = 5000000000;
    ForwardSnapshot forward;
    forward.spec = ForwardSpec::parse(u"5432:db.internal:5432"_s).value();
    forward.spec.name = u"orders"_s;
    forward.state = ForwardState::PortBusy;
    forward.boundPort = 15432;
    forward.error = {ErrorCode::PortBusy, u"Taken."_s, u"Choose another."_s, {}};
    for (int i = 0; i < forwards; ++i)
        snapshot.forwards += forward;
    return snapshot;
}

} // namespace

class TestStatusJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAWordForEveryState();
    void showsATunnelWithoutSecrets();
    void showsWhatIsKnown();
    void showsWhyItWaits();
    void fitsIntoALine();
};

void TestStatusJson::hasAWordForEveryState()
{
    QSet<QString> tunnel;
    for (int i = 0; i <= int(TunnelState::Resting); ++i)
        tunnel.insert(stateWord(TunnelState(i)));
    QCOMPARE(tunnel.size(), 8);
    QSet<QString> forward;
    for (int i = 0; i <= int(ForwardState::Refused); ++i)
        forward.insert(stateWord(ForwardState(i)));
    QCOMPARE(forward.size(), 6);
    QVERIFY(!tunnel.contains(QString()) && !forward.contains(QString()));
}

void TestStatusJson::showsATunnelWithoutSecrets()
{
    const Profile profile = work();
    const QJsonObject object = tunnelToJson(profile, TunnelState::Stopped);
    QCOMPARE(QUuid(object[u"id"].toString()), profile.id);
    QCOMPARE(object[u"name"].toString(), u"work"_s);
    QCOMPARE(object[u"group"].toString(), u"office"_s);
    QCOMPARE(object[u"server"].toString(), u"wss://gate.example.com/ws"_s);
    QCOMPARE(object[u"state"].toString(), u"stopped"_s);
    QCOMPARE(object[u"wanted"].toBool(), true);
    QVERIFY(!object.contains(u"gateway"));
    QVERIFY(!QJsonDocument(statusToJson(profile, running(1))).toJson().contains("secret"));
}

void TestStatusJson::showsWhatIsKnown()
{
    const QJsonObject object = statusToJson(work(), running(2));
    QCOMPARE(object[u"state"].toString(), u"connected"_s);
    QCOMPARE(object[u"connectedSince"].toString(), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(object[u"roundTripMs"].toDouble(), 12.5);
    QCOMPARE(object[u"liveFlows"].toInt(), 3);
    QCOMPARE(object[u"bytesIn"].toInteger(), 5000000000);
    QVERIFY(!object.contains(u"retryInMs"));
    QVERIFY(!object.contains(u"error"));
    QCOMPARE(object[u"forwardCount"].toInt(), 2);
    const QJsonObject forward = object[u"forwards"].toArray().at(1).toObject();
    QCOMPARE(forward[u"state"].toString(), u"port-busy"_s);
    QCOMPARE(forward[u"port"].toInt(), 15432);
    QCOMPARE(forward[u"error"].toObject()[u"message"].toString(), u"Taken."_s);
    QCOMPARE(forward[u"name"].toString(), u"orders"_s);
    QCOMPARE(forward[u"forward"].toString(), u"127.0.0.1:5432:db.internal:5432"_s);
}

void TestStatusJson::showsWhyItWaits()
{
    TunnelSnapshot snapshot;
    snapshot.state = TunnelState::Waiting;
    snapshot.error = {ErrorCode::ConnectionFailed, u"Refused."_s, u"Is it running?"_s, u"errno 111"_s};
    snapshot.untilRetry = 1500ms;
    snapshot.attempt = 4;
    const QJsonObject object = statusToJson(work(), snapshot);
    QCOMPARE(object[u"retryInMs"].toInt(), 1500);
    QCOMPARE(object[u"failedAttempts"].toInt(), 4);
    QCOMPARE(object[u"error"].toObject()[u"hint"].toString(), u"Is it running?"_s);
    QVERIFY(!object.contains(u"connectedSince"));
}

void TestStatusJson::fitsIntoALine()
{
    for (const int forwards : {0, 10, 250, 1000, 20000}) {
        const QByteArray line = ControlReply{statusToJson(work(), running(forwards)), {}}.toLine();
        QVERIFY2(line.size() <= ControlLine::Longest, qPrintable(QString::number(line.size())));
        QCOMPARE(ControlReply::parse(line)->item->value(u"forwardCount").toInt(), forwards);
    }
    QVERIFY(!statusToJson(work(), running(20000)).contains(u"forwards"));
}

ROOKERY_TEST(TestStatusJson)
#include "tst_status_json.moc"
