// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_target.h"
#include "core/gateway/gateway_config.h"
#include "core/gateway/session_shares.h"
#include "core/mux/multiplexor.h"
#include "core/socket/name_service.h"
#include "core/time/clock.h"

#include <QObject>

#include <list>
#include <memory>
#include <unordered_map>

namespace rookery {

/// Sends a client's datagrams to the targets that it names and their answers back (docs/protocol.md §6.3).
/// Each (flow ID, host, port) is a mapping with a DatagramTarget of its own, so that only the target is
/// heard; answers carry the flow ID, host and port of the request, as penguin's do. Mappings go when
/// they are idle; the longest idle one makes room where there are too many, or no descriptor is free.
///
/// Lives in the session's thread; the multiplexor outlives it.
class UdpTargets final : public QObject, private DatagramTarget::Listener
{
    Q_OBJECT

public:
    /// What datagrams of all mappings together take in memory while they wait for names, bytes.
    static constexpr qsizetype MaxWaitingBytes = 8 * 1024 * 1024;

    UdpTargets(Multiplexor &mux, const GatewayConfig &config, Clock &clock, const SessionShares &shares = {},
               QObject *parent = nullptr);
    ~UdpTargets() override;

    /// One datagram from the client.
    void send(const Datagram &datagram);
    [[nodiscard]] size_t mappings() const { return m_mappings.size(); }
    [[nodiscard]] qsizetype waitingBytes() const { return MaxWaitingBytes - m_room.free(); }

private:
    struct Key
    {
        quint32 flowId;
        quint16 port;
        QByteArray host;
        bool operator==(const Key &other) const = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const { return qHashMulti(0, key.flowId, key.port, key.host); }
    };
    struct Mapping
    {
        Key key;
        TimePoint lastUse;
        DescriptorLease lease; ///< for the target's socket, from the beginning
        std::unique_ptr<DatagramTarget> target;
    };
    using Mappings = std::list<Mapping>;

    /// The end where there is no descriptor for it.
    [[nodiscard]] Mappings::iterator create(const Key &key, const QString &host);
    void touch(Mappings::iterator mapping);
    void drop(Mappings::iterator mapping);
    void dropIdle();
    void answerReceived(DatagramTarget *target, QByteArrayView data) override;

    Multiplexor &m_mux;
    const GatewayConfig &m_config;
    Clock &m_clock;
    SessionShares m_shares;
    DatagramRoom m_room{MaxWaitingBytes};
    Mappings m_mappings; ///< longest idle first
    std::unordered_map<Key, Mappings::iterator, KeyHash> m_byKey;
    std::unordered_map<const DatagramTarget *, Mappings::iterator> m_byTarget;
    std::unique_ptr<Timer> m_idle;
};

} // namespace rookery
