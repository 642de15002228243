// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace rookery {

/// Connects one party to unix sockets by their paths. Where a path leads is for the file system to say, which
/// may not come back: a thread beside is asked, one at a time, for all that wait by then. Lives in one
/// thread.
class UnixDialer final : public QObject
{
    Q_OBJECT

public:
    /// Whether a socket may be reached, by the path that it really has. Called in another thread.
    using Check = std::function<bool(const QString &path)>;
    /// A connected descriptor, non-blocking and close-on-exec, for whoever is called to keep. Errors:
    /// ConnectionFailed, NotPermitted, TooMuch (out of descriptors).
    using Done = std::function<void(const Expected<int> &descriptor)>;

    /// How many are asked for at once; the others wait in their order.
    static constexpr size_t MostAtOnce = 64;
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
        bool asked = false;
    };
    struct Question
    {
        quint64 number = 0;
        QString path;
        Check mayReach;
    };
    struct Answer;

    [[nodiscard]] static std::vector<Answer> ask(const std::vector<Question> &questions);
    [[nodiscard]] static Answer connectTo(const Question &question);
    [[nodiscard]] static Error whyNot(const QString &path, int error, bool forbidden);
    void askNext();
    void take(std::vector<Answer> answers);

    std::map<quint64, Job> m_jobs; ///< by their number, in their order
    quint64 m_last = 0;
    bool m_asking = false;
    std::unique_ptr<Timer> m_rest;
};

} // namespace rookery
