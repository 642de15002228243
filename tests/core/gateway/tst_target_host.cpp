// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/target_host.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestTargetHost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
};

void TestTargetHost::takes_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("expected");

    QTest::newRow("name") << QByteArray("example.com") << "example.com";
    QTest::newRow("IPv4") << QByteArray("192.0.2.1") << "192.0.2.1";
    QTest::newRow("IPv6") << QByteArray("2001:db8::1") << "2001:db8::1";
    QTest::newRow("IPv6 in brackets") << QByteArray("[2001:db8::1]") << "2001:db8::1";
    QTest::newRow("IPv6 with a scope") << QByteArray("fe80::1%eth0") << "fe80::1%eth0";
    QTest::newRow("international") << QByteArray("b\xc3\xbc"
                                                 "cher.example")
                                   << QString::fromUtf8("b\xc3\xbc"
                                                        "cher.example");
    QTest::newRow("longest") << QByteArray(TargetHost::MaxLength, 'a')
                             << QString(TargetHost::MaxLength, u'a');
}

void TestTargetHost::takes()
{
    QFETCH(const QByteArray, host);
    QFETCH(const QString, expected);
    const auto checked = TargetHost::check(host, 1);
    QVERIFY(checked);
    QCOMPARE(*checked, expected);
}

void TestTargetHost::refuses_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<quint16>("port");

    QTest::newRow("port 0") << QByteArray("example.com") << quint16(0);
    QTest::newRow("empty") << QByteArray() << quint16(1);
    QTest::newRow("too long") << QByteArray(TargetHost::MaxLength + 1, 'a') << quint16(1);
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << quint16(1);
    QTest::newRow("newline") << QByteArray("a\nb") << quint16(1);
    QTest::newRow("blank") << QByteArray("a b") << quint16(1);
    QTest::newRow("C1 control") << QByteArray("a\xc2\x85"
                                              "b")
                                << quint16(1);
    QTest::newRow("not UTF-8") << QByteArray("a\xff") << quint16(1);
    QTest::newRow("cut UTF-8") << QByteArray("a\xc3") << quint16(1);
}

void TestTargetHost::refuses()
{
    QFETCH(const QByteArray, host);
    QFETCH(const quint16, port);
    const auto checked = TargetHost::check(host, port);
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.isEmpty());
}

ROOKERY_TEST(TestTargetHost)
#include "tst_target_host.moc"
