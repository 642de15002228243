// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"
#include "core/gateway/gateway.h"
#include "core/link/link_budget.h"
#include "core/link/link_channel.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/tcp_target.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <numeric>
#include <optional>
#include <sys/socket.h>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A client that resumes by hand.
struct Client
{
    explicit Client(const Gateway &gateway) { endpoint.url = urlOf(gateway); }
    /// A connection that asks to join `session`.
    [[nodiscard]] ClientConnection dial(const QByteArray &session) const
    {
        ClientConnection connection = tryToDial(session);
        if (!connection.channel)
            qFatal("not upgraded");
        return connection;
    }
    /// The same; without a channel where it was not upgraded.
    [[nodiscard]] ClientConnection tryToDial(const QByteArray &session) const
    {
        ClientEndpoint asking = endpoint;
        asking.session = session;
        NativeConnector connector(asking);
        QSignalSpy connected(&connector, &ClientConnector::connected);
        QSignalSpy failed(&connector, &ClientConnector::failed);
        connector.start();
        if (!QTest::qWaitFor([&] { return !connected.isEmpty() || !failed.isEmpty(); }))
            qFatal("neither connected nor refused");
        return connector.takeConnection();
    }
    /// A session; false where it is none that can be joined.
    [[nodiscard]] bool begin()
    {
        auto channel = std::make_unique<LinkChannel>(dial({}).channel, LinkOptions());
        link = channel.get();
        MuxOptions options;
        options.abilities.append(link::Ability.toByteArray());
        mux = std::make_unique<Multiplexor>(std::move(channel), options);
        return QTest::qWaitFor([&] { return mux->peerIsRookery(); }) &&
               (!mux->peerCan(link::Ability) || QTest::qWaitFor([&] { return canJoin(); }));
    }
    [[nodiscard]] bool canJoin()
    {
        if (const auto next = link->nextJoin()) {
            join = *next;
            link->joinFailed();
            return true;
        }
        return false;
    }
    /// Cuts the connection and goes on over another one; false where the gateway does not know the session.
    [[nodiscard]] bool cutAndGoOn()
    {
        link->detach({});
        return goOn();
    }
    [[nodiscard]] bool goOn()
    {
        join = link->nextJoin().value();
        ClientConnection next = dial(join.value());
        const auto has = joinedHave(next.session);
        if (!has)
            return false;
        link->detach({});
        link->attach(std::move(next.channel), *has);
        return !link->isOver();
    }
    /// What the gateway says to a Bind of this port; none: nothing.
    [[nodiscard]] std::optional<bool> binds(quint16 port) const
    {
        QSignalSpy answered(mux.get(), &Multiplexor::bindAnswered);
        if (!mux->requestBind(frame::BindType::Tcp, "127.0.0.1", port) ||
            !QTest::qWaitFor([&] { return !answered.isEmpty(); }, 8000))
            return std::nullopt;
        return answered[0][1].toBool();
    }
    [[nodiscard]] std::unique_ptr<MuxStream> open(quint16 port) const
    {
        return mux->openStream("127.0.0.1", port);
    }

    ClientEndpoint endpoint;
    LinkChannel *link = nullptr;
    std::unique_ptr<Multiplexor> mux;
    SessionJoin join;
};

[[nodiscard]] bool echoes(MuxStream &stream, const QByteArray &bytes)
{
    stream.write(bytes);
    QByteArray back;
    return QTest::qWaitFor([&] {
               back += stream.readAll();
               return back.size() >= bytes.size();
           }) &&
           back == bytes;
}

} // namespace

/// Sessions of a real gateway, and who may join them.
class TestSessionTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_gateway.reset(); }

    void flowsGoOnOverAnotherConnection();
    void largeTransfersLoseNothing();
    void aConnectionThatIsHalfDeadMakesWay();
    void reversePortsStay();
    void whoCannotProveItBeginsANewSession_data();
    void whoCannotProveItBeginsANewSession();
    void aJoinIsGoodOnce();
    void anEndedSessionIsUnknown();
    void aNumberThatCannotBeEndsTheSession();
    void keepsNoSessionsWhereItIsToldNotTo_data();
    void keepsNoSessionsWhereItIsToldNotTo();
    void stopsWhileSessionsWait();
    void aTryThatWasGivenUpEndsNothing();
    void aTryThatWasClosedEndsNothing();
    void portsOfAClientThatCrashedAreFree();
    void portsOfAClientThatComesBackStay();
    void givesDescriptorsUpWhileItWaits();
    void losesNothingToConnectionsWithoutAKey();
    void givesMemoryUpWhileItWaits();

