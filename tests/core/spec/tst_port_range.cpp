// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/port_range.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class PortRangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("one") << u"8000"_s << 8000 << 8000;
        QTest::newRow("any") << u"0"_s << 0 << 0;
        QTest::newRow("several") << u"8000-8010"_s << 8000 << 8010;
        QTest::newRow("one as a range") << u"80-80"_s << 80 << 80;
        QTest::newRow("the last") << u"65535-65535"_s << 65535 << 65535;
        QTest::newRow("as many as may be") << u"1000-1255"_s << 1000 << 1255;
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(int, first);
        QFETCH(int, last);
        const auto range = PortRange::fromText(text);
        QVERIFY2(range, qPrintable(range ? QString() : range.error().sentence()));
        QCOMPARE(*range, (PortRange{quint16(first), quint16(last)}));
        QCOMPARE(range->size(), last - first + 1);
        QCOMPARE(range->at(0), quint16(first));
        QCOMPARE(range->at(range->size() - 1), quint16(last));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QString() << u"not a port number"_s;
        QTest::newRow("no begin") << u"-8010"_s << u"not a port number"_s;
        QTest::newRow("no end") << u"8000-"_s << u"not a port number"_s;
        QTest::newRow("three") << u"1-2-3"_s << u"not a port number"_s;
        QTest::newRow("blanks") << u"1 - 2"_s << u"not a port number"_s;
        QTest::newRow("words") << u"a-b"_s << u"not a port number"_s;
        QTest::newRow("from 0") << u"0-10"_s << u"begin with 0"_s;
        QTest::newRow("backwards") << u"8010-8000"_s << u"before it begins"_s;
        QTest::newRow("too large a port") << u"65530-65536"_s << u"too large"_s;
        QTest::newRow("far too large a port") << u"1-99999999999999999999"_s << u"too large"_s;
        QTest::newRow("too many") << u"1000-1256"_s << u"257 ports"_s;
        QTest::newRow("all of them") << u"1-65535"_s << u"65535 ports"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto range = PortRange::fromText(text);
        QVERIFY(!range);
        QCOMPARE(range.error().code, ErrorCode::BadInput);
        QVERIFY2(range.error().message.contains(says), qPrintable(range.error().message));
    }

    void anyPortIsAnyAtEachPlace() { QCOMPARE((PortRange{0, 0}).at(7), quint16(0)); }
};

ROOKERY_TEST(PortRangeTest)
#include "tst_port_range.moc"
