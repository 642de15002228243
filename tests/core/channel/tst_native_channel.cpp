// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_channel.h"
#include "core/channel/native_connector.h"
#include "support/channel_contract.h"
#include "support/descriptor_pair.h"
#include "support/native_server.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace rookery {
/// Sends what no MessageChannel can.
struct NativeChannelFaults
{
    static void sendText(NativeChannel &channel, const QByteArray &text)
    {
        auto message = MessageBuffer::copyOf(text);
        channel.frameIn(message, websocket::Opcode::Text, true);
        channel.enqueue(std::move(message), false);
        channel.flush();
    }
    static char lastQueued(const NativeChannel &channel)
    {
        return channel.m_queue.blocks().back().view().back();
    }
    static size_t blocksQueued(const NativeChannel &channel) { return channel.m_queue.blocks().size(); }
};
} // namespace rookery

// The contract of every channel over our own WebSocket, plain and with TLS, upgraded by our own connector and
// upgrader.

namespace {

class NativePairs
{
public:
    explicit NativePairs(const TestCertificates *certificates)
        : m_tls(certificates), m_server(certificates ? std::optional(certificates->good()) : std::nullopt)
    {
    }

    ChannelContract::Pair connectPair()
    {
        ClientEndpoint endpoint;
        endpoint.url =
            QUrl((m_tls ? u"wss://127.0.0.1:%1/ws"_s : u"ws://127.0.0.1:%1/ws"_s).arg(m_server.port()));
        endpoint.tls.skipVerify = m_tls;
        NativeConnector connector(endpoint);
        QSignalSpy connected(&connector, &ClientConnector::connected);
        connector.start();
        if (!QTest::qWaitFor([&] { return m_server.hasChannel() && !connected.isEmpty(); }))
            qFatal("No connection");
        return {connector.takeConnection().channel, m_server.takeChannel()};
    }

private:
    bool m_tls;
    NativeServer m_server;
};

} // namespace

class TestNativeChannel : public ChannelContract
{
    Q_OBJECT

public:
    explicit TestNativeChannel(const TestCertificates *certificates) : m_pairs(certificates) {}

protected:
    Pair connectedPair() override
    {
        auto pair = m_pairs.connectPair();
        m_client = static_cast<NativeChannel *>(pair.client.get());
        return pair;
    }
    void sendTextFromClient(const QString &text) override
    {
        NativeChannelFaults::sendText(*m_client, text.toUtf8());
    }

private Q_SLOTS:
    void someGoAheadOfOthers()
    {
        auto [ours, theirs] = tcpPair();
        NativeChannel channel(ByteTransport::plain(ours.release()), NativeChannel::Role::Server, u"test"_s);
        channel.send(MessageBuffer::copyOf("a"));
        channel.send(MessageBuffer::copyOf("b"));
        channel.sendAhead(MessageBuffer::copyOf("x"));
        channel.sendAhead(MessageBuffer::copyOf("y"));
        channel.send(MessageBuffer::copyOf("c"));
        channel.flush();
        QByteArray received(15, '\0');
        QCOMPARE(::recv(theirs.get(), received.data(), size_t(received.size()), MSG_WAITALL), 15);
        QCOMPARE(received, QByteArray("\x82\x01x\x82\x01y\x82\x01"
                                      "a\x82\x01"
                                      "b\x82\x01"
                                      "c"));
    }
    void nothingGoesIntoTheMiddleOfAMessage()
    {
        auto [ours, theirs] = tcpPair();
        NativeChannel channel(ByteTransport::plain(ours.release()), NativeChannel::Role::Server, u"test"_s);
        channel.send(MessageBuffer::copyOf(QByteArray(NativeChannel::MaxFrameSize + 1, 'x')));
        const size_t before = NativeChannelFaults::blocksQueued(channel);
        channel.sendAhead(MessageBuffer::copyOf("y"));
        QCOMPARE(NativeChannelFaults::blocksQueued(channel), before + 1);
        QCOMPARE(NativeChannelFaults::lastQueued(channel), 'y');
    }
    void longMessagesGoInSeveralFrames()
    {
        auto [ours, theirs] = tcpPair();
        NativeChannel channel(ByteTransport::plain(ours.release()), NativeChannel::Role::Server, u"test"_s);
        channel.send(MessageBuffer::copyOf(QByteArray(NativeChannel::MaxFrameSize + 1, 'x')));
        channel.flush();
        const int from = theirs.get();
        const auto receive = [from](qsizetype wanted) {
            QByteArray bytes(wanted, Qt::Uninitialized);
            qsizetype n = 0;
            const auto takeMore = [&] {
                const auto got = ::recv(from, bytes.data() + n, size_t(wanted - n), 0);
                n += std::max<qsizetype>(got, 0);
                return n == wanted;
            };
            return QTest::qWaitFor(takeMore) ? bytes : QByteArray();
        };
        QCOMPARE(receive(10).toHex(), QByteArray("027f0000000001000000"));
        QCOMPARE(receive(NativeChannel::MaxFrameSize).count('x'), NativeChannel::MaxFrameSize);
        QCOMPARE(receive(3), QByteArray("\x80\x01x"));
    }

