// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/unused_memory.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestUnusedMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyCallsAreOne()
    {
        const int before = timesMemoryWasReturned();
        for (int i = 0; i < 100; ++i)
            returnUnusedMemorySoon();
        QCOMPARE(timesMemoryWasReturned(), before);
        QTRY_COMPARE(timesMemoryWasReturned(), before + 1);
        // And the next one is another.
        returnUnusedMemorySoon();
        QTRY_COMPARE(timesMemoryWasReturned(), before + 2);
    }
};

ROOKERY_TEST(TestUnusedMemory)
#include "tst_unused_memory.moc"
