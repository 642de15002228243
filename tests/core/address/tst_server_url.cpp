// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/server_url.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ServerUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void neverShowsAPassword();
};

void ServerUrlTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url);
    };
    row("example.com", "ws://example.com/ws");
    row("example.com:8080", "ws://example.com:8080/ws");
    row("127.0.0.1:9999/endpoint", "ws://127.0.0.1:9999/endpoint");
    row("localhost", "ws://localhost/ws");
    row("[::1]:8080", "ws://[::1]:8080/ws");
    row("[::1]", "ws://[::1]/ws");
    row("ws://example.com", "ws://example.com/ws");
    row("ws://example.com/", "ws://example.com/ws");
    row("wss://example.com", "wss://example.com/ws");
    row("http://example.com", "ws://example.com/ws");
    row("https://example.com", "wss://example.com/ws");
    row("https://example.com:8443/foo", "wss://example.com:8443/foo");
    row("WSS://Example.COM/Foo", "wss://example.com/Foo");
    row("wss://example.com/a/b?x=1&y=2", "wss://example.com/a/b?x=1&y=2");
    row("wss://example.com?x=1", "wss://example.com/ws?x=1");
    row("wss://[2001:db8::7]:443/ws", "wss://[2001:db8::7]:443/ws");
    row("ws://[fe80::1%eth0]:8080", "ws://[fe80::1%25eth0]:8080/ws");
    row("ws://[FE80::1%25eth0]", "ws://[fe80::1%25eth0]/ws");
    row("ws://[fe80::1%25]", "ws://[fe80::1%2525]/ws");
    row("ws://[fe80::1%eth0]/ws?only=[a%20b]", "ws://[fe80::1%25eth0]/ws?only=[a%20b]");
    row("wss://example.com/ws?only=[a%20b]", "wss://example.com/ws?only=[a%20b]");
    row("wss://example.com/[a%20b]", "wss://example.com/[a%20b]");
    row("wss://Example.com.", "wss://example.com./ws");
    row("\xef\xbb\xbfwss://example.com\xe2\x80\x8b/ws", "wss://example.com/ws");
    row("  ws://example.com  ", "ws://example.com/ws");
    row("wss://bücher.example", "wss://xn--bcher-kva.example/ws");
    row("my_gateway:8080", "ws://my_gateway:8080/ws");
}

void ServerUrlTest::reads()
{
    QFETCH(QString, text);
    const Expected<QUrl> url = parseServerUrl(text);
    QVERIFY2(url, qPrintable(url ? QString() : url.error().sentence()));
    QTEST(url->toString(QUrl::FullyEncoded), "url");
    // What is saved is read again as it was.
    QCOMPARE(parseServerUrl(url->toString(QUrl::FullyEncoded)).value_or(QUrl()), *url);
}

void ServerUrlTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("", "empty");
    row("ws://", "no host");
    row("wss:///ws", "no host");
    row(":8080", "no host");
    row("://example.com", "not a scheme");
    row("ftp://example.com", "not a scheme");
    row("ssh://me@example.com", "not a scheme");
    row("ws://user@example.com", "user name");
    row("ws://user:word@example.com", "user name");
    row("user:word@example.com", "user name");
    row("ws://example.com:0", "port");
    row("ws://example.com:99999", "port");
    row("ws://example.com:", "port");
    row("ws://example.com:http", "port");
    row("ws://::1:8080", "brackets");
    row("ws://2001:db8::7", "brackets");
    row("ws://[::1", "closing bracket");
    row("ws://[fe80::1%eth0/1]", "closing bracket");
    row("ws://[::b%\xef\xbf\xbd\xef\xbf\xbd]:8443", "is not an IPv6 address");
    row("ws://[::1]8080", "comes a colon");
    row("ws://[localhost]", "not an IPv6 address");
    row("ws://exa mple.com", "not a host name");
    row("ws://1.2.3", "not an IPv4 address");
    row("ws://example.com/a b", "character");
    row("ws://example.com/ws#part", "#");
}

void ServerUrlTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<QUrl> url = parseServerUrl(text);
    QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
    QCOMPARE(url.error().code, ErrorCode::BadInput);
    QVERIFY2(url.error().message.contains(says), qPrintable(url.error().sentence()));
    QVERIFY(!url.error().hint.isEmpty());
}

void ServerUrlTest::neverShowsAPassword()
{
    for (const QString &text :
         {u"ws://me:hunter2@example.com"_s, u"me:hunter2@example.com"_s, u"ftp://me:hunter2@example.com"_s,
          u"ws://me:hunter2@[::1"_s, u"me:hunter2@x://y"_s}) {
        const Expected<QUrl> url = parseServerUrl(text);
        QVERIFY(!url);
        QVERIFY2(!QString(url.error().sentence() + url.error().detail).contains("hunter2"_L1),
                 qPrintable(text));
    }
}

ROOKERY_TEST(ServerUrlTest)
#include "tst_server_url.moc"
