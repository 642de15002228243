// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks_datagram.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestSocksDatagram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("IPv4") << hex("000000") + hex("01c00002070035") + "query" << QByteArray("192.0.2.7")
                              << QByteArray("query");
        QTest::newRow("IPv6") << hex("000000") + hex("0420010db80000000000000000000000070035") + "query"
                              << QByteArray("2001:db8::7") << QByteArray("query");
        QTest::newRow("a name") << hex("000000") + hex("0302") + "ns" + hex("0035") + "query"
                                << QByteArray("ns") << QByteArray("query");
        QTest::newRow("the longest name") << hex("00000003ff") + QByteArray(255, 'n') + hex("0035") + "q"
                                          << QByteArray(255, 'n') << QByteArray("q");
        QTest::newRow("no data") << hex("000000") + hex("01c00002070035") << QByteArray("192.0.2.7")
                                 << QByteArray();
        // Nobody looks at the reserved bytes.
        QTest::newRow("reserved bytes")
            << hex("abcd00") + hex("01c00002070035") + "q" << QByteArray("192.0.2.7") << QByteArray("q");
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        const auto datagram = SocksDatagram::read(bytes);
        QVERIFY(datagram);
        QTEST(SocksDatagram::hostIn(datagram->end), "host");
        QCOMPARE(SocksDatagram::portIn(datagram->end), quint16(53));
        QTEST(datagram->data.toByteArray(), "data");
        // An answer from there reads the same.
        const QByteArray answer = SocksDatagram::write(datagram->end, "answer");
        QCOMPARE(answer.first(3), hex("000000"));
        const auto again = SocksDatagram::read(answer);
        QVERIFY(again);
        QCOMPARE(again->end, datagram->end);
        QCOMPARE(again->data, "answer");
        // Anything less is none.
        for (qsizetype size = 0; size < bytes.size() - datagram->data.size(); ++size)
            QVERIFY(!SocksDatagram::read(QByteArrayView(bytes).first(size)));
    }

    void readsNoOther_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a fragment") << hex("000001") + hex("01c00002070035") + "query";
        QTest::newRow("the last fragment") << hex("000081") + hex("01c00002070035") + "query";
        QTest::newRow("an address of another kind") << hex("000000") + hex("02c00002070035") + "query";
        QTest::newRow("an empty name") << hex("000000") + hex("03000035") + "query";
        QTest::newRow("a name with NUL") << hex("000000") + hex("0302") + QByteArray("n\0", 2) + hex("0035");
        QTest::newRow("a name with a blank") << hex("000000") + hex("0302") + "n " + hex("0035");
    }
    void readsNoOther()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!SocksDatagram::read(bytes));
    }
};

ROOKERY_TEST(TestSocksDatagram)

#include "tst_socks_datagram.moc"
