// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/channel_contract.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <numeric>
#include <vector>

namespace rookery::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes that differ from message to message and do not repeat in powers of two.
QByteArray pattern(qsizetype size, int seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U + 12345U;
    for (char &c : bytes) {
        state = state * 1664525U + 1013904223U;
        c = char(state >> 24U);
    }
    return bytes;
}

/// Everything a channel tells, in the order it tells it.
struct Record
{
    explicit Record(MessageChannel &channel)
        : bytesWritten(&channel, &MessageChannel::bytesWritten)
        , pongs(&channel, &MessageChannel::pongReceived)
        , invalid(&channel, &MessageChannel::invalidMessage)
    {
        QObject::connect(&channel, &MessageChannel::messageReceived, &context,
                         [this](const ByteSlice &message) {
                             messages.append(message.toByteArray());
                             messagesAfterClosed += closed.size();
                         });
        // A message in parts is a message.
        QObject::connect(&channel, &MessageChannel::messageBegan, &context,
                         [this](const ByteSlice &part, qint64) { m_joined = part.toByteArray(); });
        QObject::connect(&channel, &MessageChannel::messageContinued, &context,
                         [this](const ByteSlice &part, bool last) {
                             m_joined += part.view();
                             if (last)
                                 messages.append(m_joined);
                             messagesAfterClosed += closed.size();
                         });
        QObject::connect(&channel, &MessageChannel::closed, &context,
                         [this](const Error &why) { closed.append(why); });
    }

    [[nodiscard]] qint64 totalWritten() const
    {
        return std::accumulate(bytesWritten.begin(), bytesWritten.end(), qint64(0),
                               [](qint64 sum, const QList<QVariant> &arguments) {
                                   return sum + arguments.first().toLongLong();
                               });
    }

    QSignalSpy bytesWritten;
    QSignalSpy pongs;
    QSignalSpy invalid;
    QList<QByteArray> messages;
    QList<Error> closed;
    qsizetype messagesAfterClosed = 0;
    QObject context;

private:
    QByteArray m_joined;
};

void addDirections()
{
    QTest::addColumn<bool>("clientSends");
    QTest::newRow("client sends") << true;
    QTest::newRow("server sends") << false;
}

MessageChannel &sendingEnd(ChannelContract::Pair &pair, bool clientSends)
{
    return clientSends ? *pair.client : *pair.server;
}

MessageChannel &receivingEnd(ChannelContract::Pair &pair, bool clientSends)
{
    return clientSends ? *pair.server : *pair.client;
}

/// Keeps what a channel hands back, as it was sent.
class Keeper final : public MessageReturns
{
public:
    void messageReturned(MessageBuffer &&message, QByteArrayView start, Restore restore) override
    {
        const QByteArray told = start.toByteArray();
        if (restore)
            restore(message);
        isTold = isTold && told == message.view().first(std::min(message.size(), StartSize)).toByteArray();
        messages.push_back(std::move(message));
    }
    [[nodiscard]] QList<QByteArray> bytes() const
    {
        QList<QByteArray> all;
        for (const MessageBuffer &message : messages)
            all.append(message.view().toByteArray());
        return all;
    }

    std::vector<MessageBuffer> messages;
    bool isTold = true; ///< how each begins
};

void send(MessageChannel &channel, QByteArrayView bytes)
{
    channel.send(MessageBuffer::copyOf(bytes));
}

const QStringList slotNames{u"message"_s, u"pong"_s, u"bytesWritten"_s, u"invalid"_s, u"closed"_s};

void addSlots()
{
    QTest::addColumn<QString>("slot");
    for (const QString &name : slotNames)
        QTest::newRow(qPrintable(name)) << name;
}

