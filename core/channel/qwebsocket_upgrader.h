// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/time/clock.h"

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace rookery {

/// Server role: turns an accepted connection, whose upgrade request has been judged fit, into a
/// MessageChannel (docs/protocol.md §1.1; RFC 6455 §4.2). One object serves any number of connections, all in
/// its own thread.
class QWebSocketUpgrader final : public QObject
{
    Q_OBJECT

public:
    using Result = Expected<std::unique_ptr<MessageChannel>>;
    /// Called once, from the event loop. Whoever takes the channel connects to it in here. It may start
    /// further upgrades; it may not delete the upgrader.
    using Callback = std::function<void(Result)>;

    explicit QWebSocketUpgrader(Clock &clock = Clock::system(), QObject *parent = nullptr);
    /// Drops the connections whose upgrade is not finished; their callbacks are not called.
    ~QWebSocketUpgrader() override;

    /// `socket` is a connected QTcpSocket or an encrypted QSslSocket without parent, of this thread. The
    /// caller has looked at the request head with peek() and consumed nothing, and has disconnected its own
    /// slots. Nothing may follow the head in its buffer. On failure the socket is closed. Error codes:
    /// Timeout, ConnectionFailed, HttpRefused (not a valid upgrade), NotPenguin (penguin-v7 was not asked
    /// for).
    void upgrade(std::unique_ptr<QTcpSocket> socket, milliseconds timeLimit, Callback done);
    /// Upgrades on their way.
    [[nodiscard]] int pending() const;

private:
    class Upgrade;
    Clock &m_clock;
};

} // namespace rookery
