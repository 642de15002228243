// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/acceptor.h"
#include "core/error/error.h"

#include <QHostAddress>
#include <QTcpServer>

#include <functional>

namespace rookery {

/// Accepts TCP connections and hands out their descriptors. QTcpServer listens; the Acceptor accepts, with
/// one call a connection instead of ten.
class TcpListener final : public QTcpServer
{
    Q_OBJECT

public:
    /// Takes over `descriptor`, which is set up as StreamSocket::Setup::Complete says; `peer` is the other
    /// end's address, "127.0.0.1:50312" or "[::1]:50312". `lease` is empty for a listener without a share.
    /// Called from the event loop; may close() the listener, and delete it with deleteLater().
    using Accepted = std::function<void(int descriptor, const QString &peer, DescriptorLease lease)>;

    /// Acceptor::Rest
    static constexpr milliseconds Rest = Acceptor::Rest;

    explicit TcpListener(Accepted accepted, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~TcpListener() override;

    /// Listens at once; port 0 takes a free one, which serverPort() tells. "::" is every address of both
    /// families, or of IPv4 where IPv6 is off. Errors: PortBusy, NotPermitted, BadInput (not an address of
    /// this machine), TooMuch, LocalIo.
    Expected<void> listen(const QHostAddress &address, quint16 port);

    /// Acceptor::setShare(), before listen().
    void setShare(const DescriptorShare &share, DescriptorKind kind, Acceptor::MakeRoom makeRoom = {})
    {
        m_acceptor.setShare(share, kind, std::move(makeRoom));
    }

    /// Acceptor::setHeld()
    void setHeld(bool held) { m_acceptor.setHeld(held); }

    /// Hides QTcpServer's, which does not know of the poller.
    void close();
    /// Hides QTcpServer's, which has an address of no family for "::".
    [[nodiscard]] QHostAddress serverAddress() const;

Q_SIGNALS:
    /// No descriptor is left for a new connection. Not again before one was accepted.
    void exhausted(const rookery::Error &why);

private:
    [[nodiscard]] bool open(const QHostAddress &address, quint16 port);
    void handOut(int descriptor, const sockaddr_storage &peer, DescriptorLease lease);
    void tellExhausted(int error);

    Accepted m_accepted;
    Acceptor m_acceptor;
    bool m_onLoopback = false;
};

} // namespace rookery
