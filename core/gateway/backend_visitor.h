// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/backend_dial.h"
#include "core/gateway/backend_exchange.h"
#include "core/gateway/gateway_context.h"
#include "core/gateway/handshake_queue.h"
#include "core/gateway/requested_connection.h"

#include <QObject>

#include <memory>

namespace rookery {

class AcmeFiles;

/// One connection to a gateway that is no tunnel, and the one to the web site that it goes on to. A later
/// request of it may become a tunnel still: proxies in front of a gateway keep their connections.
///
/// Lives in one thread. Nothing is emitted from inside a call. After ended() and admitted() it may be
/// destroyed with deleteLater().
class BackendVisitor final : public QObject, private ByteTransport::Listener
{
    Q_OBJECT

public:
    /// What the visitors of one thread share. All of it outlives them.
    struct Shared
    {
        AcmeFiles &challenges;
        DescriptorShare descriptors;
        LookupShare lookups;
        /// Of the connections that come now; a visitor has that of the time when it came.
        SharedGatewayContext newest;
    };

    /// `connection` has a ByteTransport.
    BackendVisitor(RequestedConnection connection, const SharedGatewayContext &context, Shared &shared,
                   Clock &clock);
    ~BackendVisitor() override;

    void start();
    /// What it is good for, when there are too many.
    [[nodiscard]] HandshakeQueue::Use use() const;
    /// Once, inside admitted(): with the request that may become a tunnel, unanswered.
    [[nodiscard]] RequestedConnection takeConnection();

Q_SIGNALS:
    void admitted();
    void ended();

private:
    enum class State { Open, Lingering, Over };

    void transportReadable() override { advance(); }
    void transportWritable() override { advance(); }

    void advance();
    [[nodiscard]] bool moveOn();
    [[nodiscard]] bool readVisitor();
    [[nodiscard]] bool writeVisitor();
    [[nodiscard]] bool readSite();
    [[nodiscard]] bool writeSite();
    void judge();
    void showChallenge(const QByteArray &token);
    void passOn();
    void dial();
    void dialFailed(const QString &why, bool tooLate);
    void dropSite();
    void endGently();
    void linger();
    void watchTime();
    void tooLate();
    void end();

    SharedGatewayContext m_context;
    Shared &m_shared;
    Clock &m_clock;
    QString m_peer;
    DescriptorLease m_lease;
    std::unique_ptr<ByteTransport> m_visitor; ///< null once it is over; after its lease
    bool m_isProtected = true;                ///< or the gateway has no TLS
    BackendExchange m_exchange;
    DescriptorLease m_siteLease;
    std::unique_ptr<BackendDial> m_dial;
    std::unique_ptr<ByteTransport> m_site; ///< after its lease
    std::unique_ptr<Timer> m_limit;
    BackendExchange::Waiting m_waiting = BackendExchange::Waiting::ForNobody;
    State m_state = State::Open;
    quint64 m_requests = 0;
    bool m_progress = false; ///< since m_limit was started
    bool m_visitorEnded = false;
    bool m_siteEnded = false;
    bool m_asksForFile = false;
    bool m_toldVisitorEnd = false;
    bool m_toldSiteEnd = false;
    bool m_isAdvancing = false;
    bool m_isOutdated = false; ///< of a context whose clients may be no longer welcome
    bool m_saidAll = false;    ///< lingering: the system has taken all of the last answer
};

} // namespace rookery
