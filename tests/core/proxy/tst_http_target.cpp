// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_head.h"
#include "core/proxy/http_target.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Form = HttpTarget::Form;

class TestHttpTarget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
};

namespace {

HttpTarget targetOf(const QByteArray &method, const QByteArray &target)
{
    http::RequestHead head;
    head.method = method;
    head.target = target;
    return HttpTarget::of(head);
}

} // namespace

void TestHttpTarget::finds_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("resource");

    const auto tunnel = [](const char *target, const char *host, int port, const char *authority) {
        QTest::newRow(target) << QByteArray("CONNECT") << QByteArray(target) << Form::Tunnel
                              << QByteArray(host) << port << QByteArray(authority) << QByteArray();
    };
    tunnel("example.com:443", "example.com", 443, "example.com:443");
    tunnel("Example.COM:443", "example.com", 443, "example.com:443");
    tunnel("192.0.2.7:1", "192.0.2.7", 1, "192.0.2.7:1");
    tunnel("[::1]:443", "::1", 443, "[::1]:443");
    tunnel("[2001:DB8::0:1]:65535", "2001:db8::1", 65535, "[2001:db8::1]:65535");
    tunnel("db_1:5432", "db_1", 5432, "db_1:5432");
    const auto request = [](const char *target, const char *host, int port, const char *authority,
                            const char *resource, const char *method = "GET") {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << Form::Request << QByteArray(host) << port
            << QByteArray(authority) << QByteArray(resource);
    };
    request("http://example.com/", "example.com", 80, "example.com", "/");
    request("http://example.com", "example.com", 80, "example.com", "/");
    request("HTTP://example.com:80/a?b=c", "example.com", 80, "example.com:80", "/a?b=c");
    request("http://example.com:/a", "example.com", 80, "example.com", "/a");
    request("http://example.com?q", "example.com", 80, "example.com", "/?q");
    request("http://[::1]:8080/x", "::1", 8080, "[::1]:8080", "/x");
    request("http://[::1]/x", "::1", 80, "[::1]", "/x");
    request("http://h/http://g/", "h", 80, "h", "/http://g/");
    request("http://h/a@b", "h", 80, "h", "/a@b");
    request("ws://h/chat", "h", 80, "h", "/chat");
    request("http://h", "h", 80, "h", "*", "OPTIONS");
    request("http://h/", "h", 80, "h", "/", "OPTIONS");
    QTest::newRow("own page") << QByteArray("GET") << QByteArray("/proxy.pac") << Form::Own << QByteArray()
                              << 0 << QByteArray() << QByteArray("/proxy.pac");
    QTest::newRow("asterisk") << QByteArray("OPTIONS") << QByteArray("*") << Form::Own << QByteArray() << 0
                              << QByteArray() << QByteArray("*");
}

void TestHttpTarget::finds()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const HttpTarget found = targetOf(method, target);
    QVERIFY2(found.why.isEmpty(), qUtf8Printable(found.why));
    QTEST(found.form, "form");
    QTEST(found.host, "host");
    QTEST(int(found.port), "port");
    QTEST(found.authority, "authority");
    QTEST(found.resource, "resource");
}

void TestHttpTarget::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");

    const auto row = [](const char *method, const char *target, int status = 400) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target) << status;
    };
    row("CONNECT", "example.com");
    row("CONNECT", "example.com:");
    row("CONNECT", "example.com:0");
    row("CONNECT", "example.com:65536");
    row("CONNECT", "example.com:+1");
    row("CONNECT", "example.com:443/");
    row("CONNECT", "http://example.com:443");
    row("CONNECT", "http://example.com/");
    row("CONNECT", "user@example.com:443");
    row("CONNECT", "::1:443");
    row("CONNECT", "[::1:443");
    row("CONNECT", "[::1]443");
    row("CONNECT", "[::1]x:443");
    row("CONNECT", "[example.com]:443");
    row("CONNECT", ":443");
    row("CONNECT", "/");
    row("CONNECT", "*");
    row("CONNECT", "0x7f.1:80");
    row("CONNECT", "a b:80");
    row("CONNECT", "ex%61mple.com:80");
    row("GET", "example.com:80");
    row("GET", "example.com");
    row("GET", "http:///x");
    row("GET", "http://");
    row("GET", "http://user:pw@example.com/");
    row("GET", "http://example.com:0/");
    row("GET", "http://example.com:8x/");
    row("GET", "http://a,b/");
    row("GET", "http://example.com/#x");
    row("GET", "http://example.com#x");
    row("GET", "http://example.com\\@g/");
    row("GET", "https://example.com/", 501);
    row("GET", "ftp://example.com/", 501);
    row("GET", "://example.com/");
}

void TestHttpTarget::refuses()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const HttpTarget found = targetOf(method, target);
    QCOMPARE(found.form, Form::Bad);
    QTEST(found.status, "status");
    QVERIFY(!found.why.isEmpty());
}

ROOKERY_TEST(TestHttpTarget)
#include "tst_http_target.moc"
