// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_channel.h"
#include "core/channel/native_connector.h"
#include "support/channel_contract.h"
#include "support/native_server.h"

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
        channel.frameIn(message, websocket::Opcode::Text);
        channel.enqueue(std::move(message), false);
        channel.flush();
    }
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
        return {connector.takeChannel(), m_server.takeChannel()};
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

private:
    NativePairs m_pairs;
    NativeChannel *m_client = nullptr;
};

int main(int argc, char **argv)
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
#include "tst_native_channel.moc"
