// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/socket_poller.h"
#include "core/error/error.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHostAddress>

#include <memory>

namespace rookery {

/// A UDP socket without buffers of its own. QUdpSocket cannot send an empty datagram once it is connected,
/// and costs several objects a mapping.
///
/// Owns the descriptor. Lives in one thread.
class DatagramSocket final : private SocketPoller::Watcher
{
    Q_DECLARE_TR_FUNCTIONS(DatagramSocket)

public:
    /// Told from the event loop; must outlive the socket.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// `data` is valid during the call. Must not destroy the socket.
        virtual void datagramReceived(DatagramSocket *socket, QByteArrayView data, const QHostAddress &from,
                                      quint16 port) = 0;
    };
    using Made = Expected<std::unique_ptr<DatagramSocket>>;

    /// Sends to one address and hears it alone. `from` is our own address; null or of the other family: any.
    [[nodiscard]] static Made connectedTo(const QHostAddress &target, quint16 port, const QHostAddress &from,
                                          Listener &listener);
    /// Hears everybody at this local address. Errors: PortBusy, NotPermitted, BadInput (not an address of
    /// this machine), LocalIo.
    [[nodiscard]] static Made boundTo(const QHostAddress &local, quint16 port, Listener &listener);
    ~DatagramSocket() override;
    DatagramSocket(const DatagramSocket &) = delete;
    DatagramSocket &operator=(const DatagramSocket &) = delete;

    /// For a connected one. What the system does not take is lost, as datagrams are.
    void send(QByteArrayView data);
    /// For a bound one.
    void sendTo(QByteArrayView data, const QHostAddress &target, quint16 port);

private:
    DatagramSocket(int descriptor, Listener &listener);
    [[nodiscard]] static Made make(const QHostAddress &family, Listener &listener);
    [[nodiscard]] bool bindTo(const QHostAddress &local, quint16 port) const;
    void descriptorReady(SocketPoller::Events events) override;
    void drain();

    int m_descriptor;
    Listener &m_listener;
    /// Context for calls to come: they die with the socket.
    QObject m_context;
};

} // namespace rookery