/// Runs `action` once, the first time `channel` emits the signal of that name.
void onFirst(const QString &name, MessageChannel &channel, QObject &context,
             const std::function<void()> &action)
{
    const auto once = [action, done = std::make_shared<bool>(false)] {
        if (!std::exchange(*done, true))
            action();
    };
    if (name == u"message"_s)
        QObject::connect(&channel, &MessageChannel::messageReceived, &context, once);
    else if (name == u"pong"_s)
        QObject::connect(&channel, &MessageChannel::pongReceived, &context, once);
    else if (name == u"bytesWritten"_s)
        QObject::connect(&channel, &MessageChannel::bytesWritten, &context, once);
    else if (name == u"invalid"_s)
        QObject::connect(&channel, &MessageChannel::invalidMessage, &context, once);
    else
        QObject::connect(&channel, &MessageChannel::closed, &context, once);
}

/// Makes the server's end emit every signal there is, closed() last.
void provokeEverySignal(ChannelContract::Pair &pair, const std::function<void()> &sendText)
{
    for (int i = 0; i < 5; ++i)
        send(*pair.client, pattern(1000, i));
    sendText();
    pair.server->ping("ping");
    send(*pair.server, pattern(1000));
    // Answered the ping by then.
    MessageChannel *client = pair.client.get();
    QObject::connect(client, &MessageChannel::messageReceived, client,
                     [client] { client->close(CloseCode::Normal, {}); });
}

} // namespace

void ChannelContract::deliversMessagesUnchanged_data()
{
    QTest::addColumn<bool>("clientSends");
    QTest::addColumn<int>("size");
    constexpr int KiB = 1024;
    for (const int size : {0, 1, 2, 5, 124, 125, 126, 127, 65534, 65535, 65536, 65537, 512 * KiB - 1,
                           512 * KiB, 512 * KiB + 5, 1024 * KiB, 1024 * KiB + 1, 3 * 1024 * KiB}) {
        QTest::addRow("client sends %d", size) << true << size;
        QTest::addRow("server sends %d", size) << false << size;
    }
}

void ChannelContract::deliversMessagesUnchanged()
{
    QFETCH(bool, clientSends);
    QFETCH(int, size);
    Pair pair = connectedPair();
    Record received(receivingEnd(pair, clientSends));
    const QByteArray message = pattern(size);
    send(sendingEnd(pair, clientSends), message);
    send(sendingEnd(pair, clientSends), "end");
    QTRY_COMPARE(received.messages.size(), 2);
    QCOMPARE(received.messages.at(0).size(), message.size());
    QVERIFY(received.messages.at(0) == message);
    QCOMPARE(received.messages.at(1), QByteArray("end"));
    QCOMPARE(received.closed.size(), 0);
}

void ChannelContract::keepsOrder_data()
{
    addDirections();
}

void ChannelContract::keepsOrder()
{
    QFETCH(bool, clientSends);
    Pair pair = connectedPair();
    Record received(receivingEnd(pair, clientSends));
    constexpr int Count = 2000;
    for (int i = 0; i < Count; ++i)
        send(sendingEnd(pair, clientSends), pattern((i * 37) % 300, i));
    QTRY_COMPARE(received.messages.size(), Count);
    for (int i = 0; i < Count; ++i)
        QVERIFY2(received.messages.at(i) == pattern((i * 37) % 300, i), qPrintable(QString::number(i)));
}

void ChannelContract::sendsBothWaysAtOnce()
{
    Pair pair = connectedPair();
    Record client(*pair.client);
    Record server(*pair.server);
    constexpr int Count = 100;
    for (int i = 0; i < Count; ++i) {
        send(*pair.client, pattern(40000, i));
        send(*pair.server, pattern(50000, i));
    }
    QTRY_COMPARE(client.messages.size(), Count);
    QTRY_COMPARE(server.messages.size(), Count);
    for (int i = 0; i < Count; ++i) {
        QVERIFY(client.messages.at(i) == pattern(50000, i));
        QVERIFY(server.messages.at(i) == pattern(40000, i));
    }
}

void ChannelContract::answersPing_data()
{
    QTest::addColumn<bool>("clientSends");
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 8, 125}) {
        QTest::addRow("client sends %d", size) << true << size;
        QTest::addRow("server sends %d", size) << false << size;
    }
}

