// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/hop_by_hop.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestHopByHop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatBelongsToAConnection_data();
    void knowsWhatBelongsToAConnection();
};

void TestHopByHop::knowsWhatBelongsToAConnection_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("belongs");

    QTest::newRow("always") << QByteArray() << QByteArray("keep-alive") << true;
    QTest::newRow("a proxy's") << QByteArray() << QByteArray("Proxy-Authorization") << true;
    QTest::newRow("what is asked for") << QByteArray() << QByteArray("Accept") << false;
    QTest::newRow("named") << QByteArray("close, X-Own") << QByteArray("x-own") << true;
    QTest::newRow("not named") << QByteArray("close, X-Own") << QByteArray("X-Other") << false;
    QTest::newRow("the host cannot be named") << QByteArray("Host") << QByteArray("Host") << false;
    QTest::newRow("nor a length") << QByteArray("content-length") << QByteArray("Content-Length") << false;
    QTest::newRow("nor a coding") << QByteArray("transfer-encoding") << QByteArray("Transfer-Encoding")
                                  << false;
}

void TestHopByHop::knowsWhatBelongsToAConnection()
{
    QFETCH(const QByteArray, connection);
    QFETCH(const QByteArray, name);
    QTEST(http::HopByHop({{"Connection", connection}, {"Accept", "x"}}).has(name), "belongs");
    QTEST(http::HopByHop({{"Proxy-Connection", connection}}).has(name), "belongs");
}

ROOKERY_TEST(TestHopByHop)
#include "tst_hop_by_hop.moc"