private:
    void start(const GatewayConfig &config = loopbackGateway())
    {
        m_gateway = std::make_unique<Gateway>(config);
        QVERIFY(m_gateway->start());
    }
    [[nodiscard]] int connections() const
    {
        const QList<int> each = m_gateway->connectionsPerThread();
        return std::accumulate(each.begin(), each.end(), 0);
    }

    /// A port that nobody has.
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("no TCP port");
        return probe.serverPort();
    }
    void startWithReverse()
    {
        GatewayConfig config = loopbackGateway();
        config.allowReverse = true;
        start(config);
    }

    TcpTarget m_echo{serve::echo};
    std::unique_ptr<Gateway> m_gateway;
};

void TestSessionTable::init()
{
    start();
}

void TestSessionTable::flowsGoOnOverAnotherConnection()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "before"));
    // Each next connection begins in the thread that has none.
    for (int i = 0; i < 6; ++i) {
        client.link->detach({});
        stream->write("between");
        QVERIFY(client.goOn());
        QVERIFY(QTest::qWaitFor([&] { return stream->bytesAvailable() == 7; }));
        QCOMPARE(stream->readAll(), QByteArray("between"));
        QVERIFY(echoes(*stream, "after"));
    }
    QCOMPARE(m_gateway->counters().sessionsTotal, quint64(1));
    QTRY_COMPARE(connections(), 1);
    QCOMPARE(m_echo.accepted(), 1);
}

void TestSessionTable::largeTransfersLoseNothing()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QByteArray sent;
    for (int i = 0; i < 2'000'000; ++i)
        sent += QByteArray::number(i);
    QByteArray back;
    qsizetype written = 0;
    qsizetype nextCut = 100'000;
    int cuts = 0;
    const bool whole = QTest::qWaitFor(
        [&] {
            written += std::max<qint64>(0, stream->write(sent.constData() + written, sent.size() - written));
            back += stream->readAll();
            if (back.size() > nextCut && cuts < 8) {
                ++cuts;
                nextCut += sent.size() / 10;
                if (!client.cutAndGoOn())
                    qFatal("the session is gone");
            }
            return back.size() >= sent.size();
        },
        20'000);
    QVERIFY(whole);
    QVERIFY(back == sent);
    QCOMPARE(cuts, 8);
}

void TestSessionTable::aConnectionThatIsHalfDeadMakesWay()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "before"));
    stream->write("over the old one");
    QVERIFY(client.goOn());
    QVERIFY(QTest::qWaitFor([&] { return stream->bytesAvailable() == 16; }));
    QCOMPARE(stream->readAll(), QByteArray("over the old one"));
    QVERIFY(echoes(*stream, "after"));
    QTRY_COMPARE(connections(), 1);
}

void TestSessionTable::reversePortsStay()
{
    GatewayConfig config = loopbackGateway();
    config.allowReverse = true;
    start(config);
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = probe.serverPort();
    probe.close();
    Client client(*m_gateway);
    QVERIFY(client.begin());
    QSignalSpy answered(client.mux.get(), &Multiplexor::bindAnswered);
    QVERIFY(client.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", port));
    QTRY_COMPARE(answered.size(), 1);
    client.link->detach({});
    QTcpSocket outside;
    outside.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    outside.write("hello");
    QVERIFY(outside.waitForConnected());
    QVERIFY(client.goOn());
    QTRY_VERIFY(client.mux->hasPendingStreams());
    const auto stream = client.mux->nextPendingStream();
    QTRY_COMPARE(stream->bytesAvailable(), 5);
}

void TestSessionTable::whoCannotProveItBeginsANewSession_data()
{
    QTest::addColumn<QByteArray>("session");
    const QByteArray guess = SessionToken::random().text();
    QTest::newRow("guessed") << QByteArray(guess + " 1 0");
    QTest::newRow("right id, wrong secret") << QByteArray("ID" + guess.first(32) + " 1 0");
    QTest::newRow("malformed") << QByteArray("ID");
    QTest::newRow("two of them") << QByteArray("TOKEN 99 1, TOKEN 99 1");
    QTest::newRow("negative") << QByteArray("TOKEN 99 -1");
}

void TestSessionTable::whoCannotProveItBeginsANewSession()
{
    QFETCH(QByteArray, session);
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const QByteArray token = client.join.token.text();
    session.replace("TOKEN", token).replace("ID", token.first(32));
    ClientConnection stranger = client.dial(session);
    QVERIFY(stranger.channel);
    QVERIFY(stranger.session.isEmpty());
    QTRY_COMPARE(m_gateway->counters().sessionsTotal, quint64(2));
    // Whose session it is, is not disturbed.
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "hello"));
    QVERIFY(client.cutAndGoOn());
    QVERIFY(echoes(*stream, "again"));
}