void ChannelContract::answersPing()
{
    QFETCH(bool, clientSends);
    QFETCH(int, size);
    Pair pair = connectedPair();
    Record pinging(sendingEnd(pair, clientSends));
    Record pinged(receivingEnd(pair, clientSends));
    const QByteArray payload = pattern(size);
    sendingEnd(pair, clientSends).ping(payload);
    QTRY_COMPARE(pinging.pongs.size(), 1);
    QCOMPARE(pinging.pongs.first().first().toByteArray(), payload);
    QCOMPARE(pinged.pongs.size(), 0);
    QCOMPARE(pinged.messages.size(), 0);
}

void ChannelContract::reportsTextMessages()
{
    Pair pair = connectedPair();
    Record server(*pair.server);
    sendTextFromClient(u"hello"_s);
    send(*pair.client, "after");
    QTRY_COMPARE(server.messages.size(), 1);
    QCOMPARE(server.invalid.size(), 1);
    QVERIFY(!server.invalid.first().first().toString().isEmpty());
    QCOMPARE(server.messages.first(), QByteArray("after"));
}

void ChannelContract::countsBytesDown_data()
{
    addDirections();
}

void ChannelContract::countsBytesDown()
{
    QFETCH(bool, clientSends);
    Pair pair = connectedPair();
    MessageChannel &channel = sendingEnd(pair, clientSends);
    QTRY_COMPARE(channel.bytesToWrite(), 0); // what the handshake left
    Record sent(channel);
    Record received(receivingEnd(pair, clientSends));
    constexpr int Count = 24;
    constexpr qsizetype Size = 512 * 1024;
    qint64 before = 0;
    for (int i = 0; i < Count; ++i) {
        send(channel, pattern(Size, i));
        // What the system takes meanwhile is gone; more than was sent is never there.
        QVERIFY(channel.bytesToWrite() <= before + Size + Size / 50);
        before = channel.bytesToWrite();
    }
    QVERIFY2(before >= Count * Size / 2, qPrintable(QString::number(before)));
    // What is still here is not told as written. Headers and TLS records add little.
    QObject::connect(&channel, &MessageChannel::bytesWritten, &received.context, [&] {
        const qint64 known = sent.totalWritten() + channel.bytesToWrite();
        QVERIFY2(known <= Count * (Size + Size / 50), qPrintable(QString::number(known)));
    });
    // As long as the peer has not got it all and little is on its way, the bytes are to be seen here.
    qint64 least = before;
    QObject::connect(&channel, &MessageChannel::bytesWritten, &received.context, [&] {
        const qint64 arrived =
            std::accumulate(received.messages.begin(), received.messages.end(), qint64(0),
                            [](qint64 sum, const QByteArray &m) { return sum + m.size(); });
        constexpr qint64 KernelBuffers = 12 * 1024 * 1024;
        const qint64 missing = Count * Size - arrived - channel.bytesToWrite();
        QVERIFY2(missing <= KernelBuffers, qPrintable(QString::number(missing)));
        least = std::min(least, channel.bytesToWrite());
    });
    QTRY_COMPARE_WITH_TIMEOUT(received.messages.size(), Count, 20000);
    QTRY_COMPARE(channel.bytesToWrite(), 0);
    QTRY_VERIFY(sent.totalWritten() >= Count * Size);
    QCOMPARE(least, 0);
    QVERIFY(sent.totalWritten() < Count * Size + Count * Size / 50);
}

void ChannelContract::reportsNoBytesInsideSendOrFlush()
{
    Pair pair = connectedPair();
    QTRY_COMPARE(pair.client->bytesToWrite(), 0);
    Record client(*pair.client);
    send(*pair.client, pattern(1000));
    pair.client->flush();
    QCOMPARE(client.bytesWritten.size(), 0);
    QTRY_VERIFY(client.totalWritten() >= 1000);
    QCOMPARE(pair.client->bytesToWrite(), 0);
}

void ChannelContract::handsBackWhatItSent_data()
{
    addDirections();
}

