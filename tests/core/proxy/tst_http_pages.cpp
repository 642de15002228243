// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_head.h"
#include "core/proxy/http_pages.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestHttpPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsToItself_data();
    void pointsToItself();
    void answers_data();
    void answers();
};

namespace {

QByteArray ask(const QByteArray &line, const QByteArray &host, bool hasSocks = false)
{
    http::RequestHeadReader reader;
    if (reader.read(QByteArray(line + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")) !=
        http::RequestHeadReader::Status::Complete)
        qFatal("not a request: %s", line.constData());
    return HttpPages(hasSocks).answer(reader.head()).text(HttpOwnAnswer::Persistence::Unsaid, true);
}

} // namespace

void TestHttpPages::pointsToItself_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("hasSocks");
    QTest::addColumn<QByteArray>("says"); // empty: nothing

    QTest::newRow("address") << QByteArray("127.0.0.1:8080") << false
                             << QByteArray("\"PROXY 127.0.0.1:8080\"");
    QTest::newRow("name") << QByteArray("proxy-1.lan:3128") << false
                          << QByteArray("\"PROXY proxy-1.lan:3128\"");
    QTest::newRow("IPv6") << QByteArray("[::1]:8080") << false << QByteArray("\"PROXY [::1]:8080\"");
    QTest::newRow("SOCKS, too") << QByteArray("127.0.0.1:8080") << true
                                << QByteArray("\"PROXY 127.0.0.1:8080; SOCKS5 127.0.0.1:8080\"");
    QTest::newRow("a script") << QByteArray("x';alert(1);'") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void TestHttpPages::pointsToItself()
{
    QFETCH(const QByteArray, host);
    QFETCH(const bool, hasSocks);
    QFETCH(const QByteArray, says);
    const QByteArray text = ask("GET /proxy.pac?x", host, hasSocks);
    if (says.isEmpty()) {
        QVERIFY(text.startsWith("HTTP/1.1 404 "));
        QVERIFY(!text.contains("alert"));
        return;
    }
    QVERIFY(text.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(text.contains("\r\nContent-Type: application/x-ns-proxy-autoconfig\r\n"));
    QVERIFY(text.contains("function FindProxyForURL(url, host)"));
    QVERIFY2(text.contains(QByteArray("return " + says + ';')), text);
    QVERIFY(!text.contains("DIRECT"));
}

void TestHttpPages::answers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("page") << QByteArray("GET /") << QByteArray("200");
    QTest::newRow("head") << QByteArray("HEAD /") << QByteArray("200");
    QTest::newRow("another") << QByteArray("GET /index.html") << QByteArray("404");
    QTest::newRow("beside") << QByteArray("GET /proxy.pac/x") << QByteArray("404");
    QTest::newRow("writing") << QByteArray("POST /proxy.pac") << QByteArray("405");
    QTest::newRow("asterisk") << QByteArray("OPTIONS *") << QByteArray("400");
}

void TestHttpPages::answers()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, status);
    const QByteArray text = ask(line, "127.0.0.1:8080");
    QVERIFY2(text.startsWith(QByteArray("HTTP/1.1 " + status + ' ')), text);
}

ROOKERY_TEST(TestHttpPages)
#include "tst_http_pages.moc"
