// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"

#include <QTest>

#include <future>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
const QHostAddress LocalV6(QHostAddress::LocalHostIPv6);
constexpr int UpMs = 30'000;

} // namespace

/// TCP through two real programs (docs/protocol.md §4): what goes in comes out, in both directions and to the
/// end.
class TestTcp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echo_data();
    void echo();
    void ipv6_data() { ADD_PAIRS(); }
    void ipv6();
    void halfCloseByTheClient_data() { ADD_PAIRS(); }
    void halfCloseByTheClient();
    void halfCloseByTheTarget_data() { ADD_PAIRS(); }
    void halfCloseByTheTarget();
    void manyFlowsKeepTheirBytes_data() { ADD_PAIRS(); }
    void manyFlowsKeepTheirBytes();
    void manyOpensAtOnce_data() { ADD_PAIRS(); }
    void manyOpensAtOnce();
    void refusedTargetEndsOnlyItsFlow_data() { ADD_PAIRS(); }
    void refusedTargetEndsOnlyItsFlow();
    void twoForwardsOfOneClient_data() { ADD_PAIRS(); }
    void twoForwardsOfOneClient();
};

void TestTcp::echo_data()
{
    QTest::addColumn<Program>("client");
    QTest::addColumn<Program>("server");
    QTest::addColumn<qsizetype>("size");
    const struct
    {
        const char *name;
        Program client, server;
    } pairs[] = {{"rookery to penguin", Program::Rookery, Program::Penguin},
                 {"penguin to rookery", Program::Penguin, Program::Rookery},
                 {"rookery to rookery", Program::Rookery, Program::Rookery}};
    for (const auto &pair : pairs) {
        for (const qsizetype size : {qsizetype(1), qsizetype(8 * 1024), qsizetype(8 * 1024 * 1024 + 1)})
            QTest::addRow("%s, %lld bytes", pair.name, qlonglong(size)) << pair.client << pair.server << size;
    }
}

void TestTcp::echo()
{
    FETCH_PAIR(tunnel);
    QFETCH(const qsizetype, size);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    const QByteArray sent = patternBytes(size, 1);
    QVERIFY(sha256(socket.exchange(sent)) == sha256(sent));
    socket.shutdownWrite();
    const BlockingSocket::Rest rest = socket.readToEnd();
    QCOMPARE(rest.bytes, QByteArray());
    QVERIFY(rest.end == BlockingSocket::End::Finished);
}