void ChannelContract::handsBackWhatItSent()
{
    QFETCH(bool, clientSends);
    Keeper keeper;
    Pair pair = connectedPair();
    MessageChannel &channel = sendingEnd(pair, clientSends);
    channel.setReturns(&keeper);
    Record received(receivingEnd(pair, clientSends));
    QList<QByteArray> sent;
    for (int i = 0; i < 40; ++i) {
        // Many small ones behind each other, one without a byte, and some that take a while.
        sent.append(pattern(i % 10 == 9 ? 300'000 : 7 * i, i));
        send(channel, sent.last());
        if (i % 8 == 0)
            channel.ping("between");
    }
    QTRY_COMPARE(received.messages, sent);
    QTRY_COMPARE(keeper.bytes(), sent);
    QVERIFY(keeper.isTold);
    // As good as new.
    std::vector<MessageBuffer> again = std::exchange(keeper.messages, {});
    for (MessageBuffer &message : again)
        channel.send(std::move(message));
    QTRY_COMPARE(received.messages, sent + sent);
    QTRY_COMPARE(keeper.bytes(), sent);
    channel.close(CloseCode::Normal, {});
    QTRY_COMPARE(received.closed.size(), 1);
    QCOMPARE(keeper.messages.size(), size_t(sent.size()));
}

void ChannelContract::handsBackWhatIsLeftAtTheEnd_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"abort", "lost", "destroy"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void ChannelContract::handsBackWhatIsLeftAtTheEnd()
{
    QFETCH(const QString, end);
    Keeper keeper;
    Pair pair = connectedPair();
    pair.client->setReturns(&keeper);
    QList<QByteArray> sent;
    for (int i = 0; i < 400; ++i) {
        // Small ones share blocks where they wait, and come back each by itself.
        sent.append(pattern(i < 40 ? 512 * 1024 : i, i));
        send(*pair.client, sent.last());
    }
    if (end == u"destroy"_s) {
        pair.client.reset();
    } else {
        Record client(*pair.client);
        if (end == u"lost"_s)
            pair.server->abort();
        else
            pair.client->abort();
        QTRY_COMPARE(client.closed.size(), 1);
        QCOMPARE(keeper.bytes(), sent);
        sent.append("too late");
        send(*pair.client, sent.last());
    }
    QCOMPARE(keeper.bytes(), sent);
    QVERIFY(keeper.isTold);
}

// What is on the stack may be what a slot destroys.
void ChannelContract::handsOnNothingFromInsideACall()
{
    Pair pair = connectedPair();
    MessageChannel &channel = *pair.client;
    bool inside = false;
    int told = 0;
    int arrived = 0;
    const auto note = [&] { told += inside; };
    QObject::connect(&channel, &MessageChannel::messageReceived, &channel, note);
    QObject::connect(&channel, &MessageChannel::messageReceived, &channel, [&] { ++arrived; });
    QObject::connect(&channel, &MessageChannel::messageBegan, &channel, note);
    QObject::connect(&channel, &MessageChannel::bytesWritten, &channel, note);
    QObject::connect(&channel, &MessageChannel::pongReceived, &channel, note);
    QObject::connect(&channel, &MessageChannel::closed, &channel, note);
    for (int i = 0; i < 200; ++i) {
        send(*pair.server, pattern(1000, i));
        pair.server->ping("x");
        pair.server->flush();
        inside = true;
        send(channel, pattern(1000, i));
        channel.ping("x");
        channel.flush();
        channel.releaseMemory();
        inside = false;
        if (i % 3 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(arrived, 200);
    inside = true;
    channel.close(CloseCode::Normal, {});
    channel.flush();
    channel.abort();
    inside = false;
    QCOMPARE(told, 0);
}

void ChannelContract::closeDeliversQueuedMessagesFirst_data()
{
    addDirections();
}

void ChannelContract::closeDeliversQueuedMessagesFirst()
{
    QFETCH(bool, clientSends);
    Pair pair = connectedPair();
    Record sent(sendingEnd(pair, clientSends));
    Record received(receivingEnd(pair, clientSends));
    constexpr int Count = 16;
    for (int i = 0; i < Count; ++i)
        send(sendingEnd(pair, clientSends), pattern(256 * 1024, i));
    sendingEnd(pair, clientSends).close(CloseCode::GoingAway, u"that was all"_s);
    QCOMPARE(sent.closed.size(), 0);
    QTRY_COMPARE(received.closed.size(), 1);
    QCOMPARE(received.messages.size(), Count);
    QCOMPARE(received.closed.first().code, ErrorCode::ClosedByPeer);
    QVERIFY(received.closed.first().detail.contains(u"that was all"_s));
    QVERIFY(!received.closed.first().message.isEmpty());
    QTRY_COMPARE(sent.closed.size(), 1);
    QCOMPARE(sent.closed.first().code, ErrorCode::ClosedHere);
    QCOMPARE(received.messagesAfterClosed, 0);
}

// A TCP socket that is closed with unread data in it answers by a reset, which destroys what it had sent
// before.
void ChannelContract::closeLosesNothingWhileThePeerSends()
{
    Pair pair = connectedPair();
    Record server(*pair.server);
    Record client(*pair.client);
    constexpr int Count = 32;
    for (int i = 0; i < 200; ++i)
        send(*pair.client, pattern(32 * 1024, i));
    QObject::connect(pair.client.get(), &MessageChannel::bytesWritten, &client.context, [&] {
        if (client.closed.isEmpty() && pair.client->bytesToWrite() < 1024 * 1024)
            send(*pair.client, pattern(32 * 1024));
    });
    QTRY_VERIFY(server.messages.size() > 20);
    for (int i = 0; i < Count; ++i)
        send(*pair.server, pattern(256 * 1024, i));
    pair.server->close(CloseCode::Normal, {});
    QTRY_COMPARE_WITH_TIMEOUT(client.closed.size(), 1, 15000);
    QCOMPARE(client.messages.size(), Count);
    QCOMPARE(client.closed.first().code, ErrorCode::ClosedByPeer);
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().code, ErrorCode::ClosedHere);
}

void ChannelContract::closesOnceWhenBothClose()
{
    Pair pair = connectedPair();
    Record client(*pair.client);
    Record server(*pair.server);
    pair.client->close(CloseCode::Normal, {});
    pair.client->close(CloseCode::Normal, {});
    pair.server->close(CloseCode::Normal, {});
    QTRY_COMPARE(client.closed.size(), 1);
    QTRY_COMPARE(server.closed.size(), 1);
    pair.client->abort();
    pair.server->close(CloseCode::Normal, {});
    QCoreApplication::processEvents();
    QCOMPARE(client.closed.size(), 1);
    QCOMPARE(server.closed.size(), 1);
}

void ChannelContract::abortEndsBothEnds_data()
{
    addDirections();
}

void ChannelContract::abortEndsBothEnds()
{
    QFETCH(bool, clientSends);
    Pair pair = connectedPair();
    Record here(sendingEnd(pair, clientSends));
    Record there(receivingEnd(pair, clientSends));
    sendingEnd(pair, clientSends).abort();
    QCOMPARE(here.closed.size(), 0); // from the event loop
    QTRY_COMPARE(here.closed.size(), 1);
    QCOMPARE(here.closed.first().code, ErrorCode::ClosedHere);
    QTRY_COMPARE(there.closed.size(), 1);
    QCOMPARE(there.closed.first().code, ErrorCode::ConnectionFailed);
    QVERIFY(!there.closed.first().message.isEmpty());
}

void ChannelContract::givesUpWithoutWaiting()
{
    Pair pair = connectedPair();
    Record client(*pair.client);
    Record server(*pair.server);
    pair.client->giveUp({ErrorCode::KeepaliveTimeout, u"nobody answers"_s, {}, u"no pong"_s},
                        CloseCode::GoingAway);
    QCOMPARE(client.closed.size(), 0); // from the event loop
    QCoreApplication::processEvents();
    QCOMPARE(client.closed.size(), 1);
    QCOMPARE(client.closed.first().code, ErrorCode::KeepaliveTimeout);
    pair.client.reset();
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.closed.first().code, ErrorCode::ClosedByPeer);
    QVERIFY(server.closed.first().detail.contains(u"no pong"_s));
}

void ChannelContract::destroyingEndsThePeer()
{
    Pair pair = connectedPair();
    Record client(*pair.client);
    pair.server.reset();
    QTRY_COMPARE(client.closed.size(), 1);
    QCOMPARE(client.closed.first().code, ErrorCode::ConnectionFailed);
}

void ChannelContract::sendsNothingAfterClose()
{
    Pair pair = connectedPair();
    Record server(*pair.server);
    send(*pair.client, "one");
    pair.client->close(CloseCode::Normal, {});
    send(*pair.client, "two");
    pair.client->ping("two");
    QTRY_COMPARE(server.closed.size(), 1);
    QCOMPARE(server.messages, QList<QByteArray>{"one"});
}

void ChannelContract::staysSilentAfterClosed()
{
    Pair pair = connectedPair();
    Record client(*pair.client);
    Record server(*pair.server);
    send(*pair.client, "one");
    pair.client->close(CloseCode::Normal, {});
    QTRY_VERIFY(client.closed.size() == 1 && server.closed.size() == 1);
    const qsizetype written = client.bytesWritten.size();
    for (MessageChannel *channel : {pair.client.get(), pair.server.get()}) {
        send(*channel, "late");
        channel->ping("late");
        channel->flush();
        channel->close(CloseCode::Normal, {});
        channel->abort();
    }
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(client.closed.size(), 1);
    QCOMPARE(server.closed.size(), 1);
    QCOMPARE(client.bytesWritten.size(), written);
    QCOMPARE(server.messages.size(), 1);
    QCOMPARE(server.messagesAfterClosed, 0);
}

void ChannelContract::mayCloseInsideAnySlot_data()
{
    QTest::addColumn<QString>("slot");
    QTest::addColumn<bool>("aborts");
    for (const QString &name : slotNames) {
        QTest::addRow("close in %s", qPrintable(name)) << name << false;
        QTest::addRow("abort in %s", qPrintable(name)) << name << true;
    }
}

void ChannelContract::mayCloseInsideAnySlot()
{
    QFETCH(QString, slot);
    QFETCH(bool, aborts);
    Pair pair = connectedPair();
    Record client(*pair.client);
    Record server(*pair.server);
    bool acted = false;
    qsizetype messagesAtAction = 0;
    onFirst(slot, *pair.server, server.context, [&] {
        if (aborts)
            pair.server->abort();
        else
            pair.server->close(CloseCode::Normal, {});
        acted = true;
        messagesAtAction = server.messages.size();
    });
    provokeEverySignal(pair, [this] { sendTextFromClient(u"text"_s); });
    QTRY_COMPARE(server.closed.size(), 1);
    QTRY_COMPARE(client.closed.size(), 1);
    QVERIFY(acted);
    if (aborts)
        QCOMPARE(server.messages.size(), messagesAtAction);
}

void ChannelContract::mayBeDeletedLaterInsideAnySlot_data()
{
    addSlots();
}

void ChannelContract::mayBeDeletedLaterInsideAnySlot()
{
    QFETCH(QString, slot);
    Pair pair = connectedPair();
    Record client(*pair.client);
    QObject context;
    QPointer<MessageChannel> server(pair.server.get());
    onFirst(slot, *pair.server, context, [&] { pair.server.release()->deleteLater(); });
    provokeEverySignal(pair, [this] { sendTextFromClient(u"text"_s); });
    QTRY_VERIFY(!server);
    QTRY_COMPARE(client.closed.size(), 1);
}

void ChannelContract::namesItsPeer()
{
    Pair pair = connectedPair();
    QVERIFY(!pair.client->peerName().isEmpty());
    QVERIFY(!pair.server->peerName().isEmpty());
}

} // namespace rookery::test
