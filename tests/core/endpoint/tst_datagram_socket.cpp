// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_socket.h"
#include "support/udp_echo.h"

#include <QTest>
#include <QUdpSocket>

using namespace rookery;
using namespace rookery::test;

namespace {

struct Ear final : DatagramSocket::Listener
{
    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpAddress &from) override
    {
        heard.append(data.toByteArray());
        senders.append(from);
        if (echoesOn)
            socket->sendTo(data.toByteArray(), from);
    }
    QList<QByteArray> heard;
    QList<UdpAddress> senders;
    bool echoesOn = false;
};

QHostAddress loopback(bool v6)
{
    return QHostAddress(v6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
}

} // namespace

class TestDatagramSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exchanges_data();
    void exchanges();
    void keepsTheOrderOfManyInOneTurn();
    void sendsWhatWaitsBeforeItGoes();
    void readsMoreThanOneTurnTakes();
    void goesOnAfterAClosedPort();
    void tellsABusyPort();
    void tellsAnAddressThatIsNotOurs();
};

void TestDatagramSocket::exchanges_data()
{
    QTest::addColumn<bool>("v6");
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 512, 60000}) {
        QTest::addRow("v4 %d", size) << false << size;
        QTest::addRow("v6 %d", size) << true << size;
    }
}

void TestDatagramSocket::exchanges()
{
    QFETCH(const bool, v6);
    QFETCH(const int, size);
    Ear far;
    far.echoesOn = true;
    const auto bound = DatagramSocket::boundTo(loopback(v6), 0, far);
    if (!bound && v6)
        QSKIP("no IPv6 here");
    QVERIFY(bound);
    Ear near;
    const auto connected = DatagramSocket::connectedTo(loopback(v6), (*bound)->localPort(), {}, near);
    QVERIFY(connected);
    const QByteArray data(size, 'x');
    (*connected)->send(data);
    QTRY_COMPARE(near.heard.size(), 1);
    QCOMPARE(near.heard[0], data);
    QCOMPARE(far.heard, QList<QByteArray>{data});
    QCOMPARE(far.senders[0], UdpAddress(loopback(v6), (*connected)->localPort()));
    QCOMPARE(far.senders[0].host(), loopback(v6));
    QVERIFY(near.senders[0].isNull());
}

void TestDatagramSocket::keepsTheOrderOfManyInOneTurn()
{
    Ear far;
    const auto bound = DatagramSocket::boundTo(loopback(false), 0, far);
    QVERIFY(bound);
    Ear near;
    const auto connected = DatagramSocket::connectedTo(loopback(false), (*bound)->localPort(), {}, near);
    QVERIFY(connected);
    QList<QByteArray> sent;
    // More than wait for the end of a turn, and than are read at once.
    for (size_t i = 0; i < 2 * DatagramSocket::MostOutgoing + 3; ++i) {
        sent.append(QByteArray::number(qulonglong(i)));
        (*connected)->send(sent.last());
    }
    QTRY_COMPARE(far.heard.size(), sent.size());
    QCOMPARE(far.heard, sent);
    QCOMPARE((*connected)->lost(), 0u);
}

void TestDatagramSocket::sendsWhatWaitsBeforeItGoes()
{
    UdpEcho echo;
    Ear ear;
    auto connected = DatagramSocket::connectedTo(loopback(false), echo.port(), {}, ear);
    QVERIFY(connected);
    (*connected)->send("last words");
    connected->reset();
    QTRY_COMPARE(echo.received, QList<QByteArray>{"last words"});
}

void TestDatagramSocket::readsMoreThanOneTurnTakes()
{
    Ear far;
    const auto bound = DatagramSocket::boundTo(loopback(false), 0, far);
    QVERIFY(bound);
    QUdpSocket program;
    QVERIFY(program.bind(QHostAddress::LocalHost));
    // The whole burst is there before the first is read: nothing arrives later to wake the reader again.
    const int burst = 300;
    int taken = 0;
    for (int i = 0; i < burst; ++i)
        taken += program.writeDatagram("x", 1, QHostAddress::LocalHost, (*bound)->localPort()) == 1 ? 1 : 0;
    QCOMPARE(taken, burst);
    QTRY_COMPARE(far.heard.size(), burst);
}

void TestDatagramSocket::goesOnAfterAClosedPort()
{
    QUdpSocket program;
    QVERIFY(program.bind(QHostAddress::LocalHost));
    const quint16 port = program.localPort();
    program.close();
    Ear ear;
    const auto connected = DatagramSocket::connectedTo(loopback(false), port, {}, ear);
    QVERIFY(connected);
    (*connected)->send("nobody hears this");
    QCoreApplication::processEvents();
    QVERIFY(program.bind(QHostAddress::LocalHost, port));
    (*connected)->send("but this");
    QTRY_VERIFY(program.hasPendingDatagrams());
}

void TestDatagramSocket::tellsABusyPort()
{
    Ear ear;
    const auto first = DatagramSocket::boundTo(loopback(false), 0, ear);
    QVERIFY(first);
    const auto second = DatagramSocket::boundTo(loopback(false), (*first)->localPort(), ear);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::PortBusy);
    QVERIFY(!second.error().hint.isEmpty());
}

void TestDatagramSocket::tellsAnAddressThatIsNotOurs()
{
    Ear ear;
    const auto made = DatagramSocket::boundTo(QHostAddress(QStringLiteral("192.0.2.1")), 0, ear);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestDatagramSocket)
#include "tst_datagram_socket.moc"
