// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/frame_header.h"
#include "support/room_test.h"

#include <QByteArray>
#include <QTest>

using namespace rookery::websocket;

class TestFrameHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripsEveryLengthForm_data()
    {
        QTest::addColumn<quint64>("length");
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("0") << quint64(0) << qsizetype(2);
        QTest::newRow("125") << quint64(125) << qsizetype(2);
        QTest::newRow("126") << quint64(126) << qsizetype(4);
        QTest::newRow("65535") << quint64(65535) << qsizetype(4);
        QTest::newRow("65536") << quint64(65536) << qsizetype(10);
        QTest::newRow("4 GiB") << (quint64(1) << 32) << qsizetype(10);
    }
    void roundTripsEveryLengthForm()
    {
        QFETCH(quint64, length);
        QFETCH(qsizetype, size);
        for (const bool masked : {false, true}) {
            const std::optional<MaskKey> mask = masked ? std::optional(MaskKey{9, 8, 7, 6}) : std::nullopt;
            QCOMPARE(headerSize(length, masked), size + (masked ? 4 : 0));
            QByteArray bytes(headerSize(length, masked), Qt::Uninitialized);
            writeHeader(bytes.data(), true, Opcode::Binary, length, mask);
            const auto header = readHeader(bytes);
            QVERIFY(header && *header);
            QCOMPARE((*header)->length, length);
            QCOMPARE((*header)->size, bytes.size());
            QVERIFY((*header)->mask == mask);
            QVERIFY((*header)->final);
            // One byte less is not enough, and no error.
            for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
                const auto part = readHeader(QByteArrayView(bytes).first(cut));
                QVERIFY(part && !*part);
            }
        }
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const char *hex) {
            QTest::newRow(name) << QByteArray::fromHex(hex);
        };
        row("reserved bit 1", "c200");
        row("reserved bit 2", "a200");
        row("reserved bit 3", "9200");
        row("opcode 3", "8300");
        row("opcode 7", "8700");
        row("opcode 11", "8b00");
        row("opcode 15", "8f00");
        row("125 in two bytes", "827e007d");
        row("65535 in eight bytes", "827f000000000000ffff");
        row("highest bit", "827f8000000000010000");
        row("long ping", "897e007e");
        row("fragmented ping", "0900");
        row("fragmented close", "0800");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto header = readHeader(bytes);
        QVERIFY(!header);
        QVERIFY(qstrlen(header.error().what) > 0);
    }
};

ROOKERY_TEST(TestFrameHeader)
#include "tst_frame_header.moc"
