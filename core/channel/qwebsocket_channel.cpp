// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_channel.h"

#include "core/address/host_port.h"
#include "core/channel/close_frame.h"
#include "core/channel/qwebsocket_error_signal.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/socket/socket_tuning.h"
#include "core/websocket/frame_reader.h"

#include <QScopedValueRollback>
#include <QSslSocket>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// A Push of 512 KiB with its header stays one frame; joining fragments costs the receiver a copy.
constexpr quint64 OutgoingFrameSize = 1024 * 1024;
// QWebSocket answers each ping into a queue without a bound. The multiplexor stops at less than this.
constexpr qint64 MaxQueuedBeforePongs = 4 * 1024 * 1024;

QString nameOf(const QTcpSocket &socket)
{
    const QHostAddress address = socket.peerAddress();
    return address.isNull() ? hostPort(socket.peerName(), socket.peerPort())
                            : hostPort(address, socket.peerPort());
}

QString closeDetail(QWebSocketProtocol::CloseCode code, const QString &text)
{
    const QString number = u"close code "_s % QString::number(int(code));
    return text.isEmpty() ? number : number % u": "_s % text;
}

} // namespace

QWebSocketChannel::QWebSocketChannel(std::unique_ptr<QWebSocket> socket, QTcpSocket *transport, Role role,
                                     Clock &clock, QObject *parent)
    : MessageChannel(parent)
    , m_socket(std::move(socket))
    , m_transport(transport)
    , m_clock(clock)
    , m_closeTimer(clock.createTimer([this] { dropAfterTimeLimit(); }))
    , m_role(role)
    , m_peerName(nameOf(*transport))
{
    Q_ASSERT(transport->parent() == m_socket.get());
    // It hands on whole messages only, so it keeps them.
    m_socket->setMaxAllowedIncomingMessageSize(websocket::FrameReader::MostJoined);
    m_socket->setMaxAllowedIncomingFrameSize(websocket::FrameReader::MostJoined);
    m_socket->setOutgoingFrameSize(OutgoingFrameSize);
    tuneSocket(transport->socketDescriptor());
    listenToSocket();
    listenToFrameReader();
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        onDisconnected();
}

QWebSocketChannel::~QWebSocketChannel()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void QWebSocketChannel::listenToSocket()
{
    QWebSocket *socket = m_socket.get();
    // See byte_transport.cpp: a penguin with Nagle's algorithm waits for it.
    connect(m_transport, &QIODevice::readyRead, this, [this] {
        acknowledgeAtOnce(m_transport->socketDescriptor());
        noteHeard(m_clock.now());
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        if (!m_aborted && !m_ended)
            Q_EMIT messageReceived(ByteSlice(message));
    });
    connect(socket, &QWebSocket::textMessageReceived, this, [this] {
        if (!m_aborted && !m_ended)
            Q_EMIT invalidMessage(tr("a text message"));
    });
    connect(socket, &QWebSocket::pong, this, [this](quint64, const QByteArray &payload) {
        if (!m_aborted && !m_ended)
            Q_EMIT pongReceived(payload);
    });
    connect(socket, &QWebSocket::bytesWritten, this, &QWebSocketChannel::onBytesWritten);
    if (auto *tls = qobject_cast<QSslSocket *>(m_transport.data()))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, [this] { onBytesWritten(0); });
    connect(socket, webSocketErrorSignal, this, &QWebSocketChannel::onSocketError);
    connect(socket, &QWebSocket::disconnected, this, &QWebSocketChannel::onDisconnected);
    // QWebSocket answers a close by closing its socket, which waits for queued data: a peer that does not
    // read would keep us for ever.
    connect(socket, &QWebSocket::aboutToClose, this, [this] {
        if (!m_closeTimer->isActive())
            m_closeTimer->start(CloseTimeLimit);
    });
}

// QWebSocket's own signals do not tell a close of the peer from one it made itself because a frame was wrong.
// Its frame reader, a child object of a private class, does.
void QWebSocketChannel::listenToFrameReader()
{
    for (QObject *child : m_socket->children()) {
        if (!child->inherits("QWebSocketDataProcessor"))
            continue;
        connect(child, SIGNAL(closeReceived(QWebSocketProtocol::CloseCode, QString)), this,
                SLOT(onCloseReceived(QWebSocketProtocol::CloseCode, QString)));
        connect(child, SIGNAL(pingReceived(QByteArray)), this, SLOT(onPingReceived()));
        connect(child, SIGNAL(errorEncountered(QWebSocketProtocol::CloseCode, QString)), this,
                SLOT(onInvalidFrame(QWebSocketProtocol::CloseCode, QString)));
        return;
    }
    qCWarning(logChannel)
        << "This Qt hides how connections end; a close by the peer will look like a lost connection.";
}

void QWebSocketChannel::send(MessageBuffer &&message)
{
    // No copy here: QWebSocket makes its own before it masks.
    if (canSend())
        m_socket->sendBinaryMessage(QByteArray::fromRawData(message.constData(), message.size()));
    giveBack(std::move(message));
}

void QWebSocketChannel::ping(const QByteArray &payload)
{
    Q_ASSERT(payload.size() <= 125);
    if (canSend())
        m_socket->ping(payload);
}

qint64 QWebSocketChannel::bytesToWrite() const
{
    if (!m_transport)
        return 0;
    return m_transport->bytesToWrite() + encryptedBytesToWrite();
}

