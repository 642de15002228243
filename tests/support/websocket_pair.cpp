// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/websocket_pair.h"

#include "core/channel/penguin_version.h"
#include "support/tcp_test_server.h"

#include <QTcpSocket>
#include <QTest>
#include <QWebSocketHandshakeOptions>

namespace rookery::test {

using namespace Qt::Literals::StringLiterals;

WebSocketPairs::WebSocketPairs(const TestCertificates *certificates, Clock &clock)
    : m_clock(clock)
    , m_tls(certificates != nullptr)
    , m_server(makeServer(certificates ? std::optional(certificates->good()) : std::nullopt))
    , m_upgrader(clock)
{
}

WebSocketPairs::~WebSocketPairs() = default;

ChannelContract::Pair WebSocketPairs::connectPair()
{
    ChannelContract::Pair pair;
    QObject context;
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, &context, [&] {
        QTcpSocket *socket = m_server->nextPendingConnection();
        socket->setParent(nullptr);
        m_upgrader.upgrade(std::unique_ptr<QTcpSocket>(socket), std::chrono::seconds(5),
                           [&](QWebSocketUpgrader::Result result) {
                               if (result)
                                   pair.server = std::move(*result);
                           });
    });

    auto client = std::make_unique<QWebSocket>();
    QSslConfiguration configuration = client->sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    client->setSslConfiguration(configuration);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({PenguinSubprotocol});
    client->open(
        QUrl((m_tls ? u"wss://127.0.0.1:%1/ws"_s : u"ws://127.0.0.1:%1/ws"_s).arg(m_server->serverPort())),
        options);
    if (!QTest::qWaitFor([&] { return pair.server && client->state() == QAbstractSocket::ConnectedState; }))
        qFatal("No connection: %s", qPrintable(client->errorString()));
    m_clientSocket = client.get();
    auto *transport = client->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    pair.client = std::make_unique<QWebSocketChannel>(std::move(client), transport,
                                                      QWebSocketChannel::Role::Client, m_clock);
    return pair;
}

} // namespace rookery::test
