// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/qwebsocket_upgrader.h"

#include "core/channel/penguin_version.h"
#include "core/channel/qwebsocket_channel.h"

#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace rookery {

/// One connection on its way. It has a QWebSocketServer of its own, one that never listens: so there is no
/// doubt which socket an answer belongs to, and nothing of the server stays connected to the socket
/// afterwards.
class QWebSocketUpgrader::Upgrade final : public QObject
{
public:
    Upgrade(std::unique_ptr<QTcpSocket> socket, Callback done, Clock &clock, QObject *parent)
        : QObject(parent)
        , m_clock(clock)
        , m_server({}, QWebSocketServer::NonSecureMode) // plain or TLS: the socket decides
        , m_socket(socket.release())
        , m_done(std::move(done))
        , m_timer(clock.createTimer([this] { onTimeout(); }))
    {
        m_socket->setParent(this);
        m_server.setSupportedSubprotocols({PenguinSubprotocol});
        connect(&m_server, &QWebSocketServer::newConnection, this, &Upgrade::onUpgraded);
        connect(m_socket, &QTcpSocket::disconnected, this, &Upgrade::onDisconnected);
    }

    ~Upgrade() override
    {
        if (m_socket)
            m_socket->disconnect(this);
    }

    void start(milliseconds timeLimit)
    {
        if (m_socket->state() != QAbstractSocket::ConnectedState) {
            QMetaObject::invokeMethod(this, &Upgrade::onDisconnected, Qt::QueuedConnection);
            return;
        }
        m_timer->start(timeLimit);
        m_server.handleConnection(m_socket);
    }

private:
    void onUpgraded()
    {
        std::unique_ptr<QWebSocket> webSocket(m_server.nextPendingConnection());
        QTcpSocket *socket = m_socket;
        socket->disconnect(this);
        // A QWebSocket on a foreign socket never deletes it.
        socket->setParent(webSocket.get());
        m_socket = nullptr;
        if (webSocket->subprotocol() != PenguinSubprotocol) {
            fail(ErrorCode::NotPenguin, tr("The client did not ask for %1.").arg(PenguinSubprotocol));
            return;
        }
        finish(std::make_unique<QWebSocketChannel>(std::move(webSocket), socket,
                                                   QWebSocketChannel::Role::Server, m_clock));
    }

    void onDisconnected()
    {
        // QWebSocketServer closes the socket itself where the request is wrong, at times without naming an
        // error.
        const bool refused =
            m_server.error() != QWebSocketProtocol::CloseCodeNormal || !m_socket || !m_socket->isOpen();
        if (refused)
            fail(ErrorCode::HttpRefused, tr("The client's upgrade request is not valid."),
                 m_server.errorString());
        else
            fail(ErrorCode::ConnectionFailed, tr("The client went away during the upgrade."));
    }

    void onTimeout() { fail(ErrorCode::Timeout, tr("The client did not finish the upgrade in time.")); }

    void fail(ErrorCode code, const QString &message, const QString &detail = {})
    {
        finish(failure(code, message, {}, detail));
    }

    void finish(Result result)
    {
        if (!m_done)
            return;
        m_timer->stop();
        if (m_socket) {
            m_socket->disconnect(this);
            m_socket->abort();
        }
        // Off the list first, so that pending() is right inside the callback. Later, because the server is
        // still on the stack.
        setParent(nullptr);
        deleteLater();
        std::exchange(m_done, nullptr)(std::move(result));
    }

    Clock &m_clock;
    QWebSocketServer m_server;
    QPointer<QTcpSocket> m_socket;
    Callback m_done;
    std::unique_ptr<Timer> m_timer;
};

QWebSocketUpgrader::QWebSocketUpgrader(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

QWebSocketUpgrader::~QWebSocketUpgrader() = default;

void QWebSocketUpgrader::upgrade(std::unique_ptr<QTcpSocket> socket, milliseconds timeLimit, Callback done)
{
    Q_ASSERT(socket && !socket->parent() && socket->thread() == thread());
    auto *upgrade = new Upgrade(std::move(socket), std::move(done), m_clock, this);
    upgrade->start(timeLimit);
}

int QWebSocketUpgrader::pending() const
{
    return int(children().size());
}

} // namespace rookery

#include "moc_qwebsocket_upgrader.cpp"
