// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/card.h"
#include "ui/widgets/edge_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// WCAG 2.1, 1.4.11, in what is really painted.
class EdgeStyleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(u"fusion"_s);
        EdgeStyle::install();
        QVERIFY(qobject_cast<EdgeStyle *>(QApplication::style()));
    }
    void edgesCanBeSeen_data();
    void edgesCanBeSeen();
    void keepsOtherStyles();
    void leavesTheGroundAlone();
};

namespace {

QWidget *make(const QString &what, QWidget *parent)
{
    if (what == "button"_L1)
        return new QPushButton(u"Button"_s, parent);
    if (what == "field"_L1)
        return new QLineEdit(parent);
    if (what == "combo box"_L1)
        return new QComboBox(parent);
    if (what == "spin box"_L1)
        return new QSpinBox(parent);
    if (what == "check box"_L1)
        return new QCheckBox(parent);
    if (what == "card"_L1)
        return new Card(parent);
    return new QRadioButton(parent);
}

/// The largest contrast with the ground on the way from the left into the middle of it, up to `depth` pixels.
double edgeContrast(const QImage &image, const QRect &place, int depth, const QColor &ground)
{
    double best = 1;
    for (int x = place.left() - 1; x < place.left() + depth; ++x)
        best = std::max(best, contrast(image.pixelColor(x, place.center().y()), ground));
    return best;
}

} // namespace

void EdgeStyleTest::edgesCanBeSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QString>("what");
    for (const QString &what : {u"button"_s, u"field"_s, u"combo box"_s, u"spin box"_s, u"check box"_s,
                                u"radio button"_s, u"card"_s}) {
        QTest::addRow("light %s", qPrintable(what)) << lightPalette() << what;
        QTest::addRow("dark %s", qPrintable(what)) << darkPalette() << what;
        QTest::addRow("black %s", qPrintable(what)) << QPalette(QColor(0x20, 0x20, 0x20), Qt::black) << what;
    }
}

void EdgeStyleTest::edgesCanBeSeen()
{
    QFETCH(QPalette, palette);
    QFETCH(QString, what);
    QApplication::setPalette(palette);
    QWidget window;
    window.setPalette(palette);
    window.resize(200, 100);
    QWidget *const widget = make(what, &window);
    widget->setFocusPolicy(Qt::NoFocus);
    widget->setGeometry(20, 20, what.endsWith(" box"_L1) && what.startsWith("check"_L1) ? 30 : 120, 30);
    const QColor ground = palette.color(QPalette::Window);
    const double found = edgeContrast(window.grab().toImage(), widget->geometry(), 6, ground);
    QVERIFY2(found >= 3, qPrintable(QString::number(found)));
}

void EdgeStyleTest::keepsOtherStyles()
{
    QApplication::setStyle(u"windows"_s);
    EdgeStyle::install();
    QVERIFY(!qobject_cast<EdgeStyle *>(QApplication::style()));
    QApplication::setStyle(u"fusion"_s);
    EdgeStyle::install();
}

void EdgeStyleTest::leavesTheGroundAlone()
{
    QApplication::setPalette(darkPalette());
    QWidget window;
    window.resize(200, 100);
    auto *box = new QGroupBox(&window);
    box->setGeometry(20, 20, 120, 60);
    const QPalette before = box->palette();
    const QImage image = window.grab().toImage();
    QCOMPARE(image.pixelColor(5, 5), darkPalette().color(QPalette::Window));
    QCOMPARE(box->palette(), before);
}

ROOKERY_TEST_WITH(QApplication, EdgeStyleTest)
#include "tst_edge_style.moc"
