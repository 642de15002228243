// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_config.h"
#include "core/gateway/reverse_owners.h"
#include "core/gateway/session_shares.h"
#include "core/mux/multiplexor.h"
#include "core/socket/name_lookup.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rookery {

class ReverseTcpListener;
class ReverseUdpListener;
class SessionRelays;

/// Answers a client's Binds (docs/protocol.md §5) and keeps what they opened until the client gives it back,
/// a newer session of the same client takes it over, or the session ends: then the port is free at once.
/// While the session waits for its client, somebody else who wants a port may have it after a while, and the
/// session ends: its client, if it comes back, must not believe that it has the port.
///
/// The client chooses the address: one that may bind may open a port to the world. That is what a reverse
/// forward is for, and why the gateway allows none unless it is told to (GatewayConfig::allowReverse).
/// Refused whatever is allowed: ports below 1024, addresses that are not of this machine, ports in
/// use, more than MaxBinds, and more than the session's share of descriptors. A name and localhost stand for
/// several addresses; all that can be opened are, and one is enough. Port 0 is any port that is free at all
/// of them, which the answer tells (docs/protocol.md §5.5).
///
/// Lives in the session's thread; the multiplexor and the relays outlive it.
class ReverseListeners final : public QObject
{
    Q_OBJECT

public:
    /// Of one session, those that are not answered yet included.
    static constexpr size_t MaxBinds = 256;
    static constexpr quint16 LeastPort = 1024;
    /// Ports that are tried for a Bind for any, where the first is not free at all addresses.
    static constexpr int AnyPortTries = 8;
    /// Addresses of one name that are opened.
    static constexpr qsizetype MaxAddresses = 16;

    ReverseListeners(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
                     std::shared_ptr<ReverseOwners> owners, const SessionShares &shares = {},
                     QObject *parent = nullptr);
    ~ReverseListeners() override;

    /// For so long nobody else gets the ports of a session that waits: longer than most interruptions, and
    /// shorter than a client waits for the answer to a Bind.
    static constexpr milliseconds YieldsAfter = std::chrono::seconds(3);

    /// Takes a datagram that belongs to a UDP bind; false: it belongs to none.
    [[nodiscard]] bool send(const Datagram &datagram);
    /// The session waits for its client / does not any more.
    void setWaiting(bool waits);

Q_SIGNALS:
    /// The session waits, has done so for a while, and somebody else wants one of its ports.
    void portWanted();

private:
    struct Bound
    {
        ReverseOwners::Port port;
        std::vector<DescriptorLease> leases;                  ///< one for each socket, given back after them
        std::vector<std::unique_ptr<ReverseTcpListener>> tcp; ///< one for each address
        std::unique_ptr<ReverseUdpListener> udp;
    };
    /// What became of the addresses that one Bind stands for.
    struct Opened
    {
        Bound bound;
        int addresses = 0;             ///< that are open
        QList<QHostAddress> busy = {}; ///< of the others
        Error firstError = {};         ///< of the others
    };

    void bind(const BindRequest &request);
    void release(quint32 flowId);
    void resolve(const BindRequest &request, const QString &host);
    [[nodiscard]] Expected<void> check(const BindRequest &request) const;
    void open(const BindRequest &request, const QList<QHostAddress> &addresses, bool mayClaim);
    [[nodiscard]] Opened openEach(const BindRequest &request, const QList<QHostAddress> &addresses);
    [[nodiscard]] Opened openAnyPort(const BindRequest &request, const QList<QHostAddress> &addresses);
    /// `bound.port` becomes the one that was chosen, where it is 0.
    [[nodiscard]] Expected<void> openAt(const BindRequest &request, const QHostAddress &address,
                                        Bound &bound);
    /// From those who have it where it is `busy`.
    [[nodiscard]] bool claim(const BindRequest &request, const QList<QHostAddress> &addresses,
                             const QList<QHostAddress> &busy);
    void claimed(const ReverseOwners::Claim &claim);
    [[nodiscard]] bool isInTheWayOf(const ReverseOwners::Port &port) const;
    void giveUp(const ReverseOwners::Port &port);
    void offerPorts();
    void accept(const BindRequest &request, Opened opened);
    void refuse(const BindRequest &request, const Error &why);

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    const GatewayConfig &m_config;
    Clock &m_clock;
    std::shared_ptr<ReverseOwners> m_owners;
    SessionShares m_shares;
    ReverseOwners::Ticket m_ticket = 0; ///< 0: the client has bound nothing yet
    std::optional<TimePoint> m_waitsSince;
    std::unique_ptr<Timer> m_yieldTimer;
    /// Who waits for a port of ours: told when the ports below are closed, or stay. At most MaxBinds.
    std::vector<ReverseOwners::Claim> m_claims;
    std::unordered_map<quint32, Bound> m_bound; ///< by flow ID
    /// Binds that are not answered yet, by flow ID; the look-up is null where there is none.
    std::unordered_map<quint32, std::unique_ptr<NameLookup>> m_pending;
    QSet<quint32> m_refused; ///< type and port, for the log; at most MaxBinds
};

} // namespace rookery
