// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/proxy_url.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class ProxyUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        const auto http = QNetworkProxy::HttpProxy;
        const auto socks = QNetworkProxy::Socks5Proxy;
        const auto row = [](const char *text, QNetworkProxy::ProxyType type, const char *host, quint16 port,
                            const char *user = "", const char *password = "") {
            QTest::newRow(text) << QString::fromUtf8(text) << type << QString::fromUtf8(host) << port
                                << QString::fromUtf8(user) << QString::fromUtf8(password);
        };
        row("proxy.example:3128", http, "proxy.example", 3128);
        row("HTTP://Proxy.Example", http, "proxy.example", 80);
        row("socks5://127.0.0.1", socks, "127.0.0.1", 1080);
        row("http://[::1]:3128", http, "::1", 3128);
        row("http://[fe80::1%eth0]:3128", http, "fe80::1%eth0", 3128);
        row("http://[fe80::1%25eth0]:3128", http, "fe80::1%eth0", 3128);
        row("http://ann:s%C3%B6%3A%40@proxy:1", http, "proxy", 1, "ann", "s\xc3\xb6:@");
        row("http://s\xc3\xb6:s\xc3\xb6@proxy:1", http, "proxy", 1, "s\xc3\xb6", "s\xc3\xb6");
        row("http://CORP%5Cann:x@proxy:1", http, "proxy", 1, "CORP\\ann", "x");
    }

    void reads()
    {
        QFETCH(QString, text);
        const Expected<QUrl> url = proxyUrlFromText(text);
        QVERIFY2(url, qPrintable(url ? QString() : url.error().sentence()));
        const QNetworkProxy proxy = networkProxy(*url, QUrl(QStringLiteral("wss://example.com/ws")));
        QTEST(proxy.type(), "type");
        QTEST(proxy.hostName(), "host");
        QTEST(proxy.port(), "port");
        QTEST(proxy.user(), "user");
        QTEST(proxy.password(), "password");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "http://", "ftp://proxy", "https://me:hush@proxy", "http://proxy:0",
                                 "http://me:hush@pro xy", "http://me:hush@proxy:99999"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }

    void refuses()
    {
        QFETCH(QString, text);
        const Expected<QUrl> url = proxyUrlFromText(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::BadInput);
        QVERIFY(!QString(url.error().sentence() + url.error().detail).contains(u"hush"));
    }
};

ROOKERY_TEST(ProxyUrlTest)
#include "tst_proxy_url.moc"
