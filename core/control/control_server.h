// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/control_message.h"
#include "core/time/clock.h"

#include <QList>
#include <QLocalServer>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

class QLocalSocket;

namespace rookery {

/// Listens on the control socket of the running application: for this user only, lines of a bounded length,
/// few clients at a time, none for long. Main thread.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    /// What to answer: the items, or why not. Called from the event loop.
    using Handler = std::function<Expected<QList<QJsonObject>>(const ControlRequest &request)>;

    /// Clients at a time; more are closed at once.
    static constexpr int MaxClients = 16;
    /// Of them may watch; one more is told so. The others are for whoever asks something.
    static constexpr int MaxWatchers = 8;
    /// A client that neither asks nor reads for this long is closed, unless it watches.
    static constexpr milliseconds IdleLimit = std::chrono::seconds(30);
    /// Bytes of answers and changes that a client has not read; more closes it.
    static constexpr qint64 MaxUnread = 8 << 20;

    /// Raise and Quit are answered here and told by their signals; everything else goes to `handler`.
    explicit ControlServer(Handler handler, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~ControlServer() override;

    /// Takes the place of a socket that is there already: hold the SingleInstance before.
    /// `path` empty: controlSocketPath().
    Expected<void> listen(const QString &path = {});
    /// Where the windows of this application are, if not where its environment says.
    void setDisplay(const SessionDisplay &display) { m_display = display; }
    /// From here on nobody listens: the application does not run any more, as far as others can tell.
    void close();
    [[nodiscard]] int clients() const { return int(m_clients.size()); }
    /// A change, to whoever watches all tunnels or the one of its "id".
    void tell(const QJsonObject &item);

Q_SIGNALS:
    /// Somebody has started the application again. `token` is what the desktop gave that start for the right
    /// to take the focus (XDG_ACTIVATION_TOKEN, DESKTOP_STARTUP_ID); it may be empty.
    void raiseRequested(const QString &token);
    /// With files or links to import, absolute; raiseRequested() came before.
    void openRequested(const QStringList &words);
    void quitRequested();
    /// Somebody watches from now on, told before the handler is asked for the state; or nobody any more.
    void watched(bool any);

private:
    struct Client;

    void accept();
    void read(QLocalSocket *socket);
    void answer(Client &client, const QByteArray &line);
    [[nodiscard]] Expected<QList<QJsonObject>> perform(const ControlRequest &request);
    [[nodiscard]] Expected<QList<QJsonObject>> beginWatch(const ControlRequest &request);
    void write(const Client &client, const Expected<QList<QJsonObject>> &items);
    [[nodiscard]] int watchers() const;
    void noteWatchers();
    void drop(QLocalSocket *socket);

    Handler m_handler;
    Clock &m_clock;
    SessionDisplay m_display = SessionDisplay::here();
    QLocalServer m_server;
    std::map<QLocalSocket *, std::unique_ptr<Client>> m_clients;
    bool m_watched = false; ///< as watched() said last
};

} // namespace rookery
