// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/control_line.h"
#include "core/control/control_message.h"
#include "core/time/clock.h"

#include <QLocalSocket>
#include <QObject>

namespace rookery {

/// Asks the running application one thing over its control socket, or watches what it tells. One object, one
/// request. Any thread with an event loop.
class ControlClient final : public QObject
{
    Q_OBJECT

public:
    /// Between two lines of an answer.
    static constexpr milliseconds AnswerLimit = std::chrono::seconds(10);
    /// Items of one answer; an application does not have more tunnels.
    static constexpr qsizetype MaxItems = 100000;
    /// Bytes of one answer: twice what the application lets wait (ControlServer::MaxUnread).
    static constexpr qsizetype MaxSize = 16 << 20;

    explicit ControlClient(Clock &clock = Clock::system(), QObject *parent = nullptr);

    /// Exactly one of answered() and failed() follows, from the event loop; after the answered() of a Watch
    /// any number of changed() and then one of ended() and failed(). `path` empty: controlSocketPath().
    void ask(const ControlRequest &request, const QString &path = {});

Q_SIGNALS:
    void answered(const QList<QJsonObject> &items);
    void changed(const QJsonObject &item);
    /// The application ends.
    void ended();
    /// What the application said no to, or why it could not be asked; see isNotRunning().
    void failed(const rookery::Error &why);

public:
    /// After failed(): nobody listens, so the application does not run.
    [[nodiscard]] bool isNotRunning() const { return m_notRunning; }

private:
    void read();
    void lost(QLocalSocket::LocalSocketError error);
    void take(const QByteArray &line);
    void takeItem(const QJsonObject &item);
    void takeEnd();
    void end(const Error &why);

    QLocalSocket m_socket;
    ControlLine m_lines;
    std::unique_ptr<Timer> m_limit;
    QList<QJsonObject> m_items;
    qsizetype m_size = 0;    ///< of the lines of the answer that have come
    bool m_watch = false;    ///< what was asked for
    bool m_watching = false; ///< the answer is here; what comes now are changes
    bool m_notRunning = false;
    bool m_over = false;
};

} // namespace rookery
