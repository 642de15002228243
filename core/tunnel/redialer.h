// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connection.h"
#include "core/tunnel/retry_policy.h"
#include "core/tunnel/tunnel_config.h"
#include "core/tunnel/tunnel_log.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rookery {

class ClientConnector;

/// Dials a gateway until there is a connection, and again when that is over: tries, waits in between
/// (RetryPolicy), hurries where there is a reason to, rests where nobody wants one, and has doubts about a
/// connection when the network has changed under it. What is done with a connection is somebody else's
/// business. Lives in one thread.
class Redialer final : public QObject
{
    Q_OBJECT

public:
    using ConnectorFactory = std::function<std::unique_ptr<ClientConnector>(const ClientEndpoint &)>;
    /// What a try asks the server to join (ClientEndpoint::session); asked once for each try.
    using SessionToJoin = std::function<QByteArray()>;
    /// How much a connection is wanted now.
    enum class Demand {
        None,   ///< only when somebody comes: no try follows a failure
        Usual,  ///< always
        Urgent, ///< somebody waits for it
    };
    using DemandNow = std::function<Demand()>;

    Redialer(const TunnelConfig &config, DemandNow demand, Clock &clock, QObject *parent = nullptr);
    ~Redialer() override;

    /// For tests: another way to reach the server. Before start().
    void setConnectorFactory(ConnectorFactory factory) { m_makeConnector = std::move(factory); }
    void setSessionToJoin(SessionToJoin source) { m_sessionToJoin = std::move(source); }
    /// Another configuration, which counts from the next try on.
    void use(const TunnelConfig &config);
    /// What the connection, or the try, was begun with.
    [[nodiscard]] const TunnelConfig &used() const { return m_used; }

    /// No failure so far counts; before the first dial(), and in the thread that this then lives in.
    void start();
    /// Gives up the try or the wait; a connection that was handed out stays.
    void stop();
    /// Tries now, instead of whatever was under way; a connection that was handed out counts no more.
    void dial();
    /// The connection that was handed out is over: waiting(), resting() or gaveUp() follows at once.
    void lost(const Error &why);
    /// It is, and so many flows wait for the next one: dials at once, unless this one and the one before did
    /// not last, or are `fruitless`: they brought the flows nothing. Without flows it is as with lost().
    void cut(const Error &why, int flows, bool fruitless);

    /// Dials beside the connection that was handed out, which may be dead: connected() follows where another
    /// one could be made; whoever has no use for that says stayWithFormer(). Tried again until then, or until
    /// stopBeside().
    void dialBeside();
    /// The connection moves after all, or the one beside it was of no use; besideFailed() does not follow.
    void stopBeside();

    /// The connection that was handed out beside the former one is of no use: the former one goes on, where
    /// it gives a sign of life soon.
    void stayWithFormer();

    /// Nobody wants a connection: no try until wake() or dial(). One that was handed out counts no more.
    void rest();
    /// Somebody waits for a connection: where it rests, a try follows as soon as the last failure allows it,
    /// where it waits, hurry().
    void wake();
    /// A person asked for another connection: no failure so far counts, nor what a server has shown.
    void startOver();
    /// The configuration leads elsewhere: no failure so far counts, and what worked proves nothing.
    void forget();
    /// There is a reason to try before the wait is over.
    void hurry(RetryPolicy::Reason reason);
    /// Where it waits or rests: dials at once, and no failure so far counts.
    void retryNow();
    /// This computer slept, or its network is another one: dials at once where that may help, or doubts the
    /// connection that there is.
    void networkChanged();

    /// Once, after connected().
    [[nodiscard]] ClientConnection takeConnection() { return std::exchange(m_connection, {}); }
    /// What the server showed the newest try, if it came so far.
    [[nodiscard]] const PeerCertificates &certificates() const { return m_certificates; }
    /// No try follows by itself, until a person has looked at the certificate or the network is another one.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Failed tries in a row.
    [[nodiscard]] int failedAttempts() const { return m_retries.failedAttempts(); }
    /// To the next try; 0 where it does not wait for one.
    [[nodiscard]] milliseconds untilRetry() const;
    /// Times connected so far.
    [[nodiscard]] quint64 connections() const { return m_connections; }

Q_SIGNALS:
    /// A try begins.
    void dialing();
    void connected();
    /// The next try has to wait. `needsAttention`: a person has to put something right; where untilRetry() is
    /// 0, no try comes before that.
    void waiting(const rookery::Error &why, bool needsAttention);
    /// No try follows until wake(), because nobody wants a connection.
    void resting(const rookery::Error &why);
    /// No try follows: maxRetries were used up.
    void gaveUp(const rookery::Error &why);
    /// A try beside the connection has failed; the next one follows.
    void besideFailed();
    /// The connection is to be asked for a sign of life.
    void probeWanted();
    /// Where the connection has given none since then, it is dead.
    void doubted(rookery::TimePoint since);

private:
    enum class State { Idle, Dialing, Connected, Waiting, Resting };

    void makeTry();
    [[nodiscard]] milliseconds limitOfJoin() const;
    [[nodiscard]] milliseconds untilNextJoin() const;
    [[nodiscard]] bool hasHaste(const Error &why) const;
    [[nodiscard]] milliseconds waitOfFlows(const RetryPolicy::Verdict &verdict) const;
    void doubt();
    void onConnected();
    void onFailed(const Error &why);
    void noteCertificates();
    void tryAgain(const Error &why, const RetryPolicy::Verdict &verdict);
    void hold(const Error &why);
    void waitFor(milliseconds wait);
    void dropTry();

    TunnelConfig m_config;
    TunnelConfig m_used;
    TunnelLog m_log;
    DemandNow m_demand;
    SessionToJoin m_sessionToJoin;
    Clock &m_clock;
    ConnectorFactory m_makeConnector;
    RetryPolicy m_retries;
    State m_state = State::Idle;
    // Made in start(): they belong to the thread that this then lives in.
    std::unique_ptr<Timer> m_retryTimer;
    std::unique_ptr<Timer> m_doubtTimer;
    std::unique_ptr<ClientConnector> m_connector;
    ClientConnection m_connection;
    PeerCertificates m_certificates;
    TimePoint m_triedAt;
    milliseconds m_handshake{0}; ///< what the last one that succeeded took
    TimePoint m_connectedAt;
    TimePoint m_waitsSince;
    TimePoint m_retryAt; ///< also while it rests: not before
    Error m_why;         ///< of the last failure, as the next one
    bool m_needsAttention = false;
    TimePoint m_doubtSince;
    quint64 m_connections = 0;
    /// What was known of the connection before the one that was handed out last.
    struct Former
    {
        TimePoint connectedAt;
        quint64 connections = 0;
        PeerCertificates certificates;
    } m_former;
    bool m_beside = false;    ///< a connection that was handed out may be dead
    int m_slowJoins = 0;      ///< tries to join in a row that came to nothing
    int m_shortLived = 0;     ///< connections in a row
    bool m_hasFlows = false;  ///< that the next connection can go on with
    bool m_flowsWait = false; ///< for this try, or the next, and not for ever
    bool m_isHeld = false;
};

} // namespace rookery
