// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_range.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ForwardRangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesForwards_data();
    void becomesForwards();
    void refuses_data();
    void refuses();
    void asManyAsMayBe();
    void oneForwardIsNoRange();
};

void ForwardRangeTest::becomesForwards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("forwards");
    const auto row = [](const char *text, const QStringList &forwards) {
        QTest::newRow(text) << QString::fromUtf8(text) << forwards;
    };
    row("5432:db:5432", {u"127.0.0.1:5432:db:5432"_s});
    row("8000-8002:db:9000-9002",
        {u"127.0.0.1:8000:db:9000"_s, u"127.0.0.1:8001:db:9001"_s, u"127.0.0.1:8002:db:9002"_s});
    row("8000-8001", {u"127.0.0.1:8000:127.0.0.1:8000"_s, u"127.0.0.1:8001:127.0.0.1:8001"_s});
    row("db:8000-8001", {u"127.0.0.1:8000:db:8000"_s, u"127.0.0.1:8001:db:8001"_s});
    row("[::1]:80-81:[2001:db8::7]:90-91/udp",
        {u"[::1]:80:[2001:db8::7]:90/udp"_s, u"[::1]:81:[2001:db8::7]:91/udp"_s});
    row("R:0.0.0.0:8000-8001:web:80-81", {u"R:0.0.0.0:8000:web:80"_s, u"R:0.0.0.0:8001:web:81"_s});
    row("R:8000-8001:80-81", {u"R:127.0.0.1:8000:127.0.0.1:80"_s, u"R:127.0.0.1:8001:127.0.0.1:81"_s});
    row("R:8000-8001/udp",
        {u"R:127.0.0.1:8000:127.0.0.1:8000/udp"_s, u"R:127.0.0.1:8001:127.0.0.1:8001/udp"_s});
    // Any free port for each.
    row("0:db:8000-8001", {u"127.0.0.1:0:db:8000"_s, u"127.0.0.1:0:db:8001"_s});
    row("web=8000-8001:db:9000-9001",
        {u"web 8000=127.0.0.1:8000:db:9000"_s, u"web 8001=127.0.0.1:8001:db:9001"_s});
    row("web=0:db:9000-9001", {u"web 9000=127.0.0.1:0:db:9000"_s, u"web 9001=127.0.0.1:0:db:9001"_s});
    row("web=80-80:db:90", {u"web=127.0.0.1:80:db:90"_s});
    // In the first place it can be nothing but a host.
    row("8000-8010:9000:db:9000", {u"8000-8010:9000:db:9000"_s});
}

void ForwardRangeTest::becomesForwards()
{
    QFETCH(QString, text);
    QFETCH(QStringList, forwards);
    const auto read = forwardsFromText(text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QStringList texts;
    for (const ForwardSpec &spec : *read) {
        texts += spec.toString();
        QCOMPARE(ForwardSpec::parse(spec.toString()).value(), spec);
    }
    QCOMPARE(texts, forwards);
}

void ForwardRangeTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("8000-8010:db:9000-9009", "not of the same size: 11 and 10");
    row("8000-8010:db:80", "not of the same size: 11 and 1");
    row("8000:db:80-90", "not of the same size: 1 and 11");
    row("8000-8010:9000-9010", "two ports");
    row("8010-8000:db:8010-8000", "before it begins");
    row("0-10:db:0-10", "begin with 0");
    row("1-257:db:1-257", "257 ports");
    row("stdio:80-90", "as many ports to listen on");
    row("[unix:/x]:db:80-90", "as many ports to listen on");
    row("R:0-1:db:1-2", "begin with 0");
}

void ForwardRangeTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto read = forwardsFromText(text);
    QVERIFY2(!read, qPrintable(text));
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().sentence()));
    QVERIFY2(read.error().hint.contains(u"A right one"_s), qPrintable(read.error().sentence()));
}

void ForwardRangeTest::asManyAsMayBe()
{
    const auto read = forwardsFromText(u"1-256:db:1001-1256"_s);
    QVERIFY(read);
    QCOMPARE(read->size(), PortRange::Most);
    QCOMPARE(read->constLast().toString(), u"127.0.0.1:256:db:1256"_s);
    QVERIFY(forwardsFromText(QString(94, u'n') + u"=1-2:db:1-2"_s));
    QVERIFY(!forwardsFromText(QString(95, u'n') + u"=1-2:db:1-2"_s));
}

void ForwardRangeTest::oneForwardIsNoRange()
{
    const auto spec = ForwardSpec::parse(u"1-2:db:1-2"_s);
    QVERIFY(!spec);
    QVERIFY2(spec.error().message.contains(u"several"_s), qPrintable(spec.error().sentence()));
    QVERIFY(ForwardSpec::parse(u"80-80:db:80-80"_s));
}

ROOKERY_TEST(ForwardRangeTest)
#include "tst_forward_range.moc"