/// QSslSocket moves its whole queue into the plain socket below at once, so its own count is no measure.
qint64 QWebSocketChannel::encryptedBytesToWrite() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_transport.data());
    return tls ? tls->encryptedBytesToWrite() : 0;
}

void QWebSocketChannel::flush()
{
    if (m_finishing)
        return;
    // That one reads, too, and would hand on messages from inside this call.
    if (qobject_cast<QSslSocket *>(m_transport.data())) {
        if (!std::exchange(m_flushPosted, true))
            QMetaObject::invokeMethod(this, &QWebSocketChannel::flushTls, Qt::QueuedConnection);
        return;
    }
    const QScopedValueRollback<bool> guard(m_flushing, true);
    m_socket->flush();
}

void QWebSocketChannel::flushTls()
{
    m_flushPosted = false;
    if (!m_finishing)
        m_socket->flush();
}

void QWebSocketChannel::onPingReceived()
{
    if (m_aborted || m_finishing || bytesToWrite() <= MaxQueuedBeforePongs)
        return;
    noteEnd({ErrorCode::ProtocolError,
             tr("The other end asks for answers and does not read them."),
             {},
             u"pings without end"_s});
    QMetaObject::invokeMethod(m_socket.get(), &QWebSocket::abort, Qt::QueuedConnection);
}

void QWebSocketChannel::close(CloseCode code, const QString &reason)
{
    if (!canSend())
        return;
    noteEnd({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, reason});
    m_closeTimer->start(CloseTimeLimit);
    // Not QWebSocket::close(): it closes the TCP socket behind the close frame, and whatever the peer still
    // sends is then answered by a TCP reset, which takes our last messages with it. So: our close frame, and
    // read until the peer's comes.
    if (m_transport && m_socket->state() == QAbstractSocket::ConnectedState)
        m_transport->write(closeFrame(code, reason, m_role == Role::Client));
}

void QWebSocketChannel::giveUp(const Error &why, CloseCode code)
{
    if (m_finishing || m_aborted)
        return;
    // Only one closing frame is ours (RFC 6455 §5.5.1).
    const bool saysGoodbye = canSend();
    noteEnd(why);
    if (saysGoodbye && m_transport && m_socket->state() == QAbstractSocket::ConnectedState)
        m_transport->write(closeFrame(code, why.detail, m_role == Role::Client));
    flush();
    onDisconnected();
}

void QWebSocketChannel::abort()
{
    if (m_finishing || m_aborted)
        return;
    m_aborted = true;
    noteEnd({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
    m_socket->abort();
    onDisconnected();
}

void QWebSocketChannel::onBytesWritten(qint64 bytes)
{
    m_unreportedBytes += bytes;
    if (!m_flushing)
        reportWritten();
    else if (!std::exchange(m_reportPosted, true))
        QMetaObject::invokeMethod(this, &QWebSocketChannel::reportWritten, Qt::QueuedConnection);
}

void QWebSocketChannel::reportWritten()
{
    m_reportPosted = false;
    // What TLS has taken is on its way to the operating system still, and a little longer than it was.
    const qint64 taken = m_unreportedBytes - encryptedBytesToWrite();
    if (taken <= 0 || m_aborted || m_ended)
        return;
    m_unreportedBytes -= taken;
    Q_EMIT bytesWritten(taken);
}

void QWebSocketChannel::onCloseReceived(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    noteEnd(closedByPeer(quint16(code), closeDetail(code, reason)));
}

void QWebSocketChannel::onInvalidFrame(QWebSocketProtocol::CloseCode code, const QString &what)
{
    // Not a wrong frame, but QWebSocket's limit of 5 s for the rest of one.
    if (code == QWebSocketProtocol::CloseCodeGoingAway) {
        noteEnd({ErrorCode::ConnectionFailed,
                 tr("The connection stalled in the middle of a message."),
                 {},
                 closeDetail(code, what)});
        return;
    }
    noteEnd({ErrorCode::ProtocolError,
             tr("The other end broke the WebSocket protocol."),
             {},
             closeDetail(code, what)});
}

void QWebSocketChannel::onSocketError()
{
    noteEnd({ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, m_socket->errorString()});
    // Most errors disconnect by themselves; a failed write does not.
    QMetaObject::invokeMethod(m_socket.get(), &QWebSocket::abort, Qt::QueuedConnection);
}

void QWebSocketChannel::dropAfterTimeLimit()
{
    const LogScope scope(logName());
    qCInfo(logChannel) << m_peerName << "did not finish the close in time; dropping the connection";
    m_socket->abort();
    onDisconnected();
}

void QWebSocketChannel::onDisconnected()
{
    if (m_finishing)
        return;
    m_finishing = true;
    // Queued: a socket may find its end inside flush(), and our frame reader's slots run after QWebSocket's.
    QMetaObject::invokeMethod(this, &QWebSocketChannel::finish, Qt::QueuedConnection);
}

void QWebSocketChannel::noteEnd(const Error &why)
{
    if (!m_why)
        m_why = why;
}

void QWebSocketChannel::finish()
{
    m_closeTimer->stop();
    noteEnd({ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, {}});
    m_ended = true;
    Q_EMIT closed(*m_why);
}

} // namespace rookery

#include "moc_qwebsocket_channel.cpp"
