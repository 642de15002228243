// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/flow_ids.h"
#include "support/room_test.h"

#include <QSet>
#include <QTest>

using namespace rookery;

class TestFlowIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skipsZeroInUseAndRetired()
    {
        QList<quint32> script{0, 1, 2, 3, 4};
        FlowIds ids([&] { return script.takeFirst(); }, [](quint32 id) { return id == 1; });
        ids.retire(2);
        QCOMPARE(ids.next(), 3u);
        QCOMPARE(ids.next(), 4u);
    }
    void forgetsTheOldestOf1024()
    {
        quint32 candidate = 0;
        FlowIds ids([&] { return candidate++; }, [](quint32) { return false; });
        for (quint32 id = 1; id <= 1024; ++id)
            ids.retire(id);
        QCOMPARE(ids.next(), 1025u);
        ids.retire(2000);
        candidate = 1;
        QCOMPARE(ids.next(), 1u); // the oldest made room
        candidate = 2;
        QCOMPARE(ids.next(), 1025u);
    }
    void retiringTwiceCostsNoPlace()
    {
        quint32 candidate = 1;
        FlowIds ids([&] { return candidate++; }, [](quint32) { return false; });
        ids.retire(1);
        for (int i = 0; i < 5000; ++i)
            ids.retire(2);
        QCOMPARE(ids.next(), 3u);
    }
    void randomByDefault()
    {
        FlowIds ids({}, [](quint32) { return false; });
        QSet<quint32> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(ids.next());
        QVERIFY(seen.size() >= 999);
        QVERIFY(!seen.contains(0));
    }
};

ROOKERY_TEST(TestFlowIds)
#include "tst_flow_ids.moc"
