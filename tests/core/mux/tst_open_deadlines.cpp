// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/open_deadlines.h"
#include "support/room_test.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace rookery;
using namespace std::chrono_literals;

namespace {

struct Open final : OpenWait
{
    explicit Open(int n) : name(n) {}
    int name;
};

/// What is due at `now`, in order.
QList<int> due(OpenDeadlines &deadlines, TimePoint now)
{
    QList<int> names;
    while (OpenWait *open = deadlines.takeDue(now))
        names.append(static_cast<Open *>(open)->name);
    return names;
}

} // namespace

class TestOpenDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThemOutWhenTheirTimeIsOver()
    {
        OpenDeadlines deadlines;
        Open one(1), two(2), three(3);
        QVERIFY(!deadlines.next());
        deadlines.add(one, m_start + 1s);
        deadlines.add(two, m_start + 2s);
        deadlines.add(three, m_start + 2s);
        QCOMPARE(*deadlines.next(), m_start + 1s);
        QCOMPARE(due(deadlines, m_start + 999ms), QList<int>());
        QCOMPARE(due(deadlines, m_start + 1s), QList<int>{1});
        QCOMPARE(*deadlines.next(), m_start + 2s);
        QCOMPARE(due(deadlines, m_start + 1h), (QList<int>{2, 3}));
        QVERIFY(!deadlines.next());
    }
    void answeredOnesLeaveNothingBehind()
    {
        OpenDeadlines deadlines;
        Open one(1), two(2), three(3);
        deadlines.add(one, m_start + 1s);
        deadlines.add(two, m_start + 2s);
        deadlines.add(three, m_start + 3s);
        two.endWait();
        two.endWait(); // twice is nothing
        one.endWait();
        QCOMPARE(*deadlines.next(), m_start + 3s);
        three.endWait();
        QVERIFY(!deadlines.next());
        QCOMPARE(due(deadlines, m_start + 1h), QList<int>());
    }
    void oneThatIsAddedAgainMovesToTheEnd()
    {
        OpenDeadlines deadlines;
        Open one(1), two(2);
        deadlines.add(one, m_start + 1s);
        deadlines.add(two, m_start + 2s);
        deadlines.add(one, m_start + 3s);
        QCOMPARE(*deadlines.next(), m_start + 2s);
        QCOMPARE(due(deadlines, m_start + 1h), (QList<int>{2, 1}));
    }
    void whoGoesFirstDoesNotMatter()
    {
        auto deadlines = std::make_unique<OpenDeadlines>();
        Open stays(1);
        {
            Open goes(2);
            deadlines->add(goes, m_start + 1s);
            deadlines->add(stays, m_start + 2s);
        }
        QCOMPARE(*deadlines->next(), m_start + 2s);
        deadlines.reset();
        stays.endWait();
    }
    /// As a peer that resets the newest, the oldest and those in between, at whatever rate.
    void anyOrderCostsTheSame()
    {
        constexpr int Many = 60'000;
        OpenDeadlines deadlines;
        std::vector<std::unique_ptr<Open>> opens;
        for (int i = 0; i < Many; ++i) {
            opens.push_back(std::make_unique<Open>(i));
            deadlines.add(*opens.back(), m_start + milliseconds(i));
        }
        for (int i = 0; i < Many; ++i) {
            if (i % 3 != 0)
                opens[size_t((qint64(i) * 7919) % Many)]->endWait();
        }
        const QList<int> left = due(deadlines, m_start + 1h);
        QCOMPARE(left.size(), Many / 3);
        QVERIFY(std::is_sorted(left.begin(), left.end()));
    }

private:
    const TimePoint m_start{1h};
};

ROOKERY_TEST(TestOpenDeadlines)
#include "tst_open_deadlines.moc"
