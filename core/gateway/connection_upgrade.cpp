// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/connection_upgrade.h"

#include "core/channel/native_upgrader.h"
#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_upgrader.h"

#include <QTcpSocket>
#include <QThread>

namespace rookery {

namespace {

/// Not with a QWebSocketServer, which writes its own answer and offers no session.
QByteArray sessionField(const RequestedConnection &connection)
{
    return connection.joined.isEmpty() ? QByteArray() : SessionHeader + (": " + connection.joined) + "\r\n";
}

/// QWebSocketServer reads the head again and knows less of HTTP: it gets what has been understood.
void putBackInPlainForm(QTcpSocket &socket, const RequestedConnection &connection)
{
    const http::RequestHead &head = connection.head;
    const QByteArray plain = "GET " + head.resource() + " HTTP/1.1\r\nHost: " + head.values("Host").value(0) +
                             "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                             "\r\nSec-WebSocket-Key: " +
                             head.values("Sec-WebSocket-Key").value(0) +
                             "\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n\r\n";
    const QByteArray bytes = plain + connection.behindHead();
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        socket.ungetChar(*byte);
}

void upgradeQt(RequestedConnection &connection, QWebSocketUpgrader &upgrader, milliseconds timeLimit,
               const Upgraded &done)
{
    auto socket = std::move(std::get<std::unique_ptr<QTcpSocket>>(connection.carrier));
    socket->moveToThread(QThread::currentThread());
    putBackInPlainForm(*socket, connection);
    const auto lease = std::make_shared<DescriptorLease>(std::move(connection.lease));
    upgrader.upgrade(std::move(socket), timeLimit, [lease, done](QWebSocketUpgrader::Result result) {
        if (result)
            (*result)->keep(std::move(*lease));
        done(std::move(result));
    });
}

} // namespace

void upgradeConnection(RequestedConnection connection, QWebSocketUpgrader &upgrader, milliseconds timeLimit,
                       Clock &clock, const Upgraded &done)
{
    if (std::holds_alternative<std::unique_ptr<QTcpSocket>>(connection.carrier)) {
        upgradeQt(connection, upgrader, timeLimit, done);
        return;
    }
    auto transport = std::move(std::get<std::unique_ptr<ByteTransport>>(connection.carrier));
    transport->enterThread();
    auto channel = nativeUpgrade(std::move(transport), connection.head.values("Sec-WebSocket-Key").value(0),
                                 connection.behindHead(), connection.peer, sessionField(connection), clock);
    channel->keep(std::move(connection.lease));
    done(std::move(channel));
}

} // namespace rookery
