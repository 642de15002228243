// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/upgrade_request.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

namespace {

ClientEndpoint endpointFor(const char *url)
{
    ClientEndpoint endpoint;
    endpoint.url = QUrl(QString::fromUtf8(url));
    return endpoint;
}

/// As QWebSocket makes it.
QString hostHeader(const QUrl &url)
{
    return url
        .toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                  QUrl::RemoveFragment)
        .mid(2);
}

} // namespace

class TestUpgradeRequest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheAddress_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("hostName");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("sentHost");
        QTest::addColumn<QString>("certificate");
        const auto row = [](const char *name, const char *url, const char *hostName, const char *host,
                            int port, const char *sent, const char *certificate) {
            QTest::newRow(name) << QByteArray(url) << QByteArray(hostName) << QString::fromLatin1(host)
                                << port << QString::fromLatin1(sent) << QString::fromLatin1(certificate);
        };
        row("plain", "ws://example.com/ws", "", "example.com", 80, "example.com", "example.com");
        row("port", "ws://example.com:8080/ws", "", "example.com", 8080, "example.com:8080", "example.com");
        row("tls", "wss://example.com/ws", "", "example.com", 443, "example.com", "example.com");
        row("IPv4", "ws://127.0.0.1:1/ws", "", "127.0.0.1", 1, "127.0.0.1:1", "127.0.0.1");
        row("IPv6", "ws://[::1]:1/ws", "", "::1", 1, "[::1]:1", "::1");
        row("zone", "wss://[fe80::1%25eth0]:1/ws", "", "fe80::1%eth0", 1, "[fe80::1]:1", "fe80::1");
        row("dot", "wss://example.com./ws", "", "example.com.", 443, "example.com.", "example.com");
        row("capitals", "wss://Example.COM/ws", "", "example.com", 443, "example.com", "example.com");
        row("other name", "ws://127.0.0.1:1/ws", "example.com", "127.0.0.1", 1, "example.com", "127.0.0.1");
        row("other port", "wss://example.com/ws", "example.com:8443", "example.com", 443, "example.com:8443",
            "example.com");
        row("other IPv6", "ws://example.com/ws", "[::1]", "example.com", 80, "[::1]", "example.com");
        row("umlaut",
            "ws://b\xc3\xbc"
            "cher.de:81/ws",
            "", "xn--bcher-kva.de", 81, "xn--bcher-kva.de:81", "xn--bcher-kva.de");
        row("umlaut as Host", "ws://a/ws", "xn--bcher-kva.de", "a", 80, "xn--bcher-kva.de", "a");
        row("umlaut as ASCII", "ws://xn--bcher-kva.de/ws", "", "xn--bcher-kva.de", 80, "xn--bcher-kva.de",
            "xn--bcher-kva.de");
    }

    void readsTheAddress()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, hostName);
        ClientEndpoint endpoint = endpointFor(url);
        endpoint.hostHeader = hostName;
        const auto request = makeUpgradeRequest(endpoint);
        QVERIFY(request);
        QTEST(request->host, "host");
        QTEST(int(request->port), "port");
        QTEST(hostHeader(request->request.url()), "sentHost");
        QTEST(request->certificateName, "certificate");
        QCOMPARE(request->request.url().path(), QStringLiteral("/ws"));
        QCOMPARE(request->tls, url.startsWith("wss"));
    }

    void aGivenNameIsWrittenAsInACertificate_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("certificate");
        QTest::newRow("plain") << "example.com"
                               << "example.com";
        QTest::newRow("dot") << "example.com."
                             << "example.com";
        QTest::newRow("capitals") << "Example.COM"
                                  << "example.com";
        QTest::newRow("blanks") << " example.com "
                                << "example.com";
        QTest::newRow("umlaut") << QStringLiteral("b\u00fccher.de") << "xn--bcher-kva.de";
        QTest::newRow("IPv6") << "::1"
                              << "::1";
        QTest::newRow("brackets") << "[fe80::1%eth0]"
                                  << "fe80::1";
    }

    void aGivenNameIsWrittenAsInACertificate()
    {
        QFETCH(QString, given);
        ClientEndpoint endpoint = endpointFor("wss://127.0.0.1/ws");
        endpoint.tls.serverName = given;
        QTEST(makeUpgradeRequest(endpoint)->certificateName, "certificate");
    }

    void missingPathIsWs()
    {
        QCOMPARE(makeUpgradeRequest(endpointFor("ws://a"))->request.url().path(), QStringLiteral("/ws"));
        QCOMPARE(makeUpgradeRequest(endpointFor("ws://a/"))->request.url().path(), QStringLiteral("/"));
    }

    void sendsKeyAndHeaders()
    {
        ClientEndpoint endpoint = endpointFor("ws://a/ws");
        endpoint.psk = "s\xe9"
                       "same \topen";
        endpoint.headers = {{"X-One", " 1 "}, {"X-Empty", {}},   {"User-Agent", "other"}, {"x-list", "a"},
                            {"X-List", "b"},  {"Cookie", "c=1"}, {"Cookie", "d=2"}};
        const QNetworkRequest request = makeUpgradeRequest(endpoint)->request;
        QCOMPARE(request.rawHeader("X-Penguin-PSK"), endpoint.psk);
        QCOMPARE(request.rawHeader("X-One"), QByteArray("1"));
        QVERIFY(request.hasRawHeader("X-Empty"));
        QCOMPARE(request.rawHeader("User-Agent"), QByteArray("other"));
        QCOMPARE(request.rawHeader("X-List"), QByteArray("a, b"));
        QCOMPARE(request.rawHeader("Cookie"), QByteArray("c=1; d=2"));
    }

    void sendsNoKeyWhereThereIsNone()
    {
        QVERIFY(!makeUpgradeRequest(endpointFor("ws://a/ws"))->request.hasRawHeader("X-Penguin-PSK"));
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("hostName");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("psk");
        const QByteArray url = "ws://a/ws";
        QTest::newRow("scheme") << QByteArray("http://a/ws") << QByteArray() << QByteArray("A")
                                << QByteArray("b") << QByteArray();
        QTest::newRow("no host") << QByteArray("ws:///ws") << QByteArray() << QByteArray("A")
                                 << QByteArray("b") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray("A") << QByteArray("b")
                                 << QByteArray();
        for (const char *host : {"a b", "a\r\nX: y", "user@a", "a/b", ":80", "a:99999"})
            QTest::addRow("host name %s", host)
                << url << QByteArray(host) << QByteArray("A") << QByteArray("b") << QByteArray();
        for (const char *name :
             {"", "A b", "A:", "A\r\nB", "\xc3\xa4", "Host", "upgrade", "CONNECTION", "Sec-WebSocket-Key",
              "sec-websocket-extensions", "Content-Length", "Transfer-Encoding", "X-Penguin-Psk"})
            QTest::addRow("header %s", name)
                << url << QByteArray() << QByteArray(name) << QByteArray("secret") << QByteArray();
        for (const QByteArray &value : {QByteArray("secret\r\nX: y"), QByteArray("secret\n"),
                                        QByteArray("secret\0x", 8), QByteArray("secret\x7f")}) {
            QTest::addRow("value %s", value.toPercentEncoding().constData())
                << url << QByteArray() << QByteArray("A") << value << QByteArray();
            QTest::addRow("key %s", value.toPercentEncoding().constData())
                << url << QByteArray() << QByteArray("A") << QByteArray("b") << value;
        }
        QTest::newRow("key with a space")
            << url << QByteArray() << QByteArray("A") << QByteArray("b") << QByteArray("secret ");
    }

    void refusesWhatCannotBeSent()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, hostName);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, psk);
        ClientEndpoint endpoint = endpointFor(url);
        endpoint.hostHeader = hostName;
        endpoint.headers = {{name, value}};
        endpoint.psk = psk;
        const auto request = makeUpgradeRequest(endpoint);
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::BadInput);
        QVERIFY(!request.error().message.isEmpty());
        const QString all = request.error().sentence() + request.error().detail;
        QVERIFY2(!all.contains(u"secret"), qPrintable(all));
    }
};

ROOKERY_TEST(TestUpgradeRequest)
#include "tst_upgrade_request.moc"
