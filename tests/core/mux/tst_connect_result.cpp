// SPDX-License-Identifier: GPL-3.0-or-later
// docs/protocol.md §9.4, both ends.
#include "core/error/connect_result.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/mux_pair.h"
#include "support/raw_peer.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;

namespace {

constexpr const char *Rookery = "rookery/1 connect-result";

/// A client's multiplexor whose server a test plays, after its hello.
struct PlayedServer
{
    explicit PlayedServer(const QByteArray &hello)
    {
        auto [clientEnd, serverEnd] = MemoryChannel::createPair();
        peer = std::make_unique<RawPeer>(std::move(serverEnd));
        client = std::make_unique<Multiplexor>(std::move(clientEnd));
        if (hello.isEmpty())
            return;
        peer->send(frame::encodeReset(0, hello));
        (void)QTest::qWaitFor([this] { return client->peerIsRookery(); });
    }

    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> client;
};

QByteArray hostIn(const RawPeer &peer, quint32 id)
{
    return peer.all<frame::Connect>(id).value(0).host.toByteArray();
}

} // namespace

class TestConnectResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatTheTargetWasReached();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void saysNothingUnasked();
    void asksNobodyWhoDoesNotKnow();
    void asksAgainWithAnotherId();
    void takesOneAnswer();
    void takesNoNonsense_data();
    void takesNoNonsense();
    void answersWhoeverAsks();
};

void TestConnectResult::tellsThatTheTargetWasReached()
{
    const MuxPair pair;
    QVERIFY(pair.waitUntilKnown());
    const auto asking = pair.client->openStream("db", 5432, MuxOpen::AskResult);
    QSignalSpy opened(asking.get(), &MuxStream::opened);
    QSignalSpy reached(asking.get(), &MuxStream::reached);
    QTRY_VERIFY(pair.server->hasPendingStreams());
    const auto asked = pair.server->nextPendingStream();
    QCOMPARE(asked->targetHost(), "db");
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(reached.size(), 0);
    QCOMPARE(asking->result(), ConnectResult::Failed);
    asked->tellResult(ConnectResult::Connected);
    QTRY_COMPARE(reached.size(), 1);
    QCOMPARE(asking->result(), ConnectResult::Connected);
    asked->write("hello");
    QTRY_COMPARE(asking->bytesAvailable(), 5);
}

void TestConnectResult::tellsWhyNot_data()
{
    QTest::addColumn<ConnectResult>("result");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, ConnectResult result, const char *word) {
        QTest::newRow(name) << result << QString::fromLatin1(word);
    };
    row("failed", ConnectResult::Failed, "cut the flow off");
    row("refused", ConnectResult::Refused, "refused");
    row("no network", ConnectResult::NetworkUnreachable, "network");
    row("no host", ConnectResult::HostUnreachable, "no way");
    row("no name", ConnectResult::NoSuchName, "host name");
    row("not allowed", ConnectResult::NotAllowed, "allow");
    row("too late", ConnectResult::TimedOut, "in time");
}

void TestConnectResult::tellsWhyNot()
{
    const MuxPair pair;
    QVERIFY(pair.waitUntilKnown());
    const auto asking = pair.client->openStream("db", 5432, MuxOpen::AskResult);
    QSignalSpy failed(asking.get(), &MuxStream::failed);
    QSignalSpy reached(asking.get(), &MuxStream::reached);
    QTRY_VERIFY(pair.server->hasPendingStreams());
    QFETCH(const ConnectResult, result);
    const auto asked = pair.server->nextPendingStream();
    asked->tellResult(result);
    QCOMPARE(asked->state(), MuxStream::State::Ended);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(asking->result(), result);
    const auto why = failed[0][0].value<Error>();
    QCOMPARE(why.code, ErrorCode::FlowRefused);
    QFETCH(const QString, word);
    QVERIFY2(why.message.contains(word), qPrintable(why.message));
    QCOMPARE(reached.size(), 0);
    QCOMPARE(pair.client->counters().flows, 0);
    QCOMPARE(pair.server->counters().flows, 0);
}

void TestConnectResult::saysNothingUnasked()
{
    auto [clientEnd, serverEnd] = MemoryChannel::createPair();
    RawPeer peer(std::move(clientEnd));
    Multiplexor server(std::move(serverEnd));
    peer.send(frame::encodeReset(0, Rookery));
    peer.send(frame::encodeConnect(7, 16, "db", 5432));
    peer.send(frame::encodeConnect(8, 16, "db", 5432));
    QTRY_VERIFY(server.hasPendingStreams());
    const auto reached = server.nextPendingStream();
    const auto missed = server.nextPendingStream();
    reached->tellResult(ConnectResult::Connected);
    missed->tellResult(ConnectResult::Refused);
    QTRY_COMPARE(peer.count<frame::Reset>(8), 1);
    QCOMPARE(peer.all<frame::Reset>(8)[0].trailing.size(), 0);
    QCOMPARE(peer.count<frame::Acknowledge>(7), 1);
}

void TestConnectResult::asksNobodyWhoDoesNotKnow()
{
    for (const char *const hello : {"", "rookery/1 short-datagrams early-acks"}) {
        const PlayedServer world(hello);
        const auto stream = world.client->openStream("db", 5432, MuxOpen::AskResult);
        QSignalSpy reached(stream.get(), &MuxStream::reached);
        QTRY_COMPARE(world.peer->connects().size(), 1);
        const quint32 id = world.peer->connects()[0];
        QCOMPARE(hostIn(*world.peer, id), "db");
        // That is all that will be known.
        world.peer->send(frame::encodeAcknowledge(id, 16));
        QTRY_COMPARE(reached.size(), 1);
        world.peer->send(frame::encodeReset(id, QByteArray(1, char(ConnectResult::Refused))));
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        QTRY_COMPARE(failed.size(), 1);
    }
}

