// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/memory_channel.h"
#include "support/channel_contract.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

class TestMemoryChannel final : public test::ChannelContract
{
    Q_OBJECT

    Pair connectedPair() override
    {
        MemoryChannel::Pair pair = MemoryChannel::createPair();
        m_client = pair.first.get();
        return {std::move(pair.first), std::move(pair.second)};
    }
    void sendTextFromClient(const QString &text) override { m_client->sendText(text.toUtf8()); }

    QPointer<MemoryChannel> m_client;

private Q_SLOTS:
    void mtuSlowsTheLink()
    {
        auto [client, server] = MemoryChannel::createPair({.mtu = 10});
        int turns = 0;
        qsizetype arrived = 0;
        connect(client.get(), &MessageChannel::bytesWritten, this, [&](qint64 bytes) {
            ++turns;
            QVERIFY(bytes <= 10);
        });
        connect(server.get(), &MessageChannel::messageReceived, this,
                [&](const ByteSlice &message) { arrived += message.size(); });
        client->send(MessageBuffer::copyOf(QByteArray(95, 'x')));
        QTRY_COMPARE(arrived, 95);
        QTRY_COMPARE(turns, 10);
    }

    void delayFollowsTheClock()
    {
        test::FakeClock clock;
        auto [client, server] = MemoryChannel::createPair({.delay = 40ms, .clock = &clock});
        QSignalSpy arrived(server.get(), &MessageChannel::messageReceived);
        client->send(MessageBuffer::copyOf("x"));
        clock.advance(39ms);
        QCoreApplication::processEvents();
        QCOMPARE(arrived.size(), 0);
        clock.advance(1ms);
        QTRY_COMPARE(arrived.size(), 1);
    }

    void heldLinkMovesNothing()
    {
        auto [client, server] = MemoryChannel::createPair();
        QSignalSpy arrived(server.get(), &MessageChannel::messageReceived);
        client->setHeld(true);
        client->send(MessageBuffer::copyOf("x"));
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(arrived.size(), 0);
        QCOMPARE(client->bytesToWrite(), 1);
        client->setHeld(false);
        QTRY_COMPARE(arrived.size(), 1);
    }

    void deadLinkAnswersNoPing()
    {
        auto [client, server] = MemoryChannel::createPair();
        QSignalSpy pongs(client.get(), &MessageChannel::pongReceived);
        QSignalSpy arrived(server.get(), &MessageChannel::messageReceived);
        server->setAnswersPings(false);
        client->ping("x");
        client->send(MessageBuffer::copyOf("x"));
        QTRY_COMPARE(arrived.size(), 1);
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(pongs.size(), 0);
    }

    void cutEndsBothEnds()
    {
        auto [client, server] = MemoryChannel::createPair();
        QSignalSpy clientClosed(client.get(), &MessageChannel::closed);
        QSignalSpy serverClosed(server.get(), &MessageChannel::closed);
        client->cut();
        QTRY_COMPARE(clientClosed.size(), 1);
        QTRY_COMPARE(serverClosed.size(), 1);
        QCOMPARE(clientClosed.first().first().value<Error>().code, ErrorCode::ConnectionFailed);
    }
};

ROOKERY_TEST(TestMemoryChannel)
#include "tst_memory_channel.moc"
