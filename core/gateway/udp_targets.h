// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_socket.h"
#include "core/gateway/gateway_config.h"
#include "core/mux/multiplexor.h"
#include "core/socket/name_lookup.h"
#include "core/time/clock.h"

#include <QObject>

#include <deque>
#include <list>
#include <memory>
#include <unordered_map>

namespace rookery {

/// Sends a client's datagrams to the targets that it names and their answers back (protocol.md §6). Each
/// (flow ID, host, port) is a mapping with a connected socket of its own, so that only the target is heard;
/// answers carry the flow ID, host and port of the request, as the reference's do. Mappings go when they are
/// idle; the longest idle one makes room where there are too many.
///
/// Lives in the session's thread; the multiplexor outlives it.
class UdpTargets final : public QObject, private DatagramSocket::Listener
{
    Q_OBJECT

public:
    /// What waits for a name to be resolved, a mapping; the newest is dropped.
    static constexpr size_t MaxWaiting = 64;
    static constexpr qsizetype MaxWaitingBytes = 256 * 1024;
    /// The same for all mappings together, bytes.
    static constexpr qsizetype MaxAllWaitingBytes = 8 * 1024 * 1024;

    UdpTargets(Multiplexor &mux, const GatewayConfig &config, Clock &clock, const LookupShare &lookups = {},
               QObject *parent = nullptr);
    ~UdpTargets() override;

    /// One datagram from the client.
    void send(const Datagram &datagram);
    [[nodiscard]] size_t mappings() const { return m_mappings.size(); }

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
        std::unique_ptr<DatagramSocket> socket; ///< null while the name is being resolved
        std::deque<QByteArray> waiting;
        qsizetype waitingBytes = 0;
        std::unique_ptr<NameLookup> lookup;
    };
    using Mappings = std::list<Mapping>;

    [[nodiscard]] Mappings::iterator create(const Key &key, const QString &host);
    void resolved(const Key &key, const NameLookup::Answer &answer);
    void open(Mappings::iterator mapping, const QList<QHostAddress> &addresses);
    void enqueue(Mapping &mapping, const QByteArray &data);
    void touch(Mappings::iterator mapping);
    void drop(Mappings::iterator mapping);
    void dropIdle();
    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpAddress &from) override;

    Multiplexor &m_mux;
    const GatewayConfig &m_config;
    Clock &m_clock;
    LookupShare m_lookups;
    Mappings m_mappings; ///< longest idle first
    std::unordered_map<Key, Mappings::iterator, KeyHash> m_byKey;
    std::unordered_map<DatagramSocket *, Mappings::iterator> m_bySocket;
    qsizetype m_waitingBytes = 0;
    std::unique_ptr<Timer> m_idle;
};

} // namespace rookery
