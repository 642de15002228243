// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/interaction.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestInteraction : public QObject
{
    Q_OBJECT

    static constexpr quint32 Shell = 1;
    static constexpr quint32 Bulk = 2;

private Q_SLOTS:
    void noneAtFirst()
    {
        const Interaction interaction;
        QVERIFY(!interaction.isBeside(Bulk, TimePoint{}));
        QVERIFY(!interaction.isBeside(Bulk, TimePoint{} + 1h));
    }
    void aReplyWithLittleInFlightIsInteractive()
    {
        Interaction interaction;
        interaction.replied(Shell, 64, TimePoint{});
        QVERIFY(interaction.isBeside(Bulk, TimePoint{}));
        QVERIFY(interaction.isBeside(Bulk, TimePoint{} + 999ms));
        QVERIFY(!interaction.isBeside(Bulk, TimePoint{} + 1s));
    }
    void neverGivesWayToItself()
    {
        Interaction interaction;
        interaction.replied(Bulk, 64, TimePoint{});
        QVERIFY(!interaction.isBeside(Bulk, TimePoint{}));
    }
    void isOnForAll()
    {
        Interaction interaction;
        QVERIFY(!interaction.isOn(TimePoint{}));
        interaction.replied(Shell, 64, TimePoint{});
        QVERIFY(interaction.isOn(TimePoint{} + 999ms));
        QVERIFY(!interaction.isOn(TimePoint{} + 1s));
    }
    void bulkIsNot()
    {
        Interaction interaction;
        interaction.replied(Shell, 1 << 20, TimePoint{});
        QVERIFY(!interaction.isBeside(Bulk, TimePoint{}));
    }
};

ROOKERY_TEST(TestInteraction)
#include "tst_interaction.moc"
