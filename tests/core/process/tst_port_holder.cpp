// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/port_holder.h"

#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Loopback(QHostAddress::LocalHost);
constexpr milliseconds Limit(50);

} // namespace

class TestPortHolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsOurs();
    void saysThatSomebodyHasIt();
    void findsAFreePortNear_data();
    void findsAFreePortNear();
    void findsOneAtTheUpperEnd();
    void findsAnyForNone();
};

void TestPortHolder::saysThatItIsOurs()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
    QTcpServer server;
    QVERIFY(server.listen(Loopback));
    const Error why =
        portBusyError(listenerAt(Transport::Tcp, {Loopback, server.serverPort()}, Limit), u"the port"_s);
    QCOMPARE(why.code, ErrorCode::PortBusy);
    QVERIFY2(why.message.contains(u"this program"_s), qPrintable(why.message));
    QVERIFY(why.message.contains(u"the port"_s));
    QVERIFY(!why.hint.isEmpty());
}

void TestPortHolder::saysThatSomebodyHasIt()
{
    // Nobody listens at 0, so there is nobody to name.
    const Error why = portBusyError({}, u"the port"_s);
    QCOMPARE(why.code, ErrorCode::PortBusy);
    QVERIFY(why.message.contains(u"Another program"_s));
    QVERIFY(why.message.contains(u"the port"_s));
}

void TestPortHolder::findsAFreePortNear_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::newRow("TCP") << Transport::Tcp;
    QTest::newRow("UDP") << Transport::Udp;
}

void TestPortHolder::findsAFreePortNear()
{
    QFETCH(Transport, transport);
    QTcpServer server;
    QUdpSocket socket;
    quint16 taken = 0;
    if (transport == Transport::Tcp) {
        QVERIFY(server.listen(Loopback));
        taken = server.serverPort();
    } else {
        QVERIFY(socket.bind(Loopback, 0, QAbstractSocket::DontShareAddress));
        taken = socket.localPort();
    }
    const quint16 port = freePortNear(transport, {Loopback, taken});
    QVERIFY(port != 0);
    QVERIFY(port != taken);
}

void TestPortHolder::findsOneAtTheUpperEnd()
{
    QVERIFY(freePortNear(Transport::Tcp, {Loopback, 65535}) != 0);
}

void TestPortHolder::findsAnyForNone()
{
    QVERIFY(freePortNear(Transport::Tcp, {Loopback, 0}) != 0);
}

QTEST_GUILESS_MAIN(TestPortHolder)
#include "tst_port_holder.moc"
