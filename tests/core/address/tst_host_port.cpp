// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_port.h"
#include "support/room_test.h"

#include <QHostAddress>
#include <QTest>

using namespace rookery;

class TestHostPort final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAddresses_data();
    void showsAddresses();
    void showsNames();
    void takesOffWhatIsAround();
};

void TestHostPort::showsAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");

    QTest::newRow("IPv4") << "192.0.2.1"
                          << "192.0.2.1:80";
    QTest::newRow("any IPv4") << "0.0.0.0"
                              << "0.0.0.0:80";
    QTest::newRow("IPv6") << "2001:db8::1"
                          << "[2001:db8::1]:80";
    QTest::newRow("any IPv6") << "::"
                              << "[::]:80";
    QTest::newRow("IPv6 loopback") << "::1"
                                   << "[::1]:80";
    QTest::newRow("IPv4 as IPv6") << "::ffff:192.0.2.1"
                                  << "192.0.2.1:80";
}

void TestHostPort::showsAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, expected);
    QCOMPARE(hostPort(QHostAddress(address), 80), expected);
}

void TestHostPort::showsNames()
{
    QCOMPARE(hostPort(QStringLiteral("example.com"), 443), QStringLiteral("example.com:443"));
}

void TestHostPort::takesOffWhatIsAround()
{
    QCOMPARE(withoutBrackets(QStringLiteral("[::1]")), QStringLiteral("::1"));
    QCOMPARE(withoutBrackets(QStringLiteral("::1")), QStringLiteral("::1"));
    QCOMPARE(withoutBrackets(QStringLiteral("[")), QStringLiteral("["));
    QCOMPARE(withoutZone(QStringLiteral("fe80::1%eth0")), QStringLiteral("fe80::1"));
    QCOMPARE(withoutZone(QStringLiteral("odd%name")), QStringLiteral("odd%name"));
}

ROOKERY_TEST(TestHostPort)
#include "tst_host_port.moc"
