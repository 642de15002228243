// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_channel.h"
#include "core/channel/qwebsocket_error_signal.h"
#include "core/gateway/gateway.h"
#include "core/mux/multiplexor.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <memory>

namespace rookery::test {

/// A gateway at any free port of 127.0.0.1, without TLS or key.
[[nodiscard]] inline GatewayConfig loopbackGateway()
{
    GatewayConfig config;
    config.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
    config.threads = 2;
    return config;
}

[[nodiscard]] inline QUrl urlOf(const Gateway &gateway, const QString &scheme = QStringLiteral("ws"))
{
    const auto where = gateway.listening().constFirst();
    QUrl url;
    url.setScheme(scheme);
    url.setHost(where.address.toString());
    url.setPort(where.port);
    url.setPath(QStringLiteral("/ws"));
    return url;
}

/// The client's multiplexor over a connection to `url`; null when it was not upgraded.
[[nodiscard]] inline std::unique_ptr<Multiplexor> connectTo(const QUrl &url, const QByteArray &psk = {})
{
    auto socket = std::make_unique<QWebSocket>();
    QSslConfiguration tls = socket->sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    QNetworkRequest request(url);
    if (!psk.isEmpty())
        request.setRawHeader("X-Penguin-PSK", psk);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({PenguinSubprotocol});

    bool over = false;
    std::unique_ptr<Multiplexor> mux;
    QObject context;
    QObject::connect(socket.get(), &QWebSocket::connected, &context, [&] {
        auto *transport = socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
        auto channel = std::make_unique<QWebSocketChannel>(std::move(socket), transport,
                                                           QWebSocketChannel::Role::Client);
        mux = std::make_unique<Multiplexor>(std::move(channel));
        over = true;
    });
    QObject::connect(socket.get(), webSocketErrorSignal, &context, [&] { over = true; });
    socket->open(request, options);
    if (!QTest::qWaitFor([&] { return over; }))
        qFatal("neither connected nor refused");
    return mux;
}

} // namespace rookery::test
