// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ForwardTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void news();
    void ends_data();
    void ends();
    void states();
    void sessionPorts();
};

void ForwardTextTest::news()
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

    forward.spec = *ForwardSpec::parse(u"the orders=5432:db:5432"_s);
    QCOMPARE(forwardText(forward.spec, 0), u"the orders (TCP 127.0.0.1:5432 → db:5432)"_s);
    QCOMPARE(forwardLabel(forward.spec), u"the orders · TCP"_s);
    forward.error.message = u"Taken."_s;
    QCOMPARE(forwardTrouble(forward), u"the orders: Taken."_s);
}

void ForwardTextTest::ends_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("remote");
    QTest::addRow("tcp") << u"5432:db:5432"_s << u"TCP"_s << u"127.0.0.1:5432"_s << u"db:5432"_s;
    QTest::addRow("udp") << u"5353:10.0.0.2:53/udp"_s << u"UDP"_s << u"127.0.0.1:5353"_s << u"10.0.0.2:53"_s;
    QTest::addRow("socks") << u"1080:socks"_s << u"SOCKS"_s << u"127.0.0.1:1080"_s << u"anywhere"_s;
    QTest::addRow("http") << u"8080:http"_s << u"HTTP proxy"_s << u"127.0.0.1:8080"_s << u"anywhere"_s;
    QTest::addRow("reverse") << u"R:2222:127.0.0.1:22"_s << u"Reverse TCP"_s << u"127.0.0.1:22"_s
                             << u"127.0.0.1:2222"_s;
    QTest::addRow("stdio") << u"stdio:22"_s << u"TCP"_s << u"stdin and stdout"_s << u"127.0.0.1:22"_s;
}

void ForwardTextTest::ends()
{
    QFETCH(QString, spec);
    const auto forward = ForwardSpec::parse(spec);
    QVERIFY2(forward, qPrintable(forward ? QString() : forward.error().message));
    QTEST(kindText(forward->kind), "kind");
    QTEST(localText(*forward, 0), "local");
    QTEST(remoteText(*forward, 0), "remote");
}

void ForwardTextTest::states()
{
    ForwardSnapshot forward;
    forward.spec = *ForwardSpec::parse(u"0:db:5432"_s);
    QStringList words;
    for (const auto state : {ForwardState::Off, ForwardState::Listening, ForwardState::PortBusy,
                             ForwardState::Binding, ForwardState::Bound, ForwardState::Refused}) {
        forward.state = state;
        words.append(forwardStateText(forward));
        QCOMPARE(isBroken(forward), mood(forward) == Mood::Trouble);
    }
    forward.state = ForwardState::Listening;
    words.append(forwardStateText(forward, false));
    QCOMPARE(words.last(), u"Listens; waits for the tunnel"_s);
    QCOMPARE(mood(forward, false), Mood::Working);
    QCOMPARE(mood(forward, true), Mood::Good);
    for (const auto state : {FlowState::Opening, FlowState::Open, FlowState::HalfClosed, FlowState::Ended})
        words.append(flowStateText(state));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

void ForwardTextTest::sessionPorts()
{
    ForwardSnapshot forward;
    forward.spec = *ForwardSpec::parse(u"5432:db:5432"_s);
    QVERIFY(!hasSessionPort(forward)); // not open
    forward.boundPort = 5432;
    QVERIFY(!hasSessionPort(forward));
    forward.boundPort = 40123;
    QVERIFY(hasSessionPort(forward));
    forward.spec.listenPort = 0;
    QVERIFY(hasSessionPort(forward));
}

ROOKERY_TEST(ForwardTextTest)
#include "tst_forward_text.moc"
