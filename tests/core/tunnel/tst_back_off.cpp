// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/back_off.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestBackOff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheMaximum();
    void spreadsByAFifth();
    void neverPassesTheMaximum();
    void startsOverAfterReset();
    void usesItsOwnRandomness();
};

void TestBackOff::doublesUpToTheMaximum()
{
    BackOff backOff(10s, [] { return 0.5; });
    for (const milliseconds expected : {200ms, 400ms, 800ms, 1600ms, 3200ms, 6400ms})
        QCOMPARE(backOff.next(), expected);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(backOff.next(), 9s); // the middle between 8 s and the maximum
}

void TestBackOff::spreadsByAFifth()
{
    double random = 0;
    BackOff backOff(300s, [&random] { return random; });
    QCOMPARE(backOff.next(), 160ms);
    random = 1;
    QCOMPARE(backOff.next(), 480ms);
}

void TestBackOff::neverPassesTheMaximum()
{
    for (const milliseconds maximum : {0ms, 1ms, 150ms, 200ms, 210ms, 1000ms, 300000ms}) {
        BackOff backOff(maximum, [] { return 1.0; });
        for (int i = 0; i < 80; ++i)
            QVERIFY(backOff.next() <= std::max(maximum, 1ms));
    }
}

void TestBackOff::startsOverAfterReset()
{
    BackOff backOff(300s, [] { return 0.5; });
    QCOMPARE(backOff.next(), 200ms);
    QCOMPARE(backOff.next(), 400ms);
    backOff.reset();
    QCOMPARE(backOff.next(), 200ms);
}

void TestBackOff::usesItsOwnRandomness()
{
    BackOff backOff(200ms);
    QList<qint64> seen;
    for (int i = 0; i < 200; ++i) {
        const milliseconds wait = backOff.next();
        QVERIFY(wait >= 160ms && wait <= 200ms);
        if (!seen.contains(wait.count()))
            seen.append(wait.count());
    }
    QVERIFY(seen.size() > 5);
}

ROOKERY_TEST(TestBackOff)
#include "tst_back_off.moc"
