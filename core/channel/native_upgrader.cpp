// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_upgrader.h"

#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/websocket/upgrade.h"

namespace rookery {

std::unique_ptr<MessageChannel> nativeUpgrade(std::unique_ptr<ByteTransport> transport, QByteArrayView key,
                                              const QByteArray &received, const QString &name,
                                              const QByteArray &fields, Clock &clock)
{
    const QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                              "Upgrade\r\nSec-WebSocket-Accept: " +
                              websocket::acceptFor(key) +
                              "\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n" +
                              fields + "\r\n";
    return std::make_unique<NativeChannel>(std::move(transport), NativeChannel::Role::Server, name,
                                           NativeChannel::Leftovers{received, answer}, clock);
}

} // namespace rookery
