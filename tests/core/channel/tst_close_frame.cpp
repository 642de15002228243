// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/close_frame.h"
#include "core/websocket/frame_header.h"
#include "support/room_test.h"

#include <QTest>
#include <QtEndian>

using namespace rookery;

class TestCloseFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAndIsCutBetweenCharacters()
    {
        const QString reason = QString(61, u'ä') + u'x' + QString(20, u'ä'); // byte 123 is inside the 62nd
        const QByteArray frame = closeFrame(CloseCode::ProtocolError, reason, false);
        QCOMPARE(quint8(frame[0]), 0x88);
        QCOMPARE(qsizetype(frame[1]), frame.size() - 2);
        QCOMPARE(qFromBigEndian<quint16>(frame.constData() + 2), 1002);
        QCOMPARE(QString::fromUtf8(frame.sliced(4)), reason.first(62));
        const QByteArray even = closeFrame(CloseCode::Normal, QString(100, u'ä'), false);
        QCOMPARE(QString::fromUtf8(even.sliced(4)), QString(61, u'ä'));
        QVERIFY(even.size() <= 2 + 125);
        QCOMPARE(closeFrame(CloseCode::Normal, {}, false), QByteArray("\x88\x02\x03\xe8"));
    }

    void ofAClientIsMasked()
    {
        const QByteArray frame = closeFrame(CloseCode::Normal, QStringLiteral("bye"), true);
        QCOMPARE(frame.size(), 2 + 4 + 5);
        QCOMPARE(quint8(frame[1]), 0x85);
        QByteArray payload = frame.sliced(6);
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = char(payload[i] ^ frame[2 + i % 4]);
        QCOMPARE(payload, QByteArray("\x03\xe8"
                                     "bye"));
    }

    void isAFrameOfRfc6455()
    {
        for (const bool masked : {false, true}) {
            const QByteArray frame = closeFrame(CloseCode::GoingAway, QString(200, u'r'), masked);
            const auto header = websocket::readHeader(frame);
            QVERIFY(header && *header);
            QCOMPARE((*header)->opcode, websocket::Opcode::Close);
            QCOMPARE((*header)->final, true);
            QCOMPARE((*header)->mask.has_value(), masked);
            QCOMPARE((*header)->length, quint64(125)); // no control frame has more
            QCOMPARE((*header)->size + 125, frame.size());
        }
    }

    void masksDiffer()
    {
        QVERIFY(closeFrame(CloseCode::Normal, {}, true) != closeFrame(CloseCode::Normal, {}, true));
    }
};

ROOKERY_TEST(TestCloseFrame)
#include "tst_close_frame.moc"
