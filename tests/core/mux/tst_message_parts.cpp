// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/mux/flow.h"
#include "core/mux/message_parts.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Kind = MessageParts::Kind;

namespace {

/// The first 64 bytes of a message, as the native channel hands at least so many on.
ByteSlice firstOf(const QByteArray &message)
{
    return ByteSlice(message, QByteArrayView(message).first(64));
}

QByteArray pushOf(quint32 id, qsizetype bytes)
{
    auto message = MessageBuffer::copyOf(QByteArray(bytes, 'p'));
    frame::prependPushHeader(message, id);
    return message.view().toByteArray();
}

QByteArray datagramOf(qsizetype bytes)
{
    return frame::encodeDatagram(7, "host", 53, QByteArray(bytes, 'd')).view().toByteArray();
}

std::shared_ptr<Flow> someFlow()
{
    return std::make_shared<Flow>(FlowLifecycle::accepted(), SendWindow::Limits{}, ReceiveWindow::Limits{},
                                  TimePoint{}, nullptr);
}

} // namespace

class TestMessageParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pushIsKnownByItsFirstPart()
    {
        const QByteArray message = pushOf(0xabcd, 100'000);
        MessageParts parts;
        const auto begin = parts.begin(firstOf(message), message.size());
        QCOMPARE(begin.kind, Kind::Push);
        QCOMPARE(begin.flowId, 0xabcdU);
        QCOMPARE(begin.bytes, qsizetype(100'000));
        QCOMPARE(begin.first.size(), 64 - frame::HeaderSize);
        QCOMPARE(begin.first.data(), message.constData() + frame::HeaderSize); // nothing is copied
        QVERIFY(!parts.isJoining());
        QCOMPARE(parts.frameSize(false), SliceQueue::NotLast);
        QCOMPARE(parts.frameSize(true), qsizetype(100'000));
    }
    void pushIsOfUnlimitedLength()
    {
        const QByteArray message = pushOf(1, 64);
        MessageParts parts;
        QCOMPARE(parts.begin(firstOf(message), qint64(64) << 20).kind, Kind::Push);
    }
    void receiverIsKeptUntilTheEndOfItsPush()
    {
        const QByteArray message = pushOf(1, 1000);
        MessageParts parts;
        (void)parts.begin(firstOf(message), message.size());
        QVERIFY(!parts.receiver()); // until somebody takes it, it is skipped
        const auto flow = someFlow();
        parts.giveTo(flow);
        QCOMPARE(parts.receiver(), flow);
        parts.end();
        QVERIFY(!parts.receiver());
        QCOMPARE(flow.use_count(), 1L);
    }
    void otherMessagesArePutTogether()
    {
        const QByteArray message = datagramOf(50'000);
        MessageParts parts;
        QCOMPARE(parts.begin(firstOf(message), message.size()).kind, Kind::Joined);
        QVERIFY(parts.isJoining());
        QCOMPARE(parts.join(QByteArrayView(message).sliced(64, 1000), false), QByteArray());
        QCOMPARE(parts.join(QByteArrayView(message).sliced(1064), true), message);
        QVERIFY(!parts.isJoining());
    }
    void largestDatagramFitsAndMoreDoesNot()
    {
        const QByteArray message = datagramOf(65'507);
        MessageParts parts;
        QCOMPARE(parts.begin(firstOf(message), message.size()).kind, Kind::Joined);
        QCOMPARE(parts.begin(firstOf(message), MessageParts::MaxJoined).kind, Kind::Joined);
        QCOMPARE(parts.begin(firstOf(message), MessageParts::MaxJoined + 1).kind, Kind::TooLong);
        QVERIFY(!parts.isJoining());
    }
    /// What it is wrong with is said when all of it is there, as for any other message.
    void whatIsNoFrameIsPutTogetherToo()
    {
        const QByteArray message(1000, '\x64');
        MessageParts parts;
        QCOMPARE(parts.begin(firstOf(message), message.size()).kind, Kind::Joined);
        QCOMPARE(parts.join(QByteArrayView(message).sliced(64), true), message);
    }
    void theNextMessageForgetsTheOneBefore()
    {
        const QByteArray datagram = datagramOf(1000);
        const QByteArray push = pushOf(1, 1000);
        MessageParts parts;
        (void)parts.begin(firstOf(datagram), datagram.size());
        (void)parts.begin(firstOf(push), push.size());
        QVERIFY(!parts.isJoining());
        parts.giveTo(someFlow());
        (void)parts.begin(firstOf(datagram), datagram.size());
        QVERIFY(parts.isJoining());
        QVERIFY(!parts.receiver());
    }
};

ROOKERY_TEST(TestMessageParts)
#include "tst_message_parts.moc"
