// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/url_host.h"
#include "support/room_test.h"

#include <QTest>
#include <QUrl>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestUrlHost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDialed_data();
    void isDialed();
};

void TestUrlHost::isDialed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"wss://example.com/ws"_s << u"example.com"_s;
    QTest::newRow("name of another script") << u"wss://bücher.example/"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("IPv4") << u"ws://127.0.0.1:8080"_s << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"ws://[::1]:8080"_s << u"::1"_s;
    QTest::newRow("IPv6 with a zone") << u"ws://[fe80::1%25eth0]:8080"_s << u"fe80::1%eth0"_s;
}

void TestUrlHost::isDialed()
{
    QFETCH(QString, url);
    QTEST(hostToDial(QUrl(url)), "host");
}

ROOKERY_TEST(TestUrlHost)
#include "tst_url_host.moc"