    /// A peer that does not read must not make us queue what it asks for.
    void pingsWithoutEndQueueLittle()
    {
        auto [ours, theirs] = unixPair();
        NativeChannel channel(ByteTransport::plain(ours.release()), NativeChannel::Role::Server, u"test"_s);
        channel.send(MessageBuffer::copyOf(QByteArray(4 << 20, 'x')));
        channel.flush();
        const qint64 before = channel.bytesToWrite();
        QVERIFY(before > 0);
        const int peer = theirs.get();
        QByteArray sent;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray payload = QByteArray::number(i).rightJustified(120, '.');
            const QByteArray ping = QByteArray::fromHex("89f800000000") + payload;
            QVERIFY(
                QTest::qWaitFor([&] { return ::send(peer, ping.constData(), size_t(ping.size()), 0) > 0; }));
            sent = payload;
        }
        QCoreApplication::processEvents();
        QVERIFY2(channel.bytesToWrite() <= before + 64 * 1024,
                 qPrintable(QString::number(channel.bytesToWrite())));
        // The newest is answered (RFC 6455 §5.5.3).
        QByteArray got;
        QVERIFY(QTest::qWaitFor([&] {
            QByteArray bytes(1 << 20, Qt::Uninitialized);
            while (true) {
                const auto n = ::recv(peer, bytes.data(), size_t(bytes.size()), 0);
                if (n <= 0)
                    break;
                got += bytes.first(n);
                got = got.last(std::min<qsizetype>(got.size(), 4000));
            }
            return got.endsWith(sent);
        }));
    }

    /// Seven bytes must not take a hundred where thousands of them wait.
    void smallFramesShareTheirBlocks()
    {
        auto [ours, theirs] = unixPair();
        NativeChannel channel(ByteTransport::plain(ours.release()), NativeChannel::Role::Server, u"test"_s);
        channel.send(MessageBuffer::copyOf(QByteArray(4 << 20, 'x')));
        channel.flush();
        QVERIFY(channel.bytesToWrite() > 0);
        QByteArray expected;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray payload = QByteArray::number(i).rightJustified(i % 200 + 5, '.');
            channel.send(MessageBuffer::copyOf(payload));
            expected += payload.size() < 126
                            ? QByteArray("\x82").append(char(payload.size()))
                            : QByteArray("\x82\x7e", 2).append(char(0)).append(char(payload.size()));
            expected += payload;
        }
        QVERIFY2(NativeChannelFaults::blocksQueued(channel) < 1000,
                 qPrintable(QString::number(NativeChannelFaults::blocksQueued(channel))));
        QByteArray got;
        const int peer = theirs.get();
        QVERIFY(QTest::qWaitFor([&] {
            QByteArray bytes(1 << 20, Qt::Uninitialized);
            for (auto n = ::recv(peer, bytes.data(), size_t(bytes.size()), 0); n > 0;
                 n = ::recv(peer, bytes.data(), size_t(bytes.size()), 0))
                got += bytes.first(n);
            return channel.bytesToWrite() == 0 && got.size() >= (4 << 20) + expected.size();
        }));
        QVERIFY(got.endsWith(expected));
    }

private:
    NativePairs m_pairs;
    NativeChannel *m_client = nullptr;
};

static int run(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const TestCertificates certificates;
    if (!certificates.isValid())
        qFatal("openssl: %s", qPrintable(certificates.log()));
    TestNativeChannel plain(nullptr);
    TestNativeChannel tls(&certificates);
    plain.setObjectName(u"ws"_s);
    tls.setObjectName(u"wss"_s);
    return QTest::qExec(&plain, argc, argv) + QTest::qExec(&tls, argc, argv);
}

ROOKERY_TEST_RUN(run)
#include "tst_native_channel.moc"
