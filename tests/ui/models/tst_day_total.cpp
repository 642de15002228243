// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/models/day_total.h"

#include <QLocale>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestDayTotal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        m_now = QDateTime(QDate(2026, 3, 5), QTime(8, 15));
    }

    void addsUpWhatAllMoved()
    {
        FakeTunnelSource source;
        const QUuid one = source.add(u"One"_s);
        const QUuid two = source.add(u"Two"_s);
        DayTotal total(source, clock());
        QCOMPARE(total.bytes(), 0u);
        move(source, one, 100, 20);
        move(source, two, 1, 2);
        total.update();
        total.update();
        QCOMPARE(total.bytes(), 123u);
        move(source, one, 0, 5); // started anew
        total.update();
        QCOMPARE(total.bytes(), 128u);
        source.remove(one); // what it moved was moved all the same
        total.update();
        QCOMPARE(total.bytes(), 128u);
    }

    void startsOverAtMidnight()
    {
        FakeTunnelSource source;
        const QUuid one = source.add(u"One"_s);
        DayTotal total(source, clock());
        QCOMPARE(total.since().time(), QTime(8, 15));
        move(source, one, 1000, 0);
        total.update();
        QVERIFY2(total.text().contains(u"since 08:15"), qPrintable(total.text()));
        m_now = QDateTime(QDate(2026, 3, 6), QTime(0, 0, 1));
        total.update();
        QCOMPARE(total.bytes(), 0u);
        QVERIFY2(total.text().endsWith(u" today"), qPrintable(total.text()));
        move(source, one, 1500, 0);
        total.update();
        QCOMPARE(total.bytes(), 500u);
        QCOMPARE(total.since(), QDate(2026, 3, 6).startOfDay());
    }

private:
    DayTotal::Now clock()
    {
        return [this] { return m_now; };
    }
    static void move(FakeTunnelSource &source, const QUuid &id, quint64 in, quint64 out)
    {
        source.edit(id).bytesIn = in;
        source.edit(id).bytesOut = out;
    }

    QDateTime m_now;
};

ROOKERY_TEST(TestDayTotal)
#include "tst_day_total.moc"
