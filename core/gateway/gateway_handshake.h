// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_context.h"
#include "core/gateway/request_route.h"
#include "core/gateway/requested_connection.h"
#include "core/http/request_head.h"
#include "core/time/clock.h"

#include <QObject>

#include <utility>

namespace rookery {

/// One accepted connection until its request has been read: TLS where the gateway has it, then the head.
/// Whoever has the handshake decides then what becomes of it: a RequestedConnection for him to go on with, or
/// an answer that tells nothing (docs/protocol.md §1.3) and the end. Bounded in bytes and in time.
///
/// Lives in one thread. After requested() and ended() it may be destroyed with deleteLater().
class GatewayHandshake : public QObject
{
    Q_OBJECT

public:
    /// `peer` is for the log, `lease` what its descriptor was counted with.
    GatewayHandshake(const QString &peer, DescriptorLease lease, const SharedGatewayContext &context,
                     Clock &clock)
        : m_peer(peer), m_lease(std::move(lease)), m_context(context), m_clock(clock)
    {
    }

    virtual void start() = 0;

    /// \name Inside requested() or after it: one of these, once
    /// @{
    /// What the request is; of bytes that are none, the site's. Nobody's where isOutside(), unless it is a
    /// challenge.
    [[nodiscard]] RequestRoute route() const;
    /// It came without TLS to a gateway that wants certificates of its clients. May ask for one challenge,
    /// and nothing after that: so takeConnection() is not for it.
    [[nodiscard]] bool isOutside() const;
    [[nodiscard]] const http::RequestHead &head() const { return m_reader.head(); }
    /// Its client's certificate was looked at before `newest`, which may know that it is revoked.
    [[nodiscard]] bool isOutdated(const SharedGatewayContext &newest) const
    {
        return !m_context->config.tlsCaPath.isEmpty() && m_context != newest;
    }
    /// Nothing follows.
    [[nodiscard]] RequestedConnection takeConnection();
    /// The answer to every request that becomes nothing; refused() and ended() follow.
    void refuse();
    /// A page of ours; ended() follows.
    void show(const QByteArray &response) { answer(response); }
    /// @}

Q_SIGNALS:
    /// The head has been read. From the event loop and not from inside a call of what carries the connection,
    /// so that it may be in another thread already when the slot returns.
    void requested();
    /// Emitted before ended() when an answer was given.
    void refused();
    void ended();

protected:
    /// How long a refused client may take to read its answer.
    static constexpr milliseconds LingerTime = std::chrono::seconds(2);

    /// Answers what is Malformed, unless there is a web site to do so: then requested() follows, as of what
    /// is Complete. `soFar` begins with the first byte and has at most http::RequestHeadReader::MaxSize;
    /// `received` counts those behind them too.
    http::RequestHeadReader::Status readHead(QByteArrayView soFar, qsizetype received);
    /// Answers and waits for the client to read it.
    virtual void answer(const QByteArray &response) = 0;
    /// What carries the connection, in no thread any more; adds to `received` all that has been read.
    [[nodiscard]] virtual RequestedConnection::Carrier takeCarrier(QByteArray &received) = 0;
    [[nodiscard]] const QString &peer() const { return m_peer; }
    [[nodiscard]] const GatewayContext &context() const { return *m_context; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    /// It came without TLS to a gateway that has TLS, which is good for no tunnel.
    void setUnprotected() { m_unprotected = true; }

private:
    QString m_peer;
    DescriptorLease m_lease;
    SharedGatewayContext m_context;
    Clock &m_clock;
    http::RequestHeadReader m_reader;
    qsizetype m_received = 0; ///< once the head is complete: of it and behind it
    bool m_unprotected = false;
};

} // namespace rookery
