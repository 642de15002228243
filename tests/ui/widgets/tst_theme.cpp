// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rookery;

class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsTheStandards();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void moodsDifferWithoutColour();
    void thinning();
};

void ThemeTest::contrastIsTheStandards()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(std::abs(contrast(Qt::white, Qt::black) - 21) < 0.01);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void ThemeTest::everyTextCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << lightPalette() << false;
    QTest::addRow("dark") << darkPalette() << true;
    QTest::addRow("grey") << QPalette(QColor(0xd4, 0xd0, 0xc8)) << false;
    QTest::addRow("black") << QPalette(Qt::black, Qt::black) << true;
    QTest::addRow("solarized") << QPalette(QColor(0x07, 0x36, 0x42), QColor(0x00, 0x2b, 0x36)) << true;
}

void ThemeTest::everyTextCanBeRead()
{
    QFETCH(QPalette, palette);
    const Theme theme = Theme::of(palette);
    QTEST(theme.dark, "dark");
    for (const QColor &ground :
         {theme.window, theme.card, theme.selected, theme.hover, palette.color(QPalette::Base)}) {
        for (const QColor &text : {theme.muted, theme.good, theme.working, theme.trouble, theme.download,
                                   theme.upload, theme.roundTrip}) {
            QVERIFY2(contrast(text, ground) >= 4.5,
                     qPrintable(text.name() + QLatin1String(" on ") + ground.name() + QLatin1Char(' ') +
                                QString::number(contrast(text, ground))));
        }
    }
    for (const Mood mood : {Mood::Off, Mood::Working, Mood::Good, Mood::Trouble})
        QVERIFY(contrast(theme.shapeOf(mood), theme.window) >= 3);
    for (const QColor &ground : {theme.window, theme.card, palette.color(QPalette::Base)}) {
        for (const QColor &shape :
             {theme.border, theme.track, theme.downloadLine, theme.uploadLine, theme.roundTripLine})
            QVERIFY2(contrast(shape, ground) >= 3,
                     qPrintable(shape.name() + QLatin1String(" on ") + ground.name() + QLatin1Char(' ') +
                                QString::number(contrast(shape, ground))));
    }
    QVERIFY(theme.good != theme.trouble && theme.good != theme.working && theme.download != theme.upload);
}

void ThemeTest::moodsDifferWithoutColour()
{
    QList<QImage> images;
    for (const Mood mood : {Mood::Off, Mood::Working, Mood::Good, Mood::Trouble}) {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMood(painter, QRectF(1, 1, 14, 14), mood, Qt::black);
        painter.end();
        QVERIFY(!images.contains(image));
        images.append(image);
    }
}

void ThemeTest::thinning()
{
    QCOMPARE(thinned({1, 2, 3}, 5), (QList<double>{1, 2, 3}));
    QCOMPARE(thinned({1, 3, 5, 7}, 2), (QList<double>{2, 6}));
    QCOMPARE(thinned({}, 2), QList<double>());
}

ROOKERY_TEST_WITH(QApplication, ThemeTest)
#include "tst_theme.moc"
