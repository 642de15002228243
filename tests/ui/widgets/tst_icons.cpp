// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QDir>
#include <QGuiApplication>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The colour of the most opaque pixel: a symbolic icon has one.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > ink.alpha())
                ink = here;
        }
    }
    return ink;
}

qsizetype opaquePixels(const QImage &image, const QColor &color)
{
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

void usePalette(const QColor &text, const QColor &window)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::gray);
    palette.setColor(QPalette::HighlightedText, Qt::yellow);
    QGuiApplication::setPalette(palette);
}

} // namespace

class TestIcons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySymbolicIconIsThere();
    void anUnknownNameIsNull();
    void followsThePalette();
    void followsTheMode();
    void isSharpOnADenseScreen();
    void everyMoodLooksDifferent();
    void theTrayIsSeenOnAnyPanel();
    void theProgramHasAllSizes();
};

void TestIcons::init()
{
    usePalette(QColor(10, 20, 30), Qt::white);
}

void TestIcons::everySymbolicIconIsThere()
{
    QVERIFY(!icons::symbolic(u"new"_s).isNull()); // loads the resources
    const QStringList files = QDir(u":/icons/symbolic"_s).entryList({u"*.svg"_s});
    QCOMPARE_GT(files.size(), 15);
    for (const QString &file : files) {
        const QIcon icon = icons::symbolic(file.chopped(4));
        QVERIFY2(!icon.isNull(), qPrintable(file));
        const QColor ink = inkOf(icon.pixmap(QSize(16, 16), 1.0));
        QVERIFY2(ink.alpha() > 150, qPrintable(file)); // something is drawn
    }
}

void TestIcons::anUnknownNameIsNull()
{
    QVERIFY(icons::symbolic(u"no such icon"_s).isNull());
}

void TestIcons::followsThePalette()
{
    const QIcon icon = icons::symbolic(u"stop"_s);
    QCOMPARE(inkOf(icon.pixmap(16)), QColor(10, 20, 30));
    usePalette(Qt::white, Qt::black);
    QCOMPARE(inkOf(icon.pixmap(16)), QColor(Qt::white));
}

void TestIcons::followsTheMode()
{
    const QIcon icon = icons::symbolic(u"stop"_s);
    QCOMPARE(inkOf(icon.pixmap(16, QIcon::Disabled)), QColor(Qt::gray));
    QCOMPARE(inkOf(icon.pixmap(16, QIcon::Selected)), QColor(Qt::yellow));
    QCOMPARE(inkOf(icons::symbolic(u"stop"_s, QPalette::HighlightedText).pixmap(16)), QColor(Qt::yellow));
}

void TestIcons::isSharpOnADenseScreen()
{
    const QPixmap pixmap = icons::symbolic(u"stop"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestIcons::everyMoodLooksDifferent()
{
    QList<QImage> seen;
    for (const Mood mood : {Mood::Good, Mood::Working, Mood::Trouble, Mood::Off}) {
        const QImage image = icons::tray(mood).pixmap(22).toImage();
        QVERIFY(!seen.contains(image));
        seen += image;
    }
}

void TestIcons::theTrayIsSeenOnAnyPanel()
{
    usePalette(Qt::black, Qt::white);
    const QImage tray = icons::tray(Mood::Good).pixmap(QSize(44, 44), 1.0).toImage();
    QCOMPARE_GT(opaquePixels(tray, Qt::black), 100);
    QCOMPARE_GT(opaquePixels(tray, Qt::white), 100);
}

void TestIcons::theProgramHasAllSizes()
{
    const QIcon icon = icons::program();
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        QVERIFY(icon.availableSizes().contains(QSize(size, size)));
        const QColor middle =
            icon.pixmap(QSize(size, size), 1.0).toImage().pixelColor(size / 2, size * 7 / 10);
        QCOMPARE(middle, QColor(Qt::white)); // the belly
    }
}

ROOKERY_TEST_WITH(QApplication, TestIcons)
#include "tst_icons.moc"