void TestTcp::ipv6()
{
    FETCH_PAIR(tunnel);
    if (freePort(LocalV6) == 0)
        QSKIP("this machine has no ::1");
    tunnel.address = LocalV6;
    TcpTarget target(serve::echo, LocalV6);
    const quint16 port = freePort(LocalV6);
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(LocalV6, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(LocalV6, port), UpMs);

    BlockingSocket socket = BlockingSocket::connectTo(LocalV6, port);
    const QByteArray sent = patternBytes(100'000, 6);
    QVERIFY(socket.exchange(sent) == sent);
}

void TestTcp::halfCloseByTheClient()
{
    FETCH_PAIR(tunnel);
    TcpTarget target(serve::answerAtEnd);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    const QByteArray question = patternBytes(3 * 1024 * 1024, 7);
    QVERIFY(socket.writeAll(question));
    socket.shutdownWrite();
    const BlockingSocket::Rest answer = socket.readToEnd();
    QVERIFY(sha256(answer.bytes) == sha256(digestAnswer(question)));
    QVERIFY(answer.end == BlockingSocket::End::Finished);
}

void TestTcp::halfCloseByTheTarget()
{
    FETCH_PAIR(tunnel);
    std::promise<QByteArray> digest;
    std::atomic<bool> first = true;
    TcpTarget target(serve::greetAndListen([&](const QByteArray &got) {
        // The connections that only looked whether the forward is up sent nothing.
        if (got != sha256({}) && first.exchange(false))
            digest.set_value(got);
    }));
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    BlockingSocket socket = BlockingSocket::connectTo(Local, port);
    QCOMPARE(socket.readToEnd().bytes, QByteArray("hello\n"));
    const QByteArray sent = patternBytes(3 * 1024 * 1024, 8);
    QVERIFY(socket.writeAll(sent));
    socket.shutdownWrite();
    auto received = digest.get_future();
    QVERIFY(received.wait_for(BlockingSocket::TimeLimit) == std::future_status::ready);
    QCOMPARE(received.get(), sha256(sent));
}

void TestTcp::manyFlowsKeepTheirBytes()
{
    constexpr int Flows = 50;
    FETCH_PAIR(tunnel);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    std::vector<std::future<bool>> intact;
    for (int i = 0; i < Flows; ++i) {
        intact.push_back(std::async(std::launch::async, [port, i] {
            const QByteArray sent = patternBytes(256 * 1024 + i, quint32(i));
            BlockingSocket socket = BlockingSocket::connectTo(Local, port);
            return sha256(socket.exchange(sent)) == sha256(sent);
        }));
    }
    int good = 0;
    for (auto &flow : intact)
        good += flow.get() ? 1 : 0;
    QVERIFY(good == Flows);
}

void TestTcp::manyOpensAtOnce()
{
    constexpr int Opens = 20;
    FETCH_PAIR(tunnel);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);

    // All of them are open before the first one says anything.
    std::vector<BlockingSocket> sockets;
    for (int i = 0; i < Opens; ++i)
        sockets.push_back(BlockingSocket::connectTo(Local, port));
    std::vector<std::future<QByteArray>> answers;
    for (int i = 0; i < Opens; ++i) {
        answers.push_back(std::async(std::launch::async, [&socket = sockets[size_t(i)], i] {
            return socket.exchange(QByteArray::number(i).repeated(100));
        }));
    }
    for (int i = 0; i < Opens; ++i) {
        const QByteArray answer = answers[size_t(i)].get();
        QVERIFY(answer == QByteArray::number(i).repeated(100));
    }
    QVERIFY(target.accepted() >= Opens);
}

void TestTcp::refusedTargetEndsOnlyItsFlow()
{
    FETCH_PAIR(tunnel);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    const quint16 refusedPort = freePort();
    const quint16 nobody = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient(
        {forwardText(Local, port, target.port()), forwardText(Local, refusedPort, nobody)}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port) && isListening(Local, refusedPort), UpMs);

    BlockingSocket living = BlockingSocket::connectTo(Local, port);
    QVERIFY(living.exchange("before") == "before");
    for (int i = 0; i < 5; ++i) {
        BlockingSocket refused = BlockingSocket::connectTo(Local, refusedPort);
        QVERIFY(refused.isValid());
        const BlockingSocket::Rest rest = refused.readToEnd();
        QCOMPARE(rest.bytes, QByteArray());
        QVERIFY(rest.end != BlockingSocket::End::TimedOut);
    }
    QVERIFY(living.exchange("after") == "after");
}

void TestTcp::twoForwardsOfOneClient()
{
    FETCH_PAIR(tunnel);
    TcpTarget one([](BlockingSocket &s) { s.writeAll("one"); });
    TcpTarget two([](BlockingSocket &s) { s.writeAll("two"); });
    const quint16 portOne = freePort();
    const quint16 portTwo = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(tunnel.startClient(
        {forwardText(Local, portOne, one.port()), forwardText(Local, portTwo, two.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, portOne) && isListening(Local, portTwo), UpMs);
    QVERIFY(BlockingSocket::connectTo(Local, portOne).readToEnd().bytes == "one");
    QVERIFY(BlockingSocket::connectTo(Local, portTwo).readToEnd().bytes == "two");
}

ROOKERY_TEST(TestTcp)
#include "tst_tcp.moc"
