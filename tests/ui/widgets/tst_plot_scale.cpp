// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/plot_scale.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class PlotScaleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nice_data();
    void nice();
    void alwaysFits();
    void marksGoFromOldToNow();
    void axisTextsAreShort();
    void growsAtOnceAndShrinksLate();
};

void PlotScaleTest::nice_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("top");
    QTest::addRow("nothing") << 0.0 << 1000.0 << 1000.0;
    QTest::addRow("a little") << 1500.0 << 1000.0 << 2000.0;
    QTest::addRow("exact") << 20e6 << 5e6 << 20e6;
    QTest::addRow("18 MB/s") << 18e6 << 5e6 << 20e6;
    QTest::addRow("21 MB/s") << 21e6 << 10e6 << 30e6;
    QTest::addRow("7.9 MB/s") << 7.9e6 << 2e6 << 8e6;
    QTest::addRow("1 GB/s") << 1e9 << 500e6 << 1e9;
}

void PlotScaleTest::nice()
{
    QFETCH(double, largest);
    const ValueScale scale = ValueScale::fitting(largest);
    QTEST(scale.step, "step");
    QTEST(scale.top, "top");
}

void PlotScaleTest::alwaysFits()
{
    for (double largest = 1; largest < 1e12; largest *= 1.37) {
        const ValueScale scale = ValueScale::fitting(largest);
        QVERIFY(scale.top >= largest);
        const double steps = scale.top / scale.step;
        QVERIFY(steps <= 4.001 && std::abs(steps - std::round(steps)) < 1e-6);
    }
}

void PlotScaleTest::marksGoFromOldToNow()
{
    QCOMPARE(timeMarks(ThroughputHistory::Span::OneMinute).first().ago, milliseconds(1min));
    for (const auto span : ThroughputHistory::Spans) {
        const QList<TimeMark> marks = timeMarks(span);
        QVERIFY(marks.size() >= 4);
        QCOMPARE(marks.first().ago, ThroughputHistory::length(span));
        QCOMPARE(marks.first().text, spanText(span));
        QCOMPARE(marks.last().ago, 0ms);
        for (qsizetype i = 1; i < marks.size(); ++i)
            QVERIFY(marks.at(i).ago < marks.at(i - 1).ago && !marks.at(i).text.isEmpty());
    }
}

void PlotScaleTest::axisTextsAreShort()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(axisText(10e6), u"10 MB/s"_s);
    QCOMPARE(axisText(500e3), u"500 kB/s"_s);
    QCOMPARE(axisText(2.5e6), u"2.5 MB/s"_s);
}

void PlotScaleTest::growsAtOnceAndShrinksLate()
{
    const TimePoint start(1h);
    SteadyScale axis;
    axis.fit(1500, start);
    QCOMPARE(axis.scale().top, 2000.0);
    axis.fit(90e3, start + 250ms);
    QCOMPARE(axis.scale().top, 100e3);
    // A curve that goes up and down four times a second.
    for (milliseconds passed = 500ms; passed < SteadyScale::Patience * 3; passed += 250ms) {
        axis.fit(passed % 500ms == 0ms ? 90e3 : 40e3, start + passed);
        QCOMPARE(axis.scale().top, 100e3);
    }
    // It has calmed down: to what was needed since.
    const TimePoint calm = start + SteadyScale::Patience * 3;
    axis.fit(90e3, calm);
    axis.fit(18e3, calm + 1ms);
    axis.fit(7e3, calm + SteadyScale::Patience);
    QCOMPARE(axis.scale().top, 100e3);
    axis.fit(3e3, calm + 1ms + SteadyScale::Patience);
    QCOMPARE(axis.scale().top, 20e3);
    axis.startOver();
    axis.fit(0, calm + SteadyScale::Patience);
    QCOMPARE(axis.scale().top, 1000.0);
    SteadyScale small(2, 1);
    small.fit(23, start);
    QCOMPARE(small.scale().top, 40.0);
}

ROOKERY_TEST(PlotScaleTest)
#include "tst_plot_scale.moc"
