// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/time/clock.h"

#include <QPointer>
#include <QWebSocketProtocol>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace rookery {

/// A MessageChannel over a connected QWebSocket, for both roles. Lives in the thread of its QWebSocket.
class QWebSocketChannel final : public MessageChannel
{
    Q_OBJECT

public:
    /// Which end of the upgrade we were. Frames of a client are masked (RFC 6455 §5.3).
    enum class Role { Client, Server };
    /// How long a close may take before the connection is dropped.
    static constexpr milliseconds CloseTimeLimit = std::chrono::seconds(5);

    /// `transport` is the QTcpSocket or QSslSocket beneath `socket`; it has to be a child of `socket`, so
    /// that it goes with it. Whoever gets the channel connects to it before control returns to the event
    /// loop, or misses the first messages.
    QWebSocketChannel(std::unique_ptr<QWebSocket> socket, QTcpSocket *transport, Role role,
                      Clock &clock = Clock::system(), QObject *parent = nullptr);
    /// Drops the connection at once, without a WebSocket close.
    ~QWebSocketChannel() override;

    void send(MessageBuffer &&message) override;
    void ping(const QByteArray &payload) override;
    /// With TLS: what is encrypted but not yet taken by the operating system counts too.
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] bool isClosing() const override { return !canSend(); }
    void flush() override;
    void close(CloseCode code, const QString &reason) override;
    void abort() override;
    void giveUp(const Error &why, CloseCode code) override;
    [[nodiscard]] QString peerName() const override { return m_peerName; }

private Q_SLOTS:
    void onCloseReceived(QWebSocketProtocol::CloseCode code, const QString &reason);
    void onPingReceived();
    void onInvalidFrame(QWebSocketProtocol::CloseCode code, const QString &what);

private:
    void listenToSocket();
    void flushTls();
    void listenToFrameReader();
    void onBytesWritten(qint64 bytes);
    void reportWritten();
    [[nodiscard]] qint64 encryptedBytesToWrite() const;
    void onSocketError();
    void onDisconnected();
    void dropAfterTimeLimit();
    [[nodiscard]] bool canSend() const { return !m_why && !m_finishing; }
    void noteEnd(const Error &why);
    void finish();

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_transport;
    Clock &m_clock;
    std::unique_ptr<Timer> m_closeTimer;
    Role m_role;
    QString m_peerName;
    std::optional<Error> m_why; ///< set by the first reason to end
    qint64 m_unreportedBytes = 0;
    bool m_reportPosted = false;
    bool m_flushing = false;
    bool m_flushPosted = false;
    bool m_aborted = false;
    bool m_finishing = false; ///< finish() is on its way
    bool m_ended = false;
};

} // namespace rookery
