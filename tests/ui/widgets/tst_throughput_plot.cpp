// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/throughput_plot.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

#include <cstdlib>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

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
};

namespace {

ThroughputPlot::Samples ramp()
{
    ThroughputPlot::Samples samples;
    for (int i = 0; i < 60; ++i)
        samples.push_back({i * 1e5, 2e6});
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
    plot.setSamples(ThroughputHistory::Span::OneDay, {{1, 1}});
    QVERIFY(!plot.grab().isNull());
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(!plot.marked());
}

ROOKERY_TEST_WITH(QApplication, ThroughputPlotTest)
#include "tst_throughput_plot.moc"
