// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_socket.h"
#include "core/time/clock.h"

#include <QByteArray>
#include <QHash>

#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace rookery {

struct Datagram;
class Multiplexor;

/// A UDP port that listens here for a client, at one address or several (docs/protocol.md §5.1). What arrives
/// goes to the client under the bind's flow ID with the sender's address; what the client sends under that ID
/// goes out to the address it names, if that one has sent to us and has not been silent for the idle time: a
/// bind must not become a way to send to anybody.
///
/// Lives in the session's thread; the multiplexor outlives it.
class ReverseUdpListener final : private DatagramSocket::Listener
{
public:
    /// Outside addresses that are remembered; the longest silent one makes room.
    static constexpr size_t MaxPeers = 4096;

    ReverseUdpListener(Multiplexor &mux, quint32 flowId, milliseconds idleTime, Clock &clock);
    ~ReverseUdpListener() override;

    /// Once for each address.
    [[nodiscard]] Expected<quint16> listen(const QHostAddress &address, quint16 port);
    /// A datagram of the client.
    void send(const Datagram &datagram);

private:
    struct Key
    {
        QByteArray host; ///< as the client knows it
        quint16 port;
        bool operator==(const Key &other) const = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const { return qHashMulti(0, key.host, key.port); }
    };
    struct Peer
    {
        Key key;
        UdpPath path;
        DatagramSocket *socket; ///< that it has sent to, and is answered from
        TimePoint lastUse;
    };
    using Peers = std::list<Peer>;

    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) override;
    [[nodiscard]] Peers::iterator remember(const UdpPath &path, DatagramSocket *socket);
    void touch(Peers::iterator peer);
    void dropFirst();
    void dropIdle();

    Multiplexor &m_mux;
    quint32 m_flowId;
    milliseconds m_idleTime;
    Clock &m_clock;
    Peers m_peers; ///< longest silent first
    std::unordered_map<Key, Peers::iterator, KeyHash> m_byKey;
    QHash<UdpAddress, Peers::iterator> m_byAddress;
    std::vector<std::unique_ptr<DatagramSocket>> m_sockets;
    std::unique_ptr<Timer> m_idle;
};

} // namespace rookery
