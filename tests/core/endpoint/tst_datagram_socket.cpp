// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_socket.h"
#include "support/room_test.h"
#include "support/udp_echo.h"

#include <QTest>
#include <QUdpSocket>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Ear final : DatagramSocket::Listener
{
    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) override
    {
        heard.append(data.toByteArray());
        senders.append(path.peer);
        locals.append(path.local);
        if (echoesOn)
            socket->sendTo(data.toByteArray(), path);
    }
    void datagramsRefused(DatagramSocket *, int error) override { refusals.append(error); }
    QList<QByteArray> heard;
    QList<UdpAddress> senders;
    QList<UdpLocal> locals;
    QList<int> refusals;
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
    void answersFromWhereItWasAsked_data();
    void answersFromWhereItWasAsked();
    void wildcardOfIpv4IsIpv4Alone();
    void goesOnAfterAClosedPort();
    void tellsARefusal();
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

void TestDatagramSocket::answersFromWhereItWasAsked_data()
{
    QTest::addColumn<QString>("bound");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("isWildcard");
    QTest::newRow("every IPv4 address") << u"0.0.0.0"_s << u"127.0.0.2"_s << true;
    QTest::newRow("every address, IPv4") << u"::"_s << u"127.0.0.2"_s << true;
    QTest::newRow("every address, IPv6") << u"::"_s << u"::1"_s << true;
    QTest::newRow("one address") << u"127.0.0.2"_s << u"127.0.0.2"_s << false;
}

void TestDatagramSocket::answersFromWhereItWasAsked()
{
    QFETCH(const QString, bound);
    QFETCH(const QString, asked);
    QFETCH(const bool, isWildcard);
    Ear far;
    far.echoesOn = true;
    const auto socket = DatagramSocket::boundTo(QHostAddress(bound), 0, far);
    QVERIFY(socket);
    // As every resolver does: it hears nobody but whom it has asked. Its own address is another one.
    QUdpSocket program;
    if (!program.bind(QHostAddress(asked.contains(u':') ? u"::1"_s : u"127.0.0.1"_s)))
        QSKIP("no IPv6 here");
    program.connectToHost(QHostAddress(asked), (*socket)->localPort());
    QTRY_COMPARE(program.state(), QAbstractSocket::ConnectedState);
    program.write("question");
    QTRY_VERIFY(program.hasPendingDatagrams());
    QCOMPARE(program.readAll(), "question");
    QCOMPARE(far.locals[0].isKnown, isWildcard);
    // Whoever it is, he is named in his own family.
    QCOMPARE(far.senders[0].host(), program.localAddress());
}

void TestDatagramSocket::wildcardOfIpv4IsIpv4Alone()
{
    Ear ear;
    const auto socket = DatagramSocket::boundTo(QHostAddress(QHostAddress::AnyIPv4), 0, ear);
    QVERIFY(socket);
    Ear other;
    const auto six = DatagramSocket::boundTo(loopback(true), (*socket)->localPort(), other);
    if (!six && six.error().code == ErrorCode::BadInput)
        QSKIP("no IPv6 here");
    QVERIFY(six);
    // And "::" has both, so there is no room for another.
    const auto all =
        DatagramSocket::boundTo(QHostAddress(QHostAddress::AnyIPv6), (*socket)->localPort(), other);
    QVERIFY(!all);
    QCOMPARE(all.error().code, ErrorCode::PortBusy);
}

void TestDatagramSocket::tellsARefusal()
{
    QUdpSocket program;
    QVERIFY(program.bind(QHostAddress::LocalHost));
    const quint16 port = program.localPort();
    program.close();
    Ear ear;
    const auto connected = DatagramSocket::connectedTo(loopback(false), port, {}, ear);
    QVERIFY(connected);
    (*connected)->send("one");
    QVERIFY(ear.refusals.isEmpty());
    QTRY_COMPARE(ear.refusals, QList<int>{ECONNREFUSED});
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

ROOKERY_TEST(TestDatagramSocket)
#include "tst_datagram_socket.moc"
