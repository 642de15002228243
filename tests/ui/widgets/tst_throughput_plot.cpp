// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/throughput_plot.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

#include <cstdlib>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using rookery::test::FakeClock;

class ThroughputPlotTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void drawsBothCurves_data();
    void drawsBothCurves();
    void pointingShowsAMoment();
    void arrowKeysMoveTheMark();
    void emptyIsNotAnError();
    void leavesAGap();
    void drawsTheRoundTrip();
    void keepsItsAxis();
    void paintsOnlyWhatIsNew();
};

namespace {

ThroughputPlot::Samples ramp()
{
    ThroughputPlot::Samples samples;
    for (int i = 0; i < 60; ++i)
        samples.push_back({i * 1e5, 2e6, true, {}});
    return samples;
}

/// A thin line is blended with what is under it nearly everywhere.
bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isNear(image.pixelColor(x, y), color))
                return true;
        }
    }
    return false;
}

} // namespace

void ThroughputPlotTest::drawsBothCurves_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addRow("light") << lightPalette();
    QTest::addRow("dark") << darkPalette();
}

void ThroughputPlotTest::drawsBothCurves()
{
    QFETCH(QPalette, palette);
    ThroughputPlot plot;
    plot.setPalette(palette);
    plot.resize(600, 200);
    plot.setSamples(ThroughputHistory::Span::OneMinute, ramp());
    const Theme theme = Theme::of(plot.palette());
    const QImage image = plot.grab().toImage();
    QVERIFY(has(image, theme.uploadLine));
    QVERIFY(has(image, theme.downloadLine));
    plot.setSamples(ThroughputHistory::Span::OneMinute, {});
    QVERIFY(!has(plot.grab().toImage(), theme.downloadLine));
}

void ThroughputPlotTest::pointingShowsAMoment()
{
    ThroughputPlot plot;
    plot.resize(600, 200);
    plot.setSamples(ThroughputHistory::Span::OneMinute, ramp());
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QVERIFY(!plot.marked());
    QTest::mouseMove(&plot, QPoint(590, 60));
    QTRY_VERIFY(plot.marked().has_value());
    QCOMPARE(*plot.marked(), size_t(59));
    QTest::mouseMove(&plot, QPoint(300, 60));
    QTRY_VERIFY(*plot.marked() < 59);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plot, &leave);
    QVERIFY(!plot.marked());
}

void ThroughputPlotTest::arrowKeysMoveTheMark()
{
    ThroughputPlot plot;
    plot.resize(600, 200);
    plot.setSamples(ThroughputHistory::Span::OneMinute, ramp());
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(*plot.marked(), size_t(58));
    QVERIFY(plot.accessibleDescription().contains(u"5.8 MB/s"_s));
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(*plot.marked(), size_t(59));
}

void ThroughputPlotTest::emptyIsNotAnError()
{
    ThroughputPlot plot;
    plot.resize(300, 120);
    QVERIFY(!plot.grab().isNull());
    plot.setSamples(ThroughputHistory::Span::OneDay, {{1, 1, true, {}}});
    QVERIFY(!plot.grab().isNull());
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(!plot.marked());
}

void ThroughputPlotTest::leavesAGap()
{
    ThroughputPlot plot;
    plot.resize(600, 200);
    ThroughputPlot::Samples samples(60, {1e6, 0, true, {}});
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    const QColor line = Theme::of(plot.palette()).downloadLine;
    // Around the middle of the axis.
    const auto middle = [&] { return plot.grab().toImage().copy(300, 0, 40, 200); };
    QVERIFY(has(middle(), line));
    for (size_t i = 20; i < 45; ++i)
        samples[i] = {0, 0, false, {}};
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    QVERIFY(!has(middle(), line));
    QTest::keyClick(&plot, Qt::Key_Left);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY2(plot.accessibleDescription().contains(u"not known"_s), qPrintable(plot.accessibleDescription()));
    // One moment alone can be seen too.
    samples.assign(60, {0, 0, false, {}});
    samples[30] = {1e6, 0, true, {}};
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    QVERIFY(has(plot.grab().toImage(), line));
}

void ThroughputPlotTest::drawsTheRoundTrip()
{
    ThroughputPlot plot;
    plot.resize(600, 200);
    ThroughputPlot::Samples samples(60, {0, 0, true, 23ms});
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    const QColor line = Theme::of(plot.palette()).roundTripLine;
    QVERIFY(has(plot.grab().toImage(), line));
    QVERIFY2(plot.accessibleDescription().contains(u"round trip 23 ms"_s),
             qPrintable(plot.accessibleDescription()));
    for (ThroughputHistory::Sample &sample : samples)
        sample.roundTrip = {};
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    QVERIFY(!has(plot.grab().toImage(), line));
}

void ThroughputPlotTest::keepsItsAxis()
{
    FakeClock clock;
    ThroughputPlot plot(clock);
    const auto show = [&plot](ThroughputHistory::Span span, double rate) {
        plot.setSamples(span, ThroughputPlot::Samples(60, {rate, 0, true, {}}));
    };
    show(ThroughputHistory::Span::OneMinute, 105e3);
    const double top = plot.top();
    clock.advance(250ms);
    show(ThroughputHistory::Span::OneMinute, 0);
    QCOMPARE(plot.top(), top);
    clock.advance(SteadyScale::Patience);
    show(ThroughputHistory::Span::OneMinute, 0);
    QCOMPARE(plot.top(), 1000.0);
    show(ThroughputHistory::Span::OneMinute, 5e6);
    show(ThroughputHistory::Span::OneDay, 0); // nothing to do with it
    QCOMPARE(plot.top(), 1000.0);
    show(ThroughputHistory::Span::OneDay, 5e6);
    plot.startOver();
    show(ThroughputHistory::Span::OneDay, 0);
    QCOMPARE(plot.top(), 1000.0);
}

void ThroughputPlotTest::paintsOnlyWhatIsNew()
{
    struct Paints final : QObject
    {
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } paints;
    ThroughputPlot plot;
    plot.resize(600, 200);
    plot.setSamples(ThroughputHistory::Span::OneMinute, ramp());
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QApplication::processEvents();
    plot.installEventFilter(&paints);
    plot.setSamples(ThroughputHistory::Span::OneMinute, ramp());
    QApplication::processEvents();
    QCOMPARE(paints.count, 0);
    ThroughputPlot::Samples samples = ramp();
    samples.back().in += 1;
    plot.setSamples(ThroughputHistory::Span::OneMinute, samples);
    QTRY_COMPARE(paints.count, 1);
}

ROOKERY_TEST_WITH(QApplication, ThroughputPlotTest)
#include "tst_throughput_plot.moc"
