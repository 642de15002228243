// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/log_ring.h"
#include "core/tunnel/tunnel.h"
#include "core/tunnel/tunnel_log.h"
#include "support/fake_clock.h"
#include "support/fake_server.h"
#include "support/room_test.h"
#include "support/tcp_config.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

TunnelConfig config()
{
    TunnelConfig config = tcpConfig();
    config.name = u"Office"_s;
    config.endpoint.url = QUrl(u"wss://me:hush@gate.example.com:8443/ws?token=hush"_s);
    config.endpoint.psk = "hush";
    return config;
}

quint64 forgotten = 0;

void forgetWhatWasLogged()
{
    forgotten = LogRing::instance().newest();
}

QList<LogEntry> lines()
{
    return LogRing::instance().since(forgotten);
}

QStringList texts()
{
    QStringList result;
    const QList<LogEntry> all = lines();
    for (const LogEntry &entry : all)
        result += entry.text;
    return result;
}

} // namespace

/// What a person reads in the log of a tunnel, from its first line to its last.
class TestTunnelLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LogRing::instance().install();
        for (const QLoggingCategory *category : {&logTunnel(), &logForward(), &logMux(), &logChannel()})
            const_cast<QLoggingCategory *>(category)->setEnabled(QtInfoMsg, true);
        for (const QLoggingCategory *category : {&logTunnel(), &logForward(), &logMux(), &logChannel()})
            const_cast<QLoggingCategory *>(category)->setEnabled(QtWarningMsg, true);
    }

    void init() { forgetWhatWasLogged(); }

    void tellsTheLifeOfATunnel()
    {
        FakeClock clock;
        FakeServer server(clock);
        TunnelConfig quiet = config();
        quiet.keepaliveInterval = 0ms; // but for the first ping
        quiet.keepaliveTimeout = 0ms;
        Tunnel tunnel(quiet, clock);
        tunnel.setConnectorFactory(server.factory());
        tunnel.start();
        QTRY_COMPARE(tunnel.state(), TunnelState::Connected);
        QTRY_VERIFY(tunnel.snapshot().roundTrip > 0us);
        clock.advance(3min);
        server.cut();
        QTRY_COMPARE(tunnel.state(), TunnelState::Waiting);
        clock.advance(tunnel.snapshot().untilRetry);
        QTRY_COMPARE(tunnel.state(), TunnelState::Connected);
        QTRY_VERIFY(tunnel.snapshot().roundTrip > 0us);
        QSignalSpy stopped(&tunnel, &Tunnel::stopped);
        tunnel.stop();
        QTRY_COMPARE(stopped.size(), 1);

        const QStringList expected{u"listening on 127.0.0.1:"_s,
                                   u"connecting to wss://gate.example.com:8443/ws"_s,
                                   u"connected to memory"_s,
                                   u"the round trip takes "_s,
                                   u"lost after 3 min: "_s,
                                   u"trying again in "_s,
                                   u"connecting to wss://gate.example.com:8443/ws"_s,
                                   u"connected to memory"_s,
                                   u"the round trip takes "_s,
                                   u"stopped"_s};
        const QStringList said = texts();
        QVERIFY2(said.size() == expected.size(), qPrintable(said.join(u'\n')));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY2(said[i].startsWith(expected[i]), qPrintable(said[i]));
        const QList<LogEntry> all = lines();
        for (const LogEntry &entry : all) {
            QCOMPARE(entry.tunnel, u"Office"_s);
            QVERIFY2(!entry.text.contains(u"hush"), qPrintable(entry.text));
            QCOMPARE(entry.level, entry.text.startsWith(u"lost") ? LogLevel::Warning : LogLevel::Info);
        }
    }

    void countsTriesAndGivesUp()
    {
        FakeClock clock;
        FakeServer server(clock);
        server.refusal =
            Error{ErrorCode::ConnectionFailed, u"The server refused."_s, u"Is it up?"_s, u"raw"_s};
        TunnelConfig stubborn = config();
        stubborn.forwards.clear();
        stubborn.maxRetries = 1;
        Tunnel tunnel(stubborn, clock);
        tunnel.setConnectorFactory(server.factory());
        QSignalSpy gaveUp(&tunnel, &Tunnel::gaveUp);
        tunnel.start();
        QTRY_COMPARE(tunnel.state(), TunnelState::Waiting);
        clock.advance(1s);
        QTRY_COMPARE(gaveUp.size(), 1);
        const QStringList said = texts();
        QCOMPARE(said.size(), 7);
        QCOMPARE(said[1], u"The server refused. Is it up? (raw)"_s);
        QVERIFY(said[2].startsWith(u"trying again in "));
        QVERIFY(said[3].endsWith(u" (try 2)"));
        QCOMPARE(said[5], u"giving up after 2 tries"_s);
        QCOMPARE(said[6], u"stopped"_s);
    }

    void namesTheTunnelInLinesFromBelow()
    {
        FakeClock clock;
        FakeServer server(clock);
        Tunnel tunnel(config(), clock);
        tunnel.setConnectorFactory(server.factory());
        tunnel.start();
        QTRY_COMPARE(tunnel.state(), TunnelState::Connected);
        forgetWhatWasLogged();
        // One line of the multiplexor and one of the uplink: the server asks for a connection and breaks
        // the protocol.
        const std::unique_ptr<MuxStream> stream = server.mux->openStream("127.0.0.1", 22);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        QTRY_COMPARE(failed.size(), 1);
        server.sendText();
        QTRY_COMPARE(tunnel.state(), TunnelState::Waiting);
        QSet<QByteArray> rooms;
        const QList<LogEntry> all = lines();
        for (const LogEntry &entry : all) {
            if (entry.tunnel == u"Office"_s)
                rooms.insert(entry.category);
        }
        QVERIFY(rooms.contains("rookery.mux"));
        QVERIFY(std::any_of(all.begin(), all.end(), [](const LogEntry &entry) {
            return entry.text.contains(u"refused a connection of the server") && entry.tunnel == u"Office"_s;
        }));
    }

    void writesTimesShortly_data()
    {
        QTest::addColumn<milliseconds>("time");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << milliseconds(350ms) << u"350 ms"_s;
        QTest::newRow("s") << milliseconds(1640ms) << u"1.6 s"_s;
        QTest::newRow("many s") << milliseconds(75s) << u"75 s"_s;
        QTest::newRow("min") << milliseconds(2min) << u"2 min"_s;
        QTest::newRow("h") << milliseconds(192min) << u"3 h 12 min"_s;
    }

    void writesTimesShortly()
    {
        QFETCH(milliseconds, time);
        TunnelLog(config()).tryingAgain(time);
        QTEST(texts().value(0).mid(QStringView(u"trying again in ").size()), "text");
    }

    void namesTheProxyWithoutItsPassword()
    {
        TunnelConfig through = config();
        through.endpoint.proxy =
            QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.example.com"_s, 3128, u"me"_s, u"hush"_s);
        TunnelLog(through).connecting(0);
        QCOMPARE(texts(), QStringList{u"connecting to wss://gate.example.com:8443/ws through the proxy "
                                      "proxy.example.com:3128"_s});
    }
};

ROOKERY_TEST(TestTunnelLog)
#include "tst_tunnel_log.moc"
