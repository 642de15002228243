// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_batch.h"
#include "core/error/error.h"
#include "core/loop/socket_poller.h"
#include "core/loop/turn_end.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHostAddress>

#include <memory>
#include <vector>

namespace rookery {

/// A UDP socket that reads and writes many datagrams with one system call. QUdpSocket takes one call or two
/// for each, cannot send an empty datagram once it is connected, and costs several objects a mapping.
///
/// What is sent in one turn of the event loop goes out together at its end. Owns the descriptor. Lives in one
/// thread.
class DatagramSocket final : private SocketPoller::Watcher, private TurnEnd::Task
{
    Q_DECLARE_TR_FUNCTIONS(DatagramSocket)

public:
    /// Told from the event loop; must outlive the socket.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// `data` and `path` are valid during the call; the peer is null where the socket is connected. Must
        /// not destroy the socket.
        virtual void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) = 0;
        /// The system said (errno) that something sent has not arrived: nobody listens there, there is no
        /// way. Told at the end of a turn, once a turn; may destroy the socket.
        virtual void datagramsRefused(DatagramSocket *, int) {}
    };
    using Made = Expected<std::unique_ptr<DatagramSocket>>;
    /// Datagrams that wait for the end of the turn; the next one sends them at once.
    static constexpr size_t MostOutgoing = 64;

    /// Sends to one address and hears it alone. `from` is our own address; null or of the other family: any.
    /// Errors: ConnectionFailed, LocalIo (out of descriptors).
    [[nodiscard]] static Made connectedTo(const QHostAddress &target, quint16 port, const QHostAddress &from,
                                          Listener &listener);
    /// Hears everybody at this local address; port 0 takes a free one. A wildcard is answered from the
    /// address that was asked; "::" is every address of both families, or of IPv4 where IPv6 is off. Errors:
    /// PortBusy, NotPermitted, BadInput (not an address of this machine), LocalIo.
    [[nodiscard]] static Made boundTo(const QHostAddress &local, quint16 port, Listener &listener);
    /// Sends what waits.
    ~DatagramSocket() override;

    [[nodiscard]] quint16 localPort() const;
    /// For a connected one. What the system does not take is lost, as datagrams are.
    void send(const QByteArray &data);
    /// For a bound one.
    void sendTo(const QByteArray &data, const UdpPath &path);
    /// Datagrams that the system did not take so far.
    [[nodiscard]] quint64 lost() const { return m_lost; }

private:
    DatagramSocket(int descriptor, Listener &listener);
    [[nodiscard]] static Made make(const QHostAddress &family, Listener &listener);
    [[nodiscard]] static Made bindOne(const QHostAddress &local, quint16 port, Listener &listener);
    void setUpFamily(const QHostAddress &local);
    void note(int error);
    /// 0 or an errno.
    [[nodiscard]] int bindTo(const QHostAddress &local, quint16 port) const;
    [[nodiscard]] bool watch();
    void descriptorReady(SocketPoller::Events events) override;
    void turnEnded() override;
    void drain();
    void flush();

    int m_descriptor;
    Listener &m_listener;
    DatagramReader::Ends m_ends = DatagramReader::Ends::Peer;
    bool m_isFull = false; ///< of datagrams that have not been read: the turn's limit was reached
    std::vector<OutgoingDatagram> m_outgoing;
    quint64 m_lost = 0;
    int m_refusal = 0; ///< an errno that has not been told
};

} // namespace rookery
