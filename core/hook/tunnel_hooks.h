// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"
#include "core/tunnel/snapshot.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QProcess;

namespace rookery {

struct Profile;

/// What a person wants run when a tunnel has connected, and when it is connected no more.
struct HookCommands
{
    QString tunnel; ///< its name
    QUrl server;
    QString afterConnect; ///< as hookWords() reads it; empty: nothing
    QString afterDisconnect;

    /// Of a profile; none where its commands are switched off.
    [[nodiscard]] static HookCommands of(const Profile &profile);
};

/// Runs the commands of one tunnel as its state changes: never two at a time, never twice for the same, no
/// longer than a limit, without a shell. What it is about is in the environment (ROOKERY_EVENT,
/// ROOKERY_TUNNEL, ROOKERY_SERVER), no secret is. Nobody waits for one: what happens meanwhile is made up for
/// when it ends, and one that is left running by the destructor runs on. A thread with an event loop that
/// moves no data.
class TunnelHooks final : public QObject
{
    Q_OBJECT

public:
    /// Then it is asked to end, with all that it has started.
    static constexpr milliseconds Limit = std::chrono::seconds(60);
    /// Then it is killed.
    static constexpr milliseconds KillAfter = std::chrono::seconds(5);
    /// Bytes of what one run prints that go into the log.
    static constexpr qsizetype MaxOutput = 8192;

    explicit TunnelHooks(const HookCommands &commands, Clock &clock = Clock::system());
    ~TunnelHooks() override;

    /// For the next run.
    void setCommands(const HookCommands &commands) { m_commands = commands; }
    void follow(TunnelState state);
    [[nodiscard]] bool isIdle() const { return !m_process; }

Q_SIGNALS:
    /// A command could not be started, said that it failed, or took too long.
    void failed(const rookery::Error &why);

private:
    void catchUp();
    void run(const QString &command);
    void start(const QStringList &words);
    void takeOutput();
    void logLines(bool all);
    void overdue();
    void ended(const QString &trouble);
    void tellFailure(const QString &trouble);

    HookCommands m_commands;
    std::unique_ptr<Timer> m_limit;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_line;          ///< of its output, not yet whole
    qsizetype m_outputLeft = 0; ///< that the log takes
    bool m_up = false;          ///< the tunnel is connected
    bool m_toldUp = false;      ///< what the last run was about
    bool m_tooLong = false;
};

} // namespace rookery
