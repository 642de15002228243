// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/byte_slice.h"
#include "core/bytes/message_buffer.h"
#include "support/room_test.h"

#include <QTest>

#include <cstring>

using namespace rookery;

class TestMessageBuffer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithHeadroom()
    {
        const MessageBuffer buffer(100);
        QCOMPARE(buffer.size(), 100);
        QCOMPARE(buffer.headroom(), MessageBuffer::Headroom);
    }

    void emptyBufferHasNothing()
    {
        const MessageBuffer buffer;
        QCOMPARE(buffer.size(), 0);
        QCOMPARE(buffer.headroom(), 0);
        QVERIFY(buffer.view().isEmpty());
    }

    void prependsWithoutMovingThePayload()
    {
        MessageBuffer buffer = MessageBuffer::copyOf("payload");
        const char *payload = buffer.constData();
        std::memcpy(buffer.prepend(3), "abc", 3);
        QCOMPARE(buffer.view(), QByteArrayView("abcpayload"));
        QCOMPARE(buffer.constData() + 3, payload);
        std::memcpy(buffer.prepend(2), "<>", 2);
        QCOMPARE(buffer.view(), QByteArrayView("<>abcpayload"));
        QCOMPARE(buffer.headroom(), MessageBuffer::Headroom - 5);
    }

    void usesTheWholeHeadroom()
    {
        MessageBuffer buffer = MessageBuffer::copyOf("x");
        std::memset(buffer.prepend(MessageBuffer::Headroom), '-', MessageBuffer::Headroom);
        QCOMPARE(buffer.headroom(), 0);
        QCOMPARE(buffer.view().toByteArray(), QByteArray(MessageBuffer::Headroom, '-') + "x");
    }

    void takesAHeaderOffAgain()
    {
        MessageBuffer buffer = MessageBuffer::copyOf("payload");
        std::memcpy(buffer.prepend(3), "abc", 3);
        buffer.removeFirst(3);
        QCOMPARE(buffer.view(), QByteArrayView("payload"));
        QCOMPARE(buffer.headroom(), MessageBuffer::Headroom);
    }

    void truncatesAtTheEnd()
    {
        MessageBuffer buffer = MessageBuffer::copyOf("payload");
        buffer.truncate(3);
        QCOMPARE(buffer.view(), QByteArrayView("pay"));
        std::memcpy(buffer.prepend(1), "-", 1);
        QCOMPARE(buffer.view(), QByteArrayView("-pay"));
    }

    void movesWithoutCopying()
    {
        MessageBuffer buffer = MessageBuffer::copyOf("payload");
        const char *payload = buffer.constData();
        const MessageBuffer other = std::move(buffer);
        QCOMPARE(other.constData(), payload);
        QCOMPARE(other.view(), QByteArrayView("payload"));
    }

    void copyOfKeepsZeroBytes()
    {
        const QByteArray bytes("a\0b", 3);
        QCOMPARE(MessageBuffer::copyOf(bytes).view(), QByteArrayView(bytes));
        QCOMPARE(MessageBuffer::copyOf({}).size(), 0);
    }

    void sliceKeepsItsBlockAlive()
    {
        ByteSlice slice;
        {
            QByteArray block(1000, 'x');
            block[500] = 'y';
            slice = ByteSlice(block).sliced(500);
        }
        QCOMPARE(slice.size(), 500);
        QCOMPARE(slice.data()[0], 'y');
        QCOMPARE(slice.ownerSize(), 1000);
        slice.removeFirst(499);
        QCOMPARE(slice.toByteArray(), QByteArray("x"));
        slice.removeFirst(1);
        QVERIFY(slice.isEmpty());
    }

    void sliceSharesBytes()
    {
        const QByteArray block(1000, 'x');
        const ByteSlice slice(block);
        const ByteSlice copy = slice; // NOLINT: the copy is what is tested
        QCOMPARE(slice.data(), block.constData());
        QCOMPARE(copy.data(), block.constData());
        QCOMPARE(copy.withView(block.first(3)).toByteArray(), QByteArray("xxx"));
    }
};

ROOKERY_TEST(TestMessageBuffer)
#include "tst_message_buffer.moc"
