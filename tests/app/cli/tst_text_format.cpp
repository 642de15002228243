// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_text.h"
#include "app/cli/text_format.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TextFormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes();
    void durations();
    void urlsLoseTheirQuery();
    void forwards();
    void tunnelStates();
    void rates();
    void helpFitsATerminal();
};

void TextFormatTest::bytes()
{
    QCOMPARE(bytesText(0), u"0 B"_s);
    QCOMPARE(bytesText(1023), u"1023 B"_s);
    QCOMPARE(bytesText(1024), u"1 KiB"_s);
    QCOMPARE(bytesText(1536), u"1.5 KiB"_s);
    QCOMPARE(bytesText(double(256) * 1024 * 1024), u"256 MiB"_s);
    QCOMPARE(bytesText(double(1024) * 1024 - 1), u"1 MiB"_s);
    QCOMPARE(bytesText(1e16), u"9095 TiB"_s);
}

void TextFormatTest::durations()
{
    QCOMPARE(durationText(0ms), u"0 s"_s);
    QCOMPARE(durationText(200ms), u"0.2 s"_s);
    QCOMPARE(durationText(3s), u"3 s"_s);
    QCOMPARE(durationText(45s), u"45 s"_s);
    QCOMPARE(durationText(300s), u"5 min"_s);
    QCOMPARE(durationText(7500s), u"2 h 5 min"_s);
}

void TextFormatTest::urlsLoseTheirQuery()
{
    QCOMPARE(urlText(QUrl(u"wss://example.com:8443/t?token=hunter2"_s)), u"wss://example.com:8443/t"_s);
}

void TextFormatTest::forwards()
{
    ForwardSnapshot forward;
    forward.spec = *ForwardSpec::parse(u"0:db:5432"_s);
    forward.state = ForwardState::Listening;
    forward.boundPort = 40123;
    QCOMPARE(forwardNews(forward), u"TCP 127.0.0.1:40123 → db:5432 listening"_s);
    forward.spec = *ForwardSpec::parse(u"[::1]:53:[2001:db8::1]:53/udp"_s);
    forward.boundPort = 53;
    QCOMPARE(forwardNews(forward), u"UDP [::1]:53 → [2001:db8::1]:53 listening"_s);
    forward.spec = *ForwardSpec::parse(u"R:2222:127.0.0.1:22"_s);
    forward.boundPort = 0;
    forward.state = ForwardState::Bound;
    QCOMPARE(forwardNews(forward), u"TCP 127.0.0.1:2222 at the gateway → 127.0.0.1:22 from here bound"_s);
    forward.state = ForwardState::PortBusy;
    forward.error = {ErrorCode::PortBusy, u"Taken."_s, u"Choose another."_s, {}};
    QVERIFY(forwardNews(forward).endsWith("Taken. Choose another."_L1));
    forward.state = ForwardState::Off;
    QCOMPARE(forwardNews(forward), QString());
    QCOMPARE(forwardText(*ForwardSpec::parse(u"stdio:22"_s), 0), u"TCP stdio → 127.0.0.1:22"_s);
}

void TextFormatTest::tunnelStates()
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

void TextFormatTest::rates()
{
    RateMeter meter;
    QCOMPARE(meter.update(5000), 0.0);
    QVERIFY(meter.update(1'000'000'000) > 0);
    QCOMPARE(meter.update(10), 0.0); // a new connection counts from the start
}

void TextFormatTest::helpFitsATerminal()
{
    for (const QString &command : commandNames() + QStringList{QString()}) {
        const QString help = helpText(command);
        QVERIFY(help.startsWith("rookery-cli"_L1));
        QVERIFY(help.contains("Usage:"_L1) && help.contains("Exit codes:"_L1));
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }
    for (const QString &command : commandNames())
        QVERIFY(helpText({}).contains(u"  "_s + command));
}

QTEST_GUILESS_MAIN(TextFormatTest)
#include "tst_text_format.moc"
