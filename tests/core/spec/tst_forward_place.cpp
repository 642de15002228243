// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_place.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ForwardPlaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
};

void ForwardPlaceTest::pairs_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s and %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("80:a:1", "80:b:2", true);
    row("80:a:1", "81:a:1", false);
    row("80:a:1", "80:a:1/udp", false);
    row("80:a:1", "R:80:a:1", false);
    row("R:80:a:1", "R:80:b:1", true);
    row("0:a:1", "0:a:1", false);
    row("80:a:1", "localhost:80:b:1", true);
    row("80:a:1", "0.0.0.0:80:b:1", true);
    row("80:a:1", "[::]:80:b:1", false);
    row("80:a:1", "127.0.0.2:80:b:1", false);
    row("1080:socks", "1080:a:1", true);
    row("stdio:a:1", "stdio:b:1/udp", true);
    row("stdio:socks", "stdio:b:1", true);
    row("[unix:/a]:80", "[unix:/a]:http", true);
    row("[unix:/a]:80", "[unix:/b]:80", false);
    row("[unix:/a]:80", "0:a:80", false);
}

void ForwardPlaceTest::pairs()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const ForwardSpec a = ForwardSpec::parse(one).value();
    const ForwardSpec b = ForwardSpec::parse(other).value();
    QTEST(needSamePlace(a, b), "same");
    QTEST(needSamePlace(b, a), "same");
}

ROOKERY_TEST(ForwardPlaceTest)
#include "tst_forward_place.moc"
