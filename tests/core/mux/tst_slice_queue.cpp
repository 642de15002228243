// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/slice_queue.h"

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

QTEST_APPLESS_MAIN(TestSliceQueue)
#include "tst_slice_queue.moc"
