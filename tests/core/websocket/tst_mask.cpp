// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/mask.h"
#include "support/room_test.h"

#include <QByteArray>
#include <QTest>

using namespace rookery::websocket;

class TestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfcExample()
    {
        // RFC 6455 §5.7: "Hello" masked with 37 fa 21 3d.
        QByteArray text("Hello");
        applyMask(text.data(), text.size(), {0x37, 0xfa, 0x21, 0x3d});
        QCOMPARE(text.toHex(), QByteArray("7f9f4d5158"));
    }
    void anyLengthOffsetAndAlignment()
    {
        const MaskKey key{0x12, 0x34, 0x56, 0x78};
        for (qsizetype size = 0; size < 70; ++size) {
            for (quint64 offset = 0; offset < 9; ++offset) {
                for (qsizetype shift = 0; shift < 9; ++shift) {
                    QByteArray bytes(shift + size, 'a');
                    applyMask(bytes.data() + shift, size, key, offset);
                    for (qsizetype i = 0; i < size; ++i)
                        QCOMPARE(bytes[shift + i], char('a' ^ key[(offset + quint64(i)) % 4]));
                    QCOMPARE(bytes.first(shift), QByteArray(shift, 'a'));
                }
            }
        }
    }
    void longPayloads_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {32767, 32768, 32769, 65536, 65537, 300'003})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void longPayloads()
    {
        QFETCH(const qsizetype, size);
        const MaskKey key{0x9a, 0x01, 0xfe, 0x33};
        for (quint64 offset = 0; offset < 4; ++offset) {
            QByteArray bytes(size, 'm');
            applyMask(bytes.data(), size, key, offset);
            qsizetype wrong = 0;
            for (qsizetype i = 0; i < size; ++i)
                wrong += bytes[i] != char('m' ^ key[(offset + quint64(i)) % 4]);
            QCOMPARE(wrong, 0);
        }
    }
    void wordsAndVectorsAgree()
    {
        const auto vectors = mask_detail::maskByVectors();
        if (!vectors)
            QSKIP("This processor has no vectors that we use.");
        const quint64 word = mask_detail::maskWord({0x11, 0x22, 0x44, 0x88}, 3);
        for (qsizetype size = 0; size < 200; ++size) {
            for (qsizetype shift = 0; shift < 40; ++shift) {
                QByteArray bytes(shift + size + 40, 'v');
                QByteArray expected = bytes;
                vectors(bytes.data() + shift, size, word);
                mask_detail::maskByWords(expected.data() + shift, size, word);
                QCOMPARE(bytes, expected);
            }
        }
    }
    void twiceIsNothing()
    {
        QByteArray bytes(1000, 'x');
        const MaskKey key{1, 2, 3, 4};
        applyMask(bytes.data(), 333, key);
        applyMask(bytes.data() + 333, 667, key, 333);
        applyMask(bytes.data(), 1000, key);
        QCOMPARE(bytes, QByteArray(1000, 'x'));
    }
};

ROOKERY_TEST(TestMask)
#include "tst_mask.moc"
