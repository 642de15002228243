// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/time/clock.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace rookery {

/// Server role of the native channel: answers an upgrade request that has been judged fit (RFC 6455 §4.2) and makes a channel of its
/// connection. `socket` is connected, and encrypted where it is a QSslSocket; the request head has been looked at with peek() and is the
/// whole of what must be taken off it. `name` is the peer, for the log.
[[nodiscard]] Expected<std::unique_ptr<MessageChannel>> nativeUpgrade(std::unique_ptr<QTcpSocket> socket, const QString &name,
                                                                      Clock &clock = Clock::system());

} // namespace rookery
