// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/socket_owner.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <array>
#include <sys/wait.h>
#include <unistd.h>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestSocketOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAnEnd_data();
    void readsAnEnd();
    void findsTheOwnerOfATcpConnection_data();
    void findsTheOwnerOfATcpConnection();
    void findsTheOwnerOfAUdpSocket_data();
    void findsTheOwnerOfAUdpSocket();
    void findsNothingForWhatIsNotThere();
    void findsAListener_data();
    void findsAListener();
    void takesNoConnectionForAListener();
    void givesUpInTime();
};

void TestSocketOwner::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
}

void TestSocketOwner::readsAnEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::newRow("IPv4") << u"127.0.0.1:50312"_s << u"127.0.0.1"_s << quint16(50312);
    QTest::newRow("IPv6") << u"[::1]:80"_s << u"::1"_s << quint16(80);
    QTest::newRow("with scope") << u"[fe80::1%lo]:80"_s << u"fe80::1"_s << quint16(80);
    QTest::newRow("stdio") << u"stdio"_s << QString() << quint16(0);
    QTest::newRow("a name") << u"example.com:80"_s << QString() << quint16(0);
    QTest::newRow("port too large") << u"127.0.0.1:70000"_s << QString() << quint16(0);
    QTest::newRow("empty") << QString() << QString() << quint16(0);
}

void TestSocketOwner::readsAnEnd()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(quint16, port);
    const std::optional<LocalEnd> end = LocalEnd::parse(text);
    QCOMPARE(end.has_value(), !address.isEmpty());
    if (end) {
        QCOMPARE(end->address, QHostAddress(address));
        QCOMPARE(end->port, port);
    }
}

void TestSocketOwner::findsTheOwnerOfATcpConnection_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestSocketOwner::findsTheOwnerOfATcpConnection()
{
    QFETCH(QHostAddress, address);
    QTcpServer server;
    if (!server.listen(address))
        QSKIP("no such address here");
    QTcpSocket client;
    client.connectToHost(address, server.serverPort());
    QVERIFY(client.waitForConnected());
    const LocalEnd end{address, client.localPort()};
    const QHash<LocalEnd, Program> owners = ownersOf(Transport::Tcp, {end}, 10s);
    QVERIFY(owners.contains(end));
    QCOMPARE(owners[end].pid, QCoreApplication::applicationPid());
    QVERIFY(owners[end].name.startsWith(u"tst_core"_s));
    QCOMPARE(owners[end].text(), u"%1 (%2)"_s.arg(owners[end].name).arg(owners[end].pid));
}

void TestSocketOwner::findsTheOwnerOfAUdpSocket_data()
{
    QTest::addColumn<bool>("bound");
    QTest::newRow("bound") << true;
    QTest::newRow("only sends") << false;
}

void TestSocketOwner::findsTheOwnerOfAUdpSocket()
{
    QFETCH(bool, bound);
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    QUdpSocket program;
    if (bound)
        QVERIFY(program.bind(QHostAddress::LocalHost));
    program.writeDatagram("hello", QHostAddress::LocalHost, server.localPort());
    QTRY_VERIFY(server.hasPendingDatagrams());
    QHostAddress from;
    quint16 port = 0;
    char byte = 0;
    server.readDatagram(&byte, 1, &from, &port);
    const LocalEnd end{QHostAddress(QHostAddress::LocalHost), port};
    QCOMPARE(ownersOf(Transport::Udp, {end}, 10s).value(end).pid, QCoreApplication::applicationPid());
}

void TestSocketOwner::findsNothingForWhatIsNotThere()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    // It listens: nobody is connected from there.
    const LocalEnd end{QHostAddress(QHostAddress::LocalHost), server.serverPort()};
    QVERIFY(ownersOf(Transport::Tcp, {end}, 10s).isEmpty());
    QVERIFY(ownersOf(Transport::Tcp, {}, 10s).isEmpty());
}

void TestSocketOwner::findsAListener_data()
{
    QTest::addColumn<QHostAddress>("listens");
    QTest::addColumn<QHostAddress>("asked");
    const QHostAddress loopback(QHostAddress::LocalHost);
    const QHostAddress any(QHostAddress::AnyIPv4);
    QTest::newRow("same address") << loopback << loopback;
    QTest::newRow("it has all addresses") << any << loopback;
    QTest::newRow("all are asked for") << loopback << any;
}

void TestSocketOwner::findsAListener()
{
    QFETCH(QHostAddress, listens);
    QFETCH(QHostAddress, asked);
    QTcpServer server;
    QVERIFY(server.listen(listens));
    const auto holder = listenerAt(Transport::Tcp, {asked, server.serverPort()}, 10s);
    QVERIFY(holder);
    QCOMPARE(holder->pid, QCoreApplication::applicationPid());
}

void TestSocketOwner::takesNoConnectionForAListener()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(client.waitForConnected());
    QVERIFY(!listenerAt(Transport::Tcp, {client.localAddress(), client.localPort()}, 10s));
}

void TestSocketOwner::givesUpInTime()
{
    auto server = std::make_unique<QTcpServer>();
    QVERIFY(server->listen(QHostAddress::LocalHost));
    const LocalEnd end{server->serverAddress(), server->serverPort()};
    // Another process has it too, and then alone.
    std::array<int, 2> pipe{-1, -1};
    QCOMPARE(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[1]);
        char byte = 0;
        [[maybe_unused]] const ssize_t ended = ::read(pipe[0], &byte, 1);
        ::_exit(0);
    }
    ::close(pipe[0]);
    QVERIFY(child > 0);
    QCOMPARE(listenerAt(Transport::Tcp, end, 0s).value_or(Program()).pid, QCoreApplication::applicationPid());
    server.reset();
    const auto late = listenerAt(Transport::Tcp, end, 0s);
    const auto found = listenerAt(Transport::Tcp, end, 10s);
    ::close(pipe[1]);
    ::waitpid(child, nullptr, 0);
    QVERIFY(!late);
    QCOMPARE(found.value_or(Program()).pid, qint64(child));
}

ROOKERY_TEST(TestSocketOwner)
#include "tst_socket_owner.moc"
