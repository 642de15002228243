// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_config.h"
#include "core/mux/multiplexor.h"
#include "core/socket/name_lookup.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace rookery {

class ReverseTcpListener;
class ReverseUdpListener;
class SessionRelays;

/// Answers a client's Binds (protocol.md §5) and keeps what they opened until the session ends: then every
/// port is free at once.
///
/// The client chooses the address: one that may bind may open a port to the world. That is what a reverse
/// forward is for, and why the gateway allows none unless it is told to (GatewayConfig::allowReverse).
/// Refused whatever is allowed: ports below 1024, port 0, addresses that are not of this machine, ports in
/// use, and more than MaxBinds.
///
/// Lives in the session's thread; the multiplexor and the relays outlive it.
class ReverseListeners final : public QObject
{
    Q_OBJECT

public:
    /// Of one session, those whose name is being resolved included.
    static constexpr size_t MaxBinds = 256;
    static constexpr quint16 LeastPort = 1024;

    ReverseListeners(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
                     const LookupShare &lookups = {}, QObject *parent = nullptr);
    ~ReverseListeners() override;

    /// Takes a datagram that belongs to a UDP bind; false: it belongs to none.
    [[nodiscard]] bool send(const Datagram &datagram);

private:
    void bind(const BindRequest &request);
    [[nodiscard]] Expected<void> check(const BindRequest &request) const;
    /// Asks for the addresses of the host that `request` names, then opens them.
    void resolve(const BindRequest &request, const QString &host);
    void resolved(const BindRequest &request, const NameLookup::Answer &answer);
    void open(const BindRequest &request, const QList<QHostAddress> &addresses);
    [[nodiscard]] Expected<void> openAt(const BindRequest &request, const QHostAddress &address);
    void refuse(const BindRequest &request, const Error &why);

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    const GatewayConfig &m_config;
    Clock &m_clock;
    LookupShare m_lookups;
    std::vector<std::unique_ptr<ReverseTcpListener>> m_tcp;
    std::unordered_map<quint32, std::unique_ptr<ReverseUdpListener>> m_udp; ///< by flow ID
    std::unordered_map<quint32, std::unique_ptr<NameLookup>> m_resolving;   ///< by flow ID
};

} // namespace rookery
