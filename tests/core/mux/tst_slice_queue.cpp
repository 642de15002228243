// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/slice_queue.h"
#include "support/resource_use.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace rookery;

class TestSliceQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndReportsWholeBlocks()
    {
        SliceQueue q;
        q.append(ByteSlice("abc"));
        q.append(ByteSlice("de"));
        QList<qsizetype> whole;
        const auto note = [&](qsizetype size) { whole.append(size); };
        char out[8];
        QCOMPARE(q.read(out, 2, note), 2);
        QVERIFY(whole.isEmpty());
        QCOMPARE(QByteArray(out, 2), QByteArray("ab"));
        QCOMPARE(q.read(out, 8, note), 3);
        QCOMPARE(QByteArray(out, 3), QByteArray("cde"));
        QCOMPARE(whole, (QList<qsizetype>{3, 2}));
        QVERIFY(q.isEmpty());
    }
    void peekShowsTheRestOfABlock()
    {
        SliceQueue q;
        q.append(ByteSlice("abc"));
        q.append(ByteSlice("de"));
        q.drop(1, [](qsizetype) {});
        std::array<QByteArrayView, 4> views;
        QCOMPARE(q.peek(views), size_t(2));
        QCOMPARE(views[0].toByteArray(), QByteArray("bc"));
        QCOMPARE(views[1].toByteArray(), QByteArray("de"));
        QCOMPARE(q.peek(std::span(views).first(1)), size_t(1));
    }
    void doesNotCopy()
    {
        const QByteArray block("0123456789");
        SliceQueue q;
        q.append(ByteSlice(block, QByteArrayView(block).sliced(5)));
        std::array<QByteArrayView, 1> views;
        QCOMPARE(q.peek(views), size_t(1));
        QVERIFY(views[0].data() == block.constData() + 5);
    }
    void sameBytesWhateverTheCuts()
    {
        QByteArray in;
        QByteArray out;
        SliceQueue q;
        auto *random = QRandomGenerator::global();
        for (int i = 0; i < 20000; ++i) {
            if (random->bounded(2)) {
                const QByteArray block(random->bounded(1, 50), char('a' + i % 26));
                in += block;
                q.append(ByteSlice(block));
            } else {
                char buffer[100];
                const qint64 n = q.read(buffer, random->bounded(1, 100), [](qsizetype) {});
                out.append(buffer, n);
            }
            QCOMPARE(q.bytes(), in.size() - out.size());
        }
        QByteArray rest(q.bytes(), Qt::Uninitialized);
        q.read(rest.data(), rest.size(), [](qsizetype) {});
        QCOMPARE(out + rest, in);
    }
    static QByteArray allOf(SliceQueue &q)
    {
        QByteArray all(q.bytes(), Qt::Uninitialized);
        q.read(all.data(), all.size(), [](qsizetype) {});
        return all;
    }
    /// A slice keeps its whole block: one byte of 512 KiB must not.
    void packingLetsGoOfBlocksThatAreKeptForLittle()
    {
        const auto account = std::make_shared<WaitingBytes>();
        SliceQueue q(account);
        QByteArray expected;
        QList<qsizetype> frames;
        for (int i = 0; i < 20; ++i) {
            QByteArray block(512 * 1024, char('a' + i));
            const qsizetype size = i == 10 ? block.size() : 1 + i; // one is worth its block
            q.append(ByteSlice(block, QByteArrayView(block).sliced(block.size() - size)));
            expected += block.last(size);
            frames += size;
        }
        QVERIFY(account->blocks >= 20 * 512 * 1024);
        QCOMPARE(account->payload, expected.size());
        q.pack();
        QVERIFY(account->blocks < 512 * 1024 + 1000);
        QCOMPARE(q.bytes(), expected.size());
        QList<qsizetype> whole;
        QByteArray all(q.bytes(), Qt::Uninitialized);
        q.read(all.data(), all.size(), [&](qsizetype size) { whole += size; });
        QVERIFY(all == expected);
        QCOMPARE(whole, frames);
        QCOMPARE(account->blocks, 0);
        QCOMPARE(account->held, 0);
        QCOMPARE(account->payload, 0);
    }
    void packingLeavesWhatIsWorthItsBlock()
    {
        QByteArray block(512 * 1024, 'x');
        SliceQueue q;
        for (qsizetype at = 0; at < block.size(); at += 8192)
            q.append(ByteSlice(block, QByteArrayView(block).sliced(at, 8192)));
        std::array<QByteArrayView, 1> views;
        QCOMPARE(q.peek(views), size_t(1));
        const char *before = views[0].data();
        q.pack();
        QCOMPARE(q.peek(views), size_t(1));
        QVERIFY(views[0].data() == before);
        // Until most of it is read.
        q.drop(300 * 1024, [](qsizetype) {});
        q.pack();
        QCOMPARE(q.peek(views), size_t(1));
        QVERIFY(views[0].data() < block.constData() || views[0].data() >= block.constData() + block.size());
        QCOMPARE(q.bytes(), block.size() - 300 * 1024);
        QVERIFY(q.blocks() < 256 * 1024);
    }
    void accountFitsWhateverHappens()
    {
        const auto account = std::make_shared<WaitingBytes>();
        auto *random = QRandomGenerator::global();
        QByteArray in;
        QByteArray out;
        {
            SliceQueue q(account);
            SliceQueue other(account);
            QByteArray block;
            qsizetype used = 0;
            for (int i = 0; i < 20000; ++i) {
                switch (random->bounded(5)) {
                case 0:
                case 1: {
                    const qsizetype size = random->bounded(1, 50);
                    if (block.size() - used < size) {
                        block = QByteArray(random->bounded(60, 4000), char('a' + i % 26));
                        used = 0;
                    }
                    const QByteArrayView view = QByteArrayView(block).sliced(used, size);
                    used += size;
                    in += view;
                    q.append(ByteSlice(block, view), random->bounded(3) ? size : SliceQueue::NotLast);
                    break;
                }
                case 2:
                    q.pack();
                    break;
                case 3:
                    if (random->bounded(20) == 0)
                        other.clear();
                    else
                        other.append(ByteSlice(QByteArray(100, 'o')));
                    break;
                default: {
                    char buffer[100];
                    out.append(buffer, 0);
                    const qint64 n = q.read(buffer, random->bounded(1, 100), [](qsizetype) {});
                    out.append(buffer, n);
                    break;
                }
                }
                QCOMPARE(account->payload, q.bytes() + other.bytes());
                QCOMPARE(account->held, q.held() + other.held());
                QCOMPARE(account->blocks, q.blocks() + other.blocks());
                QVERIFY(q.blocks() >= q.bytes());
            }
            out += allOf(q);
        }
        QVERIFY(out == in);
        QCOMPARE(account->payload, 0);
        QCOMPARE(account->held, 0);
        QCOMPARE(account->blocks, 0);
    }
    /// A block may be counted more than once, where slices of others lie between its own; never less.
    void countsEveryBlockThatItKeeps()
    {
        const ByteSlice a(QByteArray(4000, 'a'));
        const ByteSlice b(QByteArray(9000, 'b'));
        const std::array slices{a, a.sliced(10), b, b.sliced(20), b.sliced(30)};
        SliceQueue q;
        for (const ByteSlice &slice : slices)
            q.append(slice);
        QCOMPARE(q.blocks(), test::distinctBlockBytes(slices) + 2 * SliceQueue::BlockCost);
        q.append(a);
        QVERIFY(q.blocks() > test::distinctBlockBytes(slices) + 2 * SliceQueue::BlockCost);
    }
    /// One byte costs a hundred where it waits alone.
    void tinySlicesCountWhatTheyCost()
    {
        SliceQueue q;
        for (int i = 0; i < 1000; ++i)
            q.append(ByteSlice("x"));
        QVERIFY(q.held() >= 1000 * 100);
        q.pack();
        QVERIFY(q.held() + q.blocks() < 1000 * 200);
    }
    void findsBytes()
    {
        SliceQueue q;
        q.append(ByteSlice("ab"));
        q.append(ByteSlice("c\n"));
        QVERIFY(q.contains('\n'));
        QVERIFY(!q.contains('x'));
        q.clear();
        QVERIFY(!q.contains('\n'));
        QCOMPARE(q.bytes(), 0);
    }
};

ROOKERY_TEST(TestSliceQueue)
#include "tst_slice_queue.moc"
