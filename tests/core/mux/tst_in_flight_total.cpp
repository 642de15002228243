// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/in_flight_total.h"
#include "support/room_test.h"

#include <QTest>

#include <vector>

using namespace rookery;

namespace {

constexpr qint64 KiB = 1024;
constexpr qint64 MiB = 1024 * KiB;
constexpr InFlightTotal::Limits Limits{96 * MiB, 64 * KiB, 512 * KiB};

} // namespace

class TestInFlightTotal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoCrowdBelowHalf()
    {
        InFlightTotal total(Limits);
        QCOMPARE(total.crowd().share, 0);
        total.add(48 * MiB - 1);
        QCOMPARE(total.crowd().share, 0);
        total.add(1);
        QVERIFY(total.crowd().share > 0);
        total.add(-1);
        QCOMPARE(total.crowd().share, 0);
        QCOMPARE(total.bytes(), 48 * MiB - 1);
    }
    void inACrowdEachHasAPartOfWhatIsLeft()
    {
        InFlightTotal total(Limits);
        total.add(48 * MiB);
        QCOMPARE(total.crowd().share, 512 * KiB); // of 48 MiB it would be more
        QCOMPARE(total.crowd().most, 24 * MiB);
        total.add(32 * MiB);
        QCOMPARE(total.crowd().share, 16 * MiB / 64);
        QCOMPARE(total.crowd().most, 8 * MiB);
    }
    void theLeastIsLeftToEverybody()
    {
        InFlightTotal total(Limits);
        total.add(96 * MiB);
        QCOMPARE(total.crowd().share, 64 * KiB);
        QCOMPARE(total.crowd().most, 64 * KiB);
        total.add(96 * MiB);
        QCOMPARE(total.crowd().share, 64 * KiB);
    }
    /// However many there are, something is left to the next.
    void manyComeToRestBelowTheTotal()
    {
        InFlightTotal total(Limits);
        std::vector<qint64> flows(200, 0);
        for (int round = 0; round < 1000; ++round) {
            for (qint64 &flow : flows) {
                const qint64 share = total.crowd().share;
                if (flow < (share > 0 ? share : 2 * MiB)) {
                    flow += 64 * KiB;
                    total.add(64 * KiB);
                }
            }
        }
        QVERIFY2(total.bytes() < Limits.total, qPrintable(QString::number(total.bytes())));
    }
};

ROOKERY_TEST(TestInFlightTotal)
#include "tst_in_flight_total.moc"
