// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/frame_queue.h"
#include "support/room_test.h"

#include <QTest>

#include <array>

using namespace rookery;

class TestFrameQueue final : public QObject
{
    Q_OBJECT

    static MessageBuffer frame(const QByteArray &bytes) { return MessageBuffer::copyOf(bytes); }
    /// All that goes next, joined.
    static QByteArray content(const FrameQueue &queue)
    {
        std::array<QByteArrayView, 64> slices;
        const size_t count = queue.next(slices);
        QByteArray all;
        for (size_t i = 0; i < count; ++i)
            all += slices[i];
        return all;
    }
    static void send(FrameQueue &queue, qsizetype bytes)
    {
        queue.sent(bytes, [](const MessageBuffer &) {});
    }

private Q_SLOTS:
    void keepsTheOrderOfEachLane()
    {
        FrameQueue queue;
        QVERIFY(queue.isEmpty());
        queue.addBehind(frame("a"));
        queue.addAhead(frame("x"));
        queue.addBehind(frame("b"));
        queue.addAhead(frame("y"));
        QCOMPARE(content(queue), "xyab");
        QCOMPARE(queue.bytes(), 4);
        QCOMPARE(queue.bytesAhead(), 2);
        send(queue, 1);
        queue.addAhead(frame("z"));
        QCOMPARE(content(queue), "yzab");
        send(queue, 4);
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.bytes(), 0);
        QCOMPARE(queue.bytesAhead(), 0);
    }
    void nothingGoesIntoTheMiddleOfAFrame()
    {
        FrameQueue queue;
        queue.addBehind(frame("begun"));
        queue.addBehind(frame("later"));
        send(queue, 2);
        queue.addAhead(frame("x"));
        QCOMPARE(content(queue), "gunxlater");
        // What has begun counts as ahead, and no more once it is gone.
        QCOMPARE(queue.bytesAhead(), 6);
        send(queue, 3);
        QCOMPARE(queue.bytesAhead(), 1);
        queue.addAhead(frame("y"));
        QCOMPARE(content(queue), "xylater");
        send(queue, 7);
        QCOMPARE(queue.bytesAhead(), 0);
    }
    void smallOnesShareBlocksInTheirLane()
    {
        FrameQueue queue;
        for (int i = 0; i < 1000; ++i) {
            queue.addBehind(frame("b"));
            queue.addAhead(frame("a"));
        }
        QVERIFY(queue.blocks().size() < 20);
        QCOMPARE(queue.bytes(), 2000);
        QCOMPARE(queue.bytesAhead(), 1000);
        QCOMPARE(content(queue), QByteArray(1000, 'a') + QByteArray(1000, 'b'));
        send(queue, 1500);
        QCOMPARE(content(queue), QByteArray(500, 'b'));
        QCOMPARE(queue.bytesAhead(), 0);
    }
    void takesNoSmallOneIntoALargeBlock()
    {
        FrameQueue queue;
        for (int i = 0; i < 8; ++i)
            queue.addBehind(frame("b"));
        MessageBuffer large(512 * 1024);
        large.truncate(100'000);
        queue.addBehind(std::move(large));
        const size_t before = queue.blocks().size();
        queue.addBehind(frame("small"));
        QCOMPARE(queue.blocks().size(), before + 1);
    }
    void handsOutEachThatWentWhole()
    {
        FrameQueue queue;
        queue.addBehind(frame("one"));
        queue.addBehind(frame("two"));
        queue.addAhead(frame("first"));
        QByteArrayList gone;
        // Whoever has it may take it along.
        const auto take = [&gone](MessageBuffer &block) {
            const MessageBuffer taken = std::move(block);
            gone.append(taken.view().toByteArray());
        };
        queue.sent(4, take);
        QVERIFY(gone.isEmpty());
        queue.sent(5, take);
        QCOMPARE(gone, (QByteArrayList{"first", "one"}));
        QCOMPARE(queue.bytesAhead(), 0);
        queue.clear(take);
        QCOMPARE(gone, (QByteArrayList{"first", "one", "two"}));
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.bytes(), 0);
    }
};

ROOKERY_TEST(TestFrameQueue)
#include "tst_frame_queue.moc"
