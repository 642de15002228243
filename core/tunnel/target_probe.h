// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_spec.h"
#include "core/time/clock.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace rookery {

class MessageChannel;
class Multiplexor;
class MuxStream;

/// Asks the targets of forwards over a connection that there is: opens a flow to each and sends nothing. A
/// gateway says yes before it has reached the target, and Reset where it cannot (docs/protocol.md §4.1), so
/// silence is no promise. UDP, reverse forwards and those that say for each connection where to have nothing
/// that could be asked. Lives in one thread.
class TargetProbe final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Waiting,
        NotAsked, ///< nothing could be asked, or there were too many
        Answers,  ///< it said something, or goodbye
        Open,     ///< not refused within the limit
        Refused,  ///< by the target, or the gateway did not reach it
        Silent,   ///< the gateway did not answer, or was lost
    };
    struct Result
    {
        ForwardSpec spec;
        Outcome outcome = Outcome::Waiting;
        std::chrono::microseconds took{0}; ///< for Answers and Refused
    };

    /// How long all of them are waited for.
    static constexpr milliseconds Limit = std::chrono::seconds(3);
    /// Targets that are asked, all at once; a gateway has its own bound on flows.
    static constexpr int MostAsked = 64;

    TargetProbe(std::unique_ptr<MessageChannel> channel, const QList<ForwardSpec> &forwards, Clock &clock);
    ~TargetProbe() override;

    void start();
    /// In the order of the forwards.
    [[nodiscard]] const QList<Result> &results() const { return m_results; }
    [[nodiscard]] static bool canAsk(const ForwardSpec &spec);
    /// Why the connection ended before all had answered; none: it did not.
    [[nodiscard]] const std::optional<Error> &loss() const { return m_loss; }

Q_SIGNALS:
    void changed(int index);
    /// None is Waiting any more; the connection is closed.
    void finished();

private:
    void ask(int index);
    void hear(int index, Outcome outcome);
    void settle(int index, Outcome outcome);
    void settleRest();
    void lose(const Error &why);
    void finishWhenDone();

    Clock &m_clock;
    QList<Result> m_results;
    std::unique_ptr<Multiplexor> m_mux;
    std::vector<std::unique_ptr<MuxStream>> m_streams;
    std::unique_ptr<Timer> m_limit;
    TimePoint m_began{};
    std::optional<Error> m_loss;
    bool m_finished = false;
};

} // namespace rookery