void TestSessionTable::aJoinIsGoodOnce()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    QVERIFY(client.cutAndGoOn());
    const ClientConnection replayed = client.dial(client.join.value());
    QVERIFY(replayed.channel);
    QVERIFY(replayed.session.isEmpty());
    SessionJoin older = client.join;
    --older.generation;
    QVERIFY(client.dial(older.value()).session.isEmpty());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "hello"));
}

void TestSessionTable::anEndedSessionIsUnknown()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    client.mux->close();
    QTRY_COMPARE(connections(), 0);
    ++client.join.generation;
    QVERIFY(client.dial(client.join.value()).session.isEmpty());
    QVERIFY(client.dial(SessionJoin{client.join.token, 99, 1}.value()).session.isEmpty());
}

void TestSessionTable::aNumberThatCannotBeEndsTheSession()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    SessionJoin wrong = client.join;
    wrong.generation += 1;
    wrong.have = 1'000'000;
    const ClientConnection hostile = client.dial(wrong.value());
    QTRY_COMPARE(connections(), 0);
    wrong.generation += 1;
    QVERIFY(client.dial(wrong.value()).session.isEmpty());
}

void TestSessionTable::keepsNoSessionsWhereItIsToldNotTo_data()
{
    QTest::addColumn<bool>("qt");
    QTest::newRow("off") << false;
    QTest::newRow("over QWebSocket") << true;
}

void TestSessionTable::keepsNoSessionsWhereItIsToldNotTo()
{
    QFETCH(bool, qt);
    GatewayConfig config = loopbackGateway();
    if (qt)
        config.webSocket = WebSocketKind::Qt;
    else
        config.resumeTime = milliseconds(0);
    start(config);
    Client client(*m_gateway);
    QVERIFY(client.begin());
    QVERIFY(!client.mux->peerCan(link::Ability));
    QVERIFY(!client.link->nextJoin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "hello"));
    QSignalSpy closed(client.mux.get(), &Multiplexor::closed);
    client.link->detach({});
    QTRY_COMPARE(closed.size(), 1);
    QTRY_COMPARE(connections(), 0);
}

void TestSessionTable::stopsWhileSessionsWait()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "hello"));
    client.link->detach({});
    QSignalSpy stopped(m_gateway.get(), &Gateway::stopped);
    m_gateway->stop();
    QTRY_COMPARE(stopped.size(), 1);
}

