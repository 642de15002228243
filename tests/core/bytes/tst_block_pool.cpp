// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytes/block_pool.h"
#include "core/bytes/message_buffer.h"
#include "support/room_test.h"

#include <QTest>

#include <thread>

using namespace rookery;

class TestBlockPool final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAtLeastWhatWasAsked_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 100, 32767, 32768, 65536, 65600, 524288, 16777216})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void givesAtLeastWhatWasAsked()
    {
        QFETCH(const qsizetype, size);
        QVERIFY(BlockPool::take(size).size() >= size);
    }
    void usesABlockAgain()
    {
        QByteArray block = BlockPool::take(100'000);
        const char *where = block.constData();
        BlockPool::give(std::move(block));
        QCOMPARE(static_cast<const void *>(BlockPool::take(100'000).constData()),
                 static_cast<const void *>(where));
    }
    void keepsNoBlockThatSomebodyReads()
    {
        QByteArray block = BlockPool::take(200'000);
        block.fill('a');
        const QByteArray reader = block;
        BlockPool::give(std::move(block));
        BlockPool::take(200'000).fill('b');
        QVERIFY(!reader.contains('b'));
    }
    void givesNoBlockTwice()
    {
        BlockPool::give(BlockPool::take(300'000));
        QByteArray first = BlockPool::take(300'000);
        QByteArray second = BlockPool::take(300'000);
        QVERIFY(first.constData() != second.constData());
    }
    void keepsABoundedNumberOfBytes()
    {
        constexpr qsizetype Size = 512 * 1024;
        constexpr qsizetype Fits = BlockPool::MaxKept / Size;
        std::vector<QByteArray> blocks(size_t(2 * Fits));
        for (QByteArray &block : blocks) {
            block = BlockPool::take(Size);
            block.fill('\x5a');
        }
        for (QByteArray &block : blocks)
            BlockPool::give(std::move(block));
        QVERIFY(BlockPool::kept() > BlockPool::MaxKept);
        QVERIFY(BlockPool::kept() <= BlockPool::MostKept);
        // What was out at one time is there again, and no page of it is a new one.
        for (QByteArray &block : blocks) {
            block = BlockPool::take(Size);
            QCOMPARE(block[0], '\x5a');
        }
        for (QByteArray &block : blocks)
            BlockPool::give(std::move(block));
        BlockPool::rest();
        QVERIFY(BlockPool::kept() <= BlockPool::MaxKept);
        QVERIFY(BlockPool::kept() > 0);
    }
    void keepsNoMoreThanItMay()
    {
        constexpr qsizetype Size = 512 * 1024;
        std::vector<QByteArray> blocks(size_t(4 * BlockPool::MostKept / Size));
        for (QByteArray &block : blocks)
            block = BlockPool::take(Size);
        for (QByteArray &block : blocks)
            BlockPool::give(std::move(block));
        QVERIFY(BlockPool::kept() <= BlockPool::MostKept);
        BlockPool::rest();
        QVERIFY(BlockPool::kept() <= BlockPool::MaxKept);
    }
    void messageBuffersReturnTheirs()
    {
        const char *where = nullptr;
        {
            MessageBuffer buffer(128 * 1024);
            where = buffer.constData();
            const MessageBuffer moved = std::move(buffer);
            QCOMPARE(static_cast<const void *>(moved.constData()), static_cast<const void *>(where));
        }
        QCOMPARE(static_cast<const void *>(MessageBuffer(128 * 1024).constData()),
                 static_cast<const void *>(where));
    }
    void threadsDoNotShare()
    {
        BlockPool::give(BlockPool::take(400'000));
        QVERIFY(BlockPool::kept() > 0);
        qsizetype elsewhere = -1;
        std::thread([&elsewhere] { elsewhere = BlockPool::kept(); }).join();
        QCOMPARE(elsewhere, 0);
    }
};

ROOKERY_TEST(TestBlockPool)
#include "tst_block_pool.moc"
