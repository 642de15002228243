// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/connect_result.h"
#include "core/error/error.h"
#include "core/forward/forward.h"
#include "core/mux/mux_stream.h"
#include "core/time/alarm.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace rookery {

class Multiplexor;
class TargetOpen;
class Uplink;

/// Streams to targets that local programs have named, from the wish to the answer: waits for the tunnel where
/// it is down, bounded in number and up to the channel timeout, opens, and hears how it went. Lives in the
/// forward's thread and outlives its TargetOpens.
class TargetOpens final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TargetOpens)

public:
    /// That wait for the tunnel; of more the oldest is answered with TunnelDown: who has given up without a
    /// word is among those.
    static constexpr size_t MaxWaiting = 1024;
    /// How long a gateway that has taken the stream may need to say whether it has reached the target.
    static constexpr milliseconds ResultLimit = std::chrono::minutes(2);
    /// How long opens wait for a new connection's hello, without which a gateway cannot be asked how a dial
    /// went: a Rookery says it right behind the upgrade.
    static constexpr milliseconds HelloGrace{250};

    struct Answer
    {
        ConnectResult result = ConnectResult::Failed;
        Error why;                         ///< where it is not Connected
        std::unique_ptr<MuxStream> stream; ///< where it is: nobody listens to it, nothing is read
    };
    /// Called once, from the event loop. It may destroy the TargetOpen.
    using Answered = std::function<void(Answer answer)>;

    /// `wanted` is called from the event loop when one waits for the tunnel.
    TargetOpens(const ForwardContext &context, std::function<void()> wanted);
    ~TargetOpens();
    TargetOpens(const TargetOpens &) = delete;
    TargetOpens &operator=(const TargetOpens &) = delete;

    /// Those that wait do so by the new channel timeout, from when they came.
    void setContext(const ForwardContext &context);
    /// Timers are made.
    void start();
    void attach(Uplink &uplink);
    void detach();
    /// Asks for a stream to `host`, a name or an address without brackets. `first` are its first bytes, which
    /// leave with the question. Destroying what is returned takes the question back.
    [[nodiscard]] std::unique_ptr<TargetOpen> open(const QByteArray &host, quint16 port,
                                                   const QByteArray &first, Answered answered);
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

private:
    friend class TargetOpen;
    using Opens = std::list<TargetOpen *>;

    void begin(TargetOpen &open);
    void beginAll();
    [[nodiscard]] bool isReady() const { return m_uplink && !m_greeting; }
    void dropOldest();
    void dropOverdue();
    void watchTime();

    Clock &m_clock;
    milliseconds m_channelTimeout;
    std::function<void()> m_wanted;
    Opens m_waiting;                ///< for the tunnel, oldest first
    Opens m_asked;                  ///< those that the gateway has been asked for, oldest first
    std::optional<Alarm> m_overdue; ///< from start() on: it belongs to the thread
    Uplink *m_uplink = nullptr;
    std::unique_ptr<QObject> m_greeting; ///< while the hello is waited for; hears of it
    std::unique_ptr<Timer> m_grace;
};

/// One question of TargetOpens.
class TargetOpen final : public QObject
{
    Q_OBJECT

public:
    ~TargetOpen() override;
    /// Whether it waits for the tunnel.
    [[nodiscard]] bool isWaiting() const { return m_list == &m_owner.m_waiting; }

private:
    friend class TargetOpens;
    TargetOpen(TargetOpens &owner, const QByteArray &host, quint16 port, const QByteArray &first,
               TargetOpens::Answered answered);

    void enter(TargetOpens::Opens &list, TimePoint until);
    void waitFor(milliseconds limit);
    void leave();
    void ask(Multiplexor &mux);
    void reached();
    void miss(ConnectResult result, const Error &why);
    void missLater(ConnectResult result, const Error &why);

    TargetOpens &m_owner;
    const QByteArray m_host;
    const quint16 m_port;
    QByteArray m_first;
    TargetOpens::Answered m_answered;     ///< empty once it was called
    TargetOpens::Opens *m_list = nullptr; ///< that it is in
    TargetOpens::Opens::iterator m_place;
    TimePoint m_since{}; ///< when it was wished for
    TimePoint m_until{};
    std::unique_ptr<MuxStream> m_stream;
};

} // namespace rookery
