// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/close_frame.h"
#include "core/channel/qwebsocket_channel.h"
#include "support/channel_contract.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/test_certificates.h"
#include "support/websocket_pair.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>
#include <QtEndian>

using namespace rookery;
using namespace std::chrono_literals;

namespace {

/// The contract over real sockets.
class TestQWebSocketChannel : public test::ChannelContract
{
    Q_OBJECT

public:
    explicit TestQWebSocketChannel(const test::TestCertificates *certificates) : m_pairs(certificates) {}

protected:
    Pair connectedPair() override { return m_pairs.connectPair(); }
    void sendTextFromClient(const QString &text) override { m_pairs.clientSocket()->sendTextMessage(text); }

private:
    test::WebSocketPairs m_pairs;
};

/// A frame as a client sends it, with a mask of zeros, which changes nothing.
QByteArray rawFrame(char firstByte, const QByteArray &payload)
{
    QByteArray frame(1, firstByte);
    frame += char(0x80 | payload.size());
    return frame + QByteArray(4, '\0') + payload;
}

} // namespace

/// What only this kind of channel has.
class TestQWebSocketChannelFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenFrameIsAProtocolError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("reserved opcode") << rawFrame(char(0x83), "x");
        QTest::newRow("reserved bit") << rawFrame(char(0xc2), "x");
        QTest::newRow("continuation of nothing") << rawFrame(char(0x80), "x");
        QTest::newRow("binary inside a fragmented message")
            << rawFrame(0x02, "x") + rawFrame(char(0x82), "x");
        QTest::newRow("fragmented ping") << rawFrame(0x09, "x");
        QTest::newRow("text that is no UTF-8") << rawFrame(char(0x81), "\xff\xff");
        QByteArray tooLong(1, char(0x82));
        tooLong += char(0xff);
        tooLong.resize(10);
        qToBigEndian(quint64(MessageChannel::MaxMessageSize) + 1, tooLong.data() + 2);
        QTest::newRow("message over the limit") << tooLong + QByteArray(100, 'x');
    }

    void brokenFrameIsAProtocolError()
    {
        QFETCH(QByteArray, bytes);
        auto pair = m_pairs.connectPair();
        QSignalSpy closed(pair.server.get(), &MessageChannel::closed);
        QSignalSpy messages(pair.server.get(), &MessageChannel::messageReceived);
        transport()->write(bytes);
        QTRY_COMPARE(closed.size(), 1);
        const Error why = closed.first().first().value<Error>();
        QCOMPARE(why.code, ErrorCode::ProtocolError);
        QVERIFY(!why.detail.isEmpty());
        QCOMPARE(messages.size(), 0);
    }

    void joinsFragments()
    {
        auto pair = m_pairs.connectPair();
        QList<QByteArray> messages;
        connect(pair.server.get(), &MessageChannel::messageReceived, this,
                [&](const ByteSlice &message) { messages.append(message.toByteArray()); });
        transport()->write(rawFrame(0x02, "one ") + rawFrame(char(0x89), "ping") + rawFrame(0x00, "two ") +
                           rawFrame(char(0x80), "three"));
        QTRY_COMPARE(messages, QList<QByteArray>{"one two three"});
    }

    void peerThatNeverAnswersACloseIsDropped()
    {
        test::FakeClock clock;
        test::WebSocketPairs pairs(nullptr, clock);
        auto pair = pairs.connectPair();
        // Nobody reads at the other end, so nobody answers.
        pairs.clientSocket()->findChild<QTcpSocket *>()->blockSignals(true);
        QSignalSpy closed(pair.server.get(), &MessageChannel::closed);
        pair.server->close(CloseCode::Normal, {});
        clock.advance(QWebSocketChannel::CloseTimeLimit - 1ms);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(closed.size(), 0);
        clock.advance(1ms);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::ClosedHere);
        QCOMPARE(clock.runningTimers(), size_t(0));
    }

    void peerThatClosesAndDoesNotReadIsDropped()
    {
        test::FakeClock clock;
        test::WebSocketPairs pairs(nullptr, clock);
        auto pair = pairs.connectPair();
        auto *peer = pairs.clientSocket()->findChild<QTcpSocket *>();
        peer->setReadBufferSize(1);
        peer->blockSignals(true);
        for (int i = 0; i < 64; ++i)
            pair.server->send(MessageBuffer(512 * 1024));
        QTRY_VERIFY(pair.server->bytesToWrite() < 64 * 512 * 1024);
        QSignalSpy closed(pair.server.get(), &MessageChannel::closed);
        peer->write(closeFrame(CloseCode::Normal, {}, true));
        QTRY_COMPARE(clock.runningTimers(), size_t(1));
        QCOMPARE(closed.size(), 0);
        clock.advance(QWebSocketChannel::CloseTimeLimit);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::ClosedByPeer);
    }

    void lostTcpConnectionIsNoClose()
    {
        auto pair = m_pairs.connectPair();
        QSignalSpy closed(pair.server.get(), &MessageChannel::closed);
        transport()->disconnectFromHost(); // a clean end of TCP, no close frame
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::ConnectionFailed);
    }

    void tunesItsSocket()
    {
        auto pair = m_pairs.connectPair();
        QCOMPARE(transport()->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
        QCOMPARE(transport()->socketOption(QAbstractSocket::KeepAliveOption).toInt(), 1);
    }

    void namesAddressAndPort()
    {
        auto pair = m_pairs.connectPair();
        QCOMPARE(pair.client->peerName(), QStringLiteral("127.0.0.1:%1").arg(transport()->peerPort()));
    }

private:
    [[nodiscard]] QTcpSocket *transport() const { return m_pairs.clientSocket()->findChild<QTcpSocket *>(); }

    test::WebSocketPairs m_pairs;
};

static int run(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const test::TestCertificates certificates;
    if (!certificates.isValid())
        qFatal("openssl: %s", qPrintable(certificates.log()));
    TestQWebSocketChannel plain(nullptr);
    TestQWebSocketChannel tls(&certificates);
    TestQWebSocketChannelFaults faults;
    plain.setObjectName(QStringLiteral("ws"));
    tls.setObjectName(QStringLiteral("wss"));
    return QTest::qExec(&plain, argc, argv) + QTest::qExec(&tls, argc, argv) +
           QTest::qExec(&faults, argc, argv);
}

ROOKERY_TEST_RUN(run)

#include "tst_qwebsocket_channel.moc"
