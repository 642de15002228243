// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_client.h"

#include "core/control/control_place.h"

#include <utility>

namespace rookery {

ControlClient::ControlClient(Clock &clock, QObject *parent)
    : QObject(parent), m_limit(clock.createTimer([this] {
        end({ErrorCode::Timeout, tr("Rookery does not answer."), tr("Is it busy, or did it hang?"), {}});
    }))
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &ControlClient::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &ControlClient::lost);
}

void ControlClient::ask(const ControlRequest &request, const QString &path)
{
    const Expected<QString> where = path.isEmpty() ? controlSocketPath() : Expected<QString>(path);
    if (!where) {
        QMetaObject::invokeMethod(
            this, [this, why = where.error()] { end(why); }, Qt::QueuedConnection);
        return;
    }
    m_watch = request.verb == ControlRequest::Verb::Watch;
    connect(&m_socket, &QLocalSocket::connected, this,
            [this, line = request.toLine()] { m_socket.write(line); });
    m_limit->start(AnswerLimit);
    // It may fail at once.
    QMetaObject::invokeMethod(
        this, [this, name = *where] { m_socket.connectToServer(name); }, Qt::QueuedConnection);
}

void ControlClient::read()
{
    while (!m_over && m_socket.bytesAvailable() > 0) {
        if (!m_lines.feed(m_socket.read(ControlLine::Longest))) {
            end({ErrorCode::ProtocolError, tr("Rookery's answer is too long to be one."), {}, {}});
            return;
        }
        while (!m_over) {
            const std::optional<QByteArray> line = m_lines.next();
            if (!line)
                break;
            take(*line);
        }
    }
}

void ControlClient::take(const QByteArray &line)
{
    if (!m_watching) {
        m_limit->start(AnswerLimit);
        m_size += line.size();
    }
    const Expected<ControlReply> reply = ControlReply::parse(line);
    if (!reply)
        end(reply.error());
    else if (reply->item)
        takeItem(*reply->item);
    else if (reply->error)
        end(*reply->error);
    else
        takeEnd();
}

void ControlClient::takeItem(const QJsonObject &item)
{
    if (m_watching) {
        Q_EMIT changed(item);
        return;
    }
    m_items += item;
    if (m_items.size() > MaxItems || m_size > MaxSize)
        end({ErrorCode::TooMuch, tr("Rookery's answer is too long to be one."), {}, {}});
}

void ControlClient::takeEnd()
{
    m_limit->stop();
    if (m_watching) {
        m_over = true;
        Q_EMIT ended();
        return;
    }
    m_watching = m_watch;
    m_over = !m_watch;
    Q_EMIT answered(std::exchange(m_items, {}));
}

void ControlClient::lost(QLocalSocket::LocalSocketError error)
{
    read(); // what came before the end
    m_notRunning =
        error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
    if (m_notRunning)
        end({ErrorCode::ConnectionFailed, tr("Rookery is not running."), tr("Start it and try again."), {}});
    else if (m_watching)
        end({ErrorCode::ConnectionFailed, tr("Rookery does not tell any more."),
             tr("It crashed, or too much of what it told was not read."), m_socket.errorString()});
    else
        end({ErrorCode::ConnectionFailed,
             tr("Rookery ended before it had answered."),
             {},
             m_socket.errorString()});
}

void ControlClient::end(const Error &why)
{
    if (std::exchange(m_over, true))
        return;
    m_limit->stop();
    m_socket.abort();
    Q_EMIT failed(why);
}

} // namespace rookery
