// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace rookery {

/// Connects one party to unix sockets by their paths. Where a path leads is for the file system to say, which
/// may not come back: a thread beside is asked, for all that wait for the one path by then, so that a path
/// that hangs, or whose service is full, holds up nobody but those who want it. Abstract names are not the
/// file system's: they need no thread. Lives in one thread.
class UnixDialer final : public QObject
{
    Q_OBJECT

public:
    /// Whether a socket may be reached, by the path that it really has. Called in any thread.
    using Check = std::function<bool(const QString &path)>;
    /// A connected descriptor, non-blocking and close-on-exec, for whoever is called to keep. Errors:
    /// ConnectionFailed, NotPermitted, TooMuch (out of descriptors).
    using Done = std::function<void(const Expected<int> &descriptor)>;

    /// Connections to one path that are asked for at once; the others wait in their order.
    static constexpr size_t MostAtOnce = 64;
    /// Paths of one party that are asked about at once, each by a thread.
    static constexpr int MostPaths = 4;
    /// Threads of all parties of the process; up to half of them for parties that have one already.
    static constexpr int MostThreads = 10;
    /// Until one that has no room for connections now is tried again, and any where no thread is left.
    static constexpr milliseconds Rest{50};

    explicit UnixDialer(Clock &clock = Clock::system());
    ~UnixDialer() override;

    /// `done` is called from the event loop, once, unless it is cancelled; it may destroy the dialer. There
    /// is no time limit: cancel it. Without `mayReach` every path is fine.
    [[nodiscard]] quint64 dial(const QString &path, const Check &mayReach, Done done);
    void cancel(quint64 number);

private:
    struct Job
    {
        QString path;
        Check mayReach;
        Done done;
    };
    struct Question
    {
        quint64 number = 0;
        QString path;
        Check mayReach;
    };
    using Questions = std::vector<Question>;
    struct Answer;

    [[nodiscard]] static std::vector<Answer> ask(const std::vector<Question> &questions);
    [[nodiscard]] static Answer connectTo(const Question &question);
    [[nodiscard]] static Error whyNot(const QString &path, int error, bool forbidden);
    void askNext();
    [[nodiscard]] bool mayBeAsked(const QString &path) const;
    [[nodiscard]] Questions takeQuestions();
    [[nodiscard]] bool askBeside(const Questions &questions);
    void askHere(const Questions &questions);
    void take(const QString &path, std::vector<Answer> answers);
    void askAgain();

    std::map<quint64, Job> m_jobs;  ///< by their number
    std::deque<quint64> m_waiting;  ///< in their order; some may be cancelled
    std::vector<quint64> m_full;    ///< whose service had no room; behind all others after a rest
    std::vector<QString> m_pending; ///< paths that are asked about
    int m_threads = 0;
    bool m_lacksThread = false; ///< until it has rested
    quint64 m_last = 0;
    std::unique_ptr<Timer> m_rest;
};

} // namespace rookery