/// It comes late, when the client has gone on over what it had and said to have more.
void TestSessionTable::aTryThatWasGivenUpEndsNothing()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const SessionJoin late = *client.link->nextJoin();
    client.link->joinFailed();
    const auto stream = client.open(m_echo.port());
    for (int i = 0; i < 20; ++i)
        QVERIFY(echoes(*stream, QByteArray(100'000, 'x')));
    QTest::qWait(50); // what was received has been told
    QVERIFY(echoes(*stream, "over"));
    const ClientConnection answer = client.tryToDial(late.value());
    QVERIFY(!answer.channel);
    QVERIFY(client.link->isAttached());
    QVERIFY(echoes(*stream, "the same connection"));
    QVERIFY(client.cutAndGoOn());
    QVERIFY(echoes(*stream, "and another one"));
    QTRY_COMPARE(connections(), 1);
}

/// Nothing came in between that would tell.
void TestSessionTable::aTryThatWasClosedEndsNothing()
{
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "before"));
    QTest::qWait(50); // all has been acknowledged
    QSignalSpy lost(client.link, &LinkChannel::detached);
    for (int i = 0; i < 5; ++i) {
        const QByteArray request =
            "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: penguin-v7\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nX-Rookery-Session: " +
            client.link->nextJoin()->value() + "\r\n\r\n";
        client.link->joinFailed();
        QTcpSocket given;
        given.connectToHost(QHostAddress(QHostAddress::LocalHost), m_gateway->listening().constFirst().port);
        QVERIFY(given.waitForConnected());
        // The request and the end in one packet.
        const auto descriptor = int(given.socketDescriptor());
        QCOMPARE(::send(descriptor, request.constData(), size_t(request.size()), MSG_MORE),
                 ssize_t(request.size()));
        QCOMPARE(::shutdown(descriptor, SHUT_WR), 0);
        QTRY_COMPARE(given.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(given.readAll().isEmpty());
        QVERIFY(echoes(*stream, "the same connection"));
    }
    QVERIFY(lost.isEmpty());
    QVERIFY(client.link->isAttached());
    QTRY_COMPARE(connections(), 1);
}

void TestSessionTable::portsOfAClientThatCrashedAreFree()
{
    startWithReverse();
    const quint16 port = freePort();
    Client crashed(*m_gateway);
    QVERIFY(crashed.begin());
    QCOMPARE(crashed.binds(port), true);
    crashed.link->detach({});
    Client next(*m_gateway);
    QVERIFY(next.begin());
    QCOMPARE(next.binds(port), true);
    // It must not think that it has it; the connection that asked ends with that.
    QVERIFY(!crashed.goOn());
    QTRY_COMPARE(connections(), 1);
}

void TestSessionTable::portsOfAClientThatComesBackStay()
{
    startWithReverse();
    const quint16 port = freePort();
    Client client(*m_gateway);
    QVERIFY(client.begin());
    QCOMPARE(client.binds(port), true);
    Client other(*m_gateway);
    QVERIFY(other.begin());
    QCOMPARE(other.binds(port), false);
    client.link->detach({});
    QTest::qWait(50); // the gateway has heard of it, in another thread
    QSignalSpy answered(other.mux.get(), &Multiplexor::bindAnswered);
    QVERIFY(other.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", port));
    QTest::qWait(50); // it has been asked
    QVERIFY(answered.isEmpty());
    QVERIFY(client.goOn());
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered[0][1].toBool(), false);
    QTcpSocket outside;
    outside.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_VERIFY(client.mux->hasPendingStreams());
}

void TestSessionTable::givesDescriptorsUpWhileItWaits()
{
    DescriptorBudget budget(16);
    GatewayConfig config = loopbackGateway();
    config.descriptors = &budget;
    config.threads = 1;
    start(config);
    std::vector<std::unique_ptr<MuxStream>> streams;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(*m_gateway));
        QVERIFY(clients.back()->begin());
        for (int k = 0; k < 8; ++k)
            streams.push_back(clients.back()->open(m_echo.port()));
        QTest::qWait(100);
        if (i == 0) {
            clients.front()->link->detach({});
            QTest::qWait(100);
            QCOMPARE(connections(), 1);
        }
    }
    QTRY_COMPARE(connections(), 2);
    QVERIFY(!clients.front()->goOn());
    streams.clear();
    clients.clear();
    m_gateway.reset();
}

/// What is short is connections, and it has none.
void TestSessionTable::losesNothingToConnectionsWithoutAKey()
{
    DescriptorBudget budget(64);
    GatewayConfig config = loopbackGateway();
    config.descriptors = &budget;
    config.threads = 1;
    start(config);
    Client client(*m_gateway);
    QVERIFY(client.begin());
    const auto stream = client.open(m_echo.port());
    QVERIFY(echoes(*stream, "before"));
    client.link->detach({});
    const DescriptorShare others(budget);
    std::vector<DescriptorLease> tunnels;
    while (!budget.isTightForConnections())
        tunnels.push_back(others.takeAnyway(DescriptorKind::Connection));
    // The second pushes the first one out.
    const quint16 port = m_gateway->listening().constFirst().port;
    QTcpSocket silent;
    silent.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(connections(), 2);
    QTcpSocket next;
    next.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.goOn());
    QVERIFY(echoes(*stream, "after"));
    next.abort();
    m_gateway.reset();
}

void TestSessionTable::givesMemoryUpWhileItWaits()
{
    Client modest(*m_gateway);
    QVERIFY(modest.begin());
    modest.link->detach({});
    Client greedy(*m_gateway);
    QVERIFY(greedy.begin());
    const auto stream = greedy.open(m_echo.port());
    QVERIFY(echoes(*stream, "before"));
    // From here on it says nothing of what it has.
    const auto request = greedy.link->nextJoin();
    QVERIFY(request);
    for (int i = 0; i < 40; ++i)
        QVERIFY(echoes(*stream, QByteArray(100'000, 'x')));
    greedy.link->detach({});
    QTest::qWait(50);
    QCOMPARE(connections(), 2);
    LinkBudget::Share others(LinkBudget::ofProcess());
    others.set(LinkBudget::MostInAll);
    QTRY_COMPARE(connections(), 1);
    QVERIFY(modest.goOn());
    QVERIFY(!greedy.goOn());
}

ROOKERY_TEST(TestSessionTable)
#include "tst_session_table.moc"
