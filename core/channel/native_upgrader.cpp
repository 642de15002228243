// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_upgrader.h"

#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/socket/socket_tuning.h"
#include "core/websocket/upgrade.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace rookery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::NativeUpgrader)
};

/// The value of Sec-WebSocket-Key; the head has been checked by whoever judged it.
QByteArray keyOf(const QByteArray &head)
{
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare("Sec-WebSocket-Key", Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

Expected<std::unique_ptr<MessageChannel>> nativeUpgrade(std::unique_ptr<QTcpSocket> socket, const QString &name, Clock &clock)
{
    const QByteArray buffered = socket->peek(websocket::MaxAnswerHead);
    const qsizetype end = buffered.indexOf("\r\n\r\n");
    const QByteArray key = end < 0 ? QByteArray() : keyOf(buffered.first(end));
    if (key.isEmpty() || socket->skip(end + 4) != end + 4)
        return failure(ErrorCode::HttpRefused, Text::tr("The client's upgrade request is not valid."));
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                  + websocket::acceptFor(key) + "\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n\r\n");
    socket->flush();
    if (socket->state() != QAbstractSocket::ConnectedState)
        return failure(ErrorCode::ConnectionFailed, Text::tr("The client went away during the upgrade."));
    tuneSocket(socket->socketDescriptor());
    return std::make_unique<NativeChannel>(ByteTransport::adopt(std::move(socket)), NativeChannel::Role::Server, name, clock);
}

} // namespace rookery