void TestConnectResult::asksAgainWithAnotherId()
{
    const PlayedServer world(Rookery);
    const auto stream = world.client->openStream("db", 5432, MuxOpen::AskResult);
    QSignalSpy reached(stream.get(), &MuxStream::reached);
    QTRY_COMPARE(world.peer->connects().size(), 1);
    world.peer->send(frame::encodeReset(world.peer->connects()[0]));
    QTRY_COMPARE(world.peer->connects().size(), 2);
    const quint32 id = world.peer->connects()[1];
    QCOMPARE(hostIn(*world.peer, id), QByteArray("db\0", 3));
    world.peer->send(frame::encodeAcknowledge(id, 16));
    world.peer->send(frame::encodeAcknowledge(id, 0, QByteArray(1, '\0')));
    QTRY_COMPARE(reached.size(), 1);
}

void TestConnectResult::takesOneAnswer()
{
    const PlayedServer world(Rookery);
    const auto stream = world.client->openStream("db", 5432, MuxOpen::AskResult);
    QSignalSpy reached(stream.get(), &MuxStream::reached);
    QTRY_COMPARE(world.peer->connects().size(), 1);
    const quint32 id = world.peer->connects()[0];
    world.peer->send(frame::encodeAcknowledge(id, 16));
    for (int i = 0; i < 3; ++i)
        world.peer->send(frame::encodeAcknowledge(id, 0, QByteArray(1, '\0')));
    world.peer->push(id, "hello");
    QTRY_COMPARE(stream->bytesAvailable(), 5);
    QCOMPARE(reached.size(), 1);
    // A code that comes after it is no answer any more.
    world.peer->send(frame::encodeReset(id, QByteArray(1, char(ConnectResult::Refused))));
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(stream->result(), ConnectResult::Connected);
}

void TestConnectResult::takesNoNonsense_data()
{
    QTest::addColumn<QByteArray>("trailing");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("success") << QByteArray(1, '\0');
    QTest::newRow("too large") << QByteArray(1, '\x08');
    QTest::newRow("the tunnel is down") << QByteArray(1, '\xff');
    QTest::newRow("two bytes") << QByteArray(2, '\x02');
    QTest::newRow("a lot") << QByteArray(100000, '\x02');
}

void TestConnectResult::takesNoNonsense()
{
    QFETCH(const QByteArray, trailing);
    const PlayedServer world(Rookery);
    const auto stream = world.client->openStream("db", 5432, MuxOpen::AskResult);
    QSignalSpy reached(stream.get(), &MuxStream::reached);
    QSignalSpy failed(stream.get(), &MuxStream::failed);
    QTRY_COMPARE(world.peer->connects().size(), 1);
    const quint32 id = world.peer->connects()[0];
    // With a window it is an Acknowledge as any other, and so is one with another code.
    world.peer->send(frame::encodeAcknowledge(id, 16, trailing));
    if (trailing != QByteArray(1, '\0'))
        world.peer->send(frame::encodeAcknowledge(id, 0, trailing));
    world.peer->send(frame::encodeReset(id, trailing));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(reached.size(), 0);
    QCOMPARE(stream->result(), ConnectResult::Failed);
}

void TestConnectResult::answersWhoeverAsks()
{
    auto [clientEnd, serverEnd] = MemoryChannel::createPair();
    RawPeer peer(std::move(clientEnd));
    Multiplexor server(std::move(serverEnd));
    peer.send(frame::encodeConnect(7, 16, QByteArray("db\0", 3), 5432));
    peer.send(frame::encodeConnect(8, 16, QByteArray("db\0", 3), 5432));
    // Two of them are a host that nobody has.
    peer.send(frame::encodeConnect(9, 16, QByteArray("db\0\0", 4), 5432));
    QTRY_VERIFY(server.hasPendingStreams());
    const auto reached = server.nextPendingStream();
    const auto missed = server.nextPendingStream();
    QTRY_VERIFY(server.hasPendingStreams());
    QCOMPARE(server.nextPendingStream()->targetHost(), QByteArray("db\0", 3));
    QCOMPARE(reached->targetHost(), "db");
    reached->tellResult(ConnectResult::Connected);
    missed->tellResult(ConnectResult::NoSuchName);
    QTRY_COMPARE(peer.count<frame::Reset>(8), 1);
    QCOMPARE(peer.all<frame::Reset>(8)[0].trailing, QByteArrayView("\x05", 1));
    QTRY_COMPARE(peer.count<frame::Acknowledge>(7), 2);
    QCOMPARE(peer.all<frame::Acknowledge>(7)[1].frames, 0U);
    QCOMPARE(peer.all<frame::Acknowledge>(7)[1].trailing, QByteArrayView("\0", 1));
    // Once, whatever is told.
    reached->tellResult(ConnectResult::Connected);
    reached->tellResult(ConnectResult::Refused);
    QTRY_COMPARE(peer.count<frame::Reset>(7), 1);
    QCOMPARE(peer.count<frame::Acknowledge>(7), 2);
}

ROOKERY_TEST(TestConnectResult)

#include "tst_connect_result.moc"
