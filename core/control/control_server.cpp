// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_server.h"

#include "core/control/control_line.h"
#include "core/control/control_place.h"

#include <QLocalSocket>
#include <QSet>

#include <algorithm>
#include <utility>

namespace rookery {

struct ControlServer::Client
{
    QLocalSocket *socket = nullptr;
    ControlLine lines;
    std::unique_ptr<Timer> idle;
    bool watches = false;
    QSet<QString> tunnels; ///< that it watches, by their ids; empty: all
};

ControlServer::ControlServer(Handler handler, Clock &clock, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(MaxClients);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
}

ControlServer::~ControlServer()
{
    close();
}

void ControlServer::close()
{
    m_server.close();
    while (!m_clients.empty()) {
        const Client &client = *m_clients.begin()->second;
        if (client.watches) {
            client.socket->write(ControlReply().toLine());
            client.socket->flush();
        }
        drop(client.socket);
    }
}

Expected<void> ControlServer::listen(const QString &path)
{
    QString where = path;
    if (where.isEmpty()) {
        const Expected<QString> usual = controlSocketPath();
        if (!usual)
            return tl::unexpected<Error>(usual.error());
        where = *usual;
    }
    // One that a crash left behind would be in the way.
    QLocalServer::removeServer(where);
    if (m_server.listen(where))
        return {};
    return failure(ErrorCode::LocalIo, tr("The control socket “%1” cannot be opened.").arg(where),
                   tr("rookery-cli cannot reach this application; everything else works."),
                   m_server.errorString());
}

void ControlServer::accept()
{
    while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
        if (clients() >= MaxClients) {
            delete socket;
            continue;
        }
        auto client = std::make_unique<Client>();
        client->socket = socket;
        client->idle = m_clock.createTimer([this, socket] { drop(socket); });
        client->idle->start(IdleLimit);
        socket->setReadBufferSize(ControlLine::Longest);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::bytesWritten, this, [this, socket] {
            if (const auto it = m_clients.find(socket); it != m_clients.end() && !it->second->watches)
                it->second->idle->start(IdleLimit);
        });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { drop(socket); });
        m_clients.emplace(socket, std::move(client));
        read(socket);
    }
}

void ControlServer::read(QLocalSocket *socket)
{
    const auto isThere = [this, socket] { return m_clients.contains(socket); };
    while (isThere() && socket->bytesAvailable() > 0) {
        Client &client = *m_clients.at(socket);
        if (!client.lines.feed(socket->read(ControlLine::Longest))) {
            drop(socket);
            return;
        }
        // A handler may run an event loop of its own, and this client may be gone after it.
        while (isThere()) {
            const std::optional<QByteArray> line = m_clients.at(socket)->lines.next();
            if (!line)
                break;
            answer(*m_clients.at(socket), *line);
        }
    }
}

void ControlServer::answer(Client &client, const QByteArray &line)
{
    QLocalSocket *const socket = client.socket;
    if (client.watches) {
        // An answer would stand among the changes.
        drop(socket);
        return;
    }
    client.idle->start(IdleLimit);
    const Expected<ControlRequest> request = ControlRequest::parse(line);
    if (!request) {
        socket->write(ControlReply{{}, request.error()}.toLine());
        // Who speaks another language will not be understood later either.
        socket->flush();
        drop(socket);
        return;
    }
    const Expected<QList<QJsonObject>> items = perform(*request);
    if (!m_clients.contains(socket))
        return;
    if (items && request->verb == ControlRequest::Verb::Watch) {
        client.watches = true;
        client.idle->stop();
        for (const QJsonObject &item : request->names.isEmpty() ? QList<QJsonObject>() : *items)
            client.tunnels += item.value(QLatin1StringView("id")).toString();
    }
    noteWatchers();
    write(client, items);
    // Last: nobody is answered any more after it.
    if (request->verb == ControlRequest::Verb::Quit) {
        socket->flush();
        Q_EMIT quitRequested();
    }
}

void ControlServer::write(const Client &client, const Expected<QList<QJsonObject>> &items)
{
    QLocalSocket *const socket = client.socket;
    if (items) {
        for (const QJsonObject &item : std::as_const(*items))
            socket->write(ControlReply{item, {}}.toLine());
        socket->write(ControlReply().toLine());
    } else {
        socket->write(ControlReply{{}, items.error()}.toLine());
    }
    if (socket->bytesToWrite() > MaxUnread)
        drop(socket);
}

int ControlServer::watchers() const
{
    return int(std::count_if(m_clients.begin(), m_clients.end(),
                             [](const auto &entry) { return entry.second->watches; }));
}

void ControlServer::noteWatchers()
{
    const bool any = watchers() > 0;
    if (std::exchange(m_watched, any) != any)
        Q_EMIT watched(any);
}

Expected<QList<QJsonObject>> ControlServer::beginWatch(const ControlRequest &request)
{
    if (watchers() >= MaxWatchers)
        return failure(ErrorCode::TooMuch, tr("%n programs watch already.", nullptr, MaxWatchers),
                       tr("End one of them."));
    // Before the state is looked at, so that no change is missed.
    if (!std::exchange(m_watched, true))
        Q_EMIT watched(true);
    return m_handler(request);
}

void ControlServer::tell(const QJsonObject &item)
{
    const QString id = item.value(QLatin1StringView("id")).toString();
    const QByteArray line = ControlReply{item, {}}.toLine();
    QList<QLocalSocket *> deaf;
    for (const auto &[socket, client] : m_clients) {
        if (!client->watches || (!client->tunnels.isEmpty() && !client->tunnels.contains(id)))
            continue;
        socket->write(line);
        if (socket->bytesToWrite() > MaxUnread)
            deaf += socket;
    }
    for (QLocalSocket *socket : std::as_const(deaf))
        drop(socket);
}

Expected<QList<QJsonObject>> ControlServer::perform(const ControlRequest &request)
{
    switch (request.verb) {
    case ControlRequest::Verb::Quit:
        return QList<QJsonObject>();
    case ControlRequest::Verb::Raise:
        if (!m_display.sharesWith(request.display))
            return QList{QJsonObject{{QStringLiteral("elsewhere"), m_display.name()}}};
        Q_EMIT raiseRequested(request.token);
        if (!request.open.isEmpty())
            Q_EMIT openRequested(request.open);
        return QList<QJsonObject>();
    case ControlRequest::Verb::Watch:
        return beginWatch(request);
    default:
        return m_handler(request);
    }
}

void ControlServer::drop(QLocalSocket *socket)
{
    const auto it = m_clients.find(socket);
    if (it == m_clients.end())
        return;
    m_clients.erase(it);
    socket->disconnect(this);
    socket->disconnectFromServer();
    socket->deleteLater();
    noteWatchers();
}

} // namespace rookery
