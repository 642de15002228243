// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_address.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestBackendAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void putsPathsTogether();
};

void TestBackendAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("base");
    const auto row = [](const char *text, const char *name, bool tls, const char *base) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << tls << QByteArray(base);
    };
    row("http://127.0.0.1:8081", "127.0.0.1:8081", false, "");
    row("HTTP://example.com", "example.com:80", false, "");
    row("https://example.com/", "example.com:443", true, "");
    row("https://example.com:444/a/b/", "example.com:444", true, "/a/b");
    row("127.0.0.1:81", "127.0.0.1:81", false, "");
    row("example.com/a%20b", "example.com:80", false, "/a%20b");
    row("http://[::1]:8081/x?y=z#w", "[::1]:8081", false, "/x");
    row("http://b\u00fccher.example", "xn--bcher-kva.example:80", false, "");
    row("unix:/run/site.sock", "/run/site.sock", false, "");
    row("http+unix:/run/site.sock", "/run/site.sock", false, "");
}

void TestBackendAddress::reads()
{
    QFETCH(const QString, text);
    const auto address = BackendAddress::fromText(text);
    QVERIFY2(address, qPrintable(text));
    QTEST(address->name(), "name");
    QTEST(address->usesTls, "tls");
    QTEST(address->basePath, "base");
    QCOMPARE(address->host.isEmpty(), !address->socketPath.isEmpty());
}

void TestBackendAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "ftp://example.com", "http://", "http://user:pw@example.com", "http://example.com:0",
          "http://example.com:99999", "unix:", "unix:relative", "http://a b", "wss://example.com"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("long socket") << u"unix:/"_s + QString(200, u'x');
}

void TestBackendAddress::refuses()
{
    QFETCH(const QString, text);
    const auto address = BackendAddress::fromText(text);
    QVERIFY(!address);
    QVERIFY(!address.error().hint.isEmpty());
}

void TestBackendAddress::putsPathsTogether()
{
    const auto base = BackendAddress::fromText(u"http://h/app/"_s);
    QVERIFY(base);
    QCOMPARE(base->targetFor("/"), QByteArray("/app/"));
    QCOMPARE(base->targetFor("/x?y"), QByteArray("/app/x?y"));
    QCOMPARE(base->targetFor("*"), QByteArray("*"));
    QCOMPARE(BackendAddress::fromText(u"http://h"_s)->targetFor("/x"), QByteArray("/x"));
}

ROOKERY_TEST(TestBackendAddress)
#include "tst_backend_address.moc"
