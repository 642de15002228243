// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/connect_failure.h"
#include "core/socket/name_service.h"
#include "core/socket/stream_socket.h"
#include "core/time/clock.h"

#include <QNetworkProxy>
#include <QObject>

#include <memory>

namespace rookery {

class Dialer;
class ProxyNegotiation;

/// Opens the connection that TLS and the upgrade go over: to the server, or to its proxy and through that.
/// All addresses of either are tried (Dialer). One object, one attempt; destroying it cancels. Without a time
/// limit of its own.
class ServerDial final : public QObject, private StreamSocket::Listener
{
    Q_OBJECT

public:
    /// `proxy` of type NoProxy is none; else an HTTP or a SOCKS5 proxy, whose name is in `target`. `lookups`
    /// is the party that asks for the name of either.
    ServerDial(const QNetworkProxy &proxy, const ConnectTarget &target, const LookupShare &lookups,
               Clock &clock, QObject *parent = nullptr);
    ~ServerDial() override;

    /// Exactly one of connected() and failed() follows, from the event loop; both may destroy this object.
    void start();
    /// After connected(), once: the connected, non-blocking descriptor, the caller's from now on. Nothing
    /// of the server has been read.
    [[nodiscard]] int takeDescriptor();
    /// What a time limit that has run out meanwhile has met.
    [[nodiscard]] Error tooLate(milliseconds limit) const;

Q_SIGNALS:
    /// The server's name has addresses. Not behind a proxy, which looks it up itself.
    void resolved();
    void connected();
    void failed(const rookery::Error &why);

private:
    void socketReadable() override { talk(); }
    void socketWritable() override { talk(); }

    void dial();
    void onDialed();
    void onDialFailed(const Error &why);
    void talk();
    void send();
    void onOpen();
    void onSocketFailed();
    void fail(const Error &why);

    QNetworkProxy m_proxy;
    ConnectTarget m_target;
    LookupShare m_lookups;
    Clock &m_clock;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<ProxyNegotiation> m_negotiation; ///< null without a proxy
    std::unique_ptr<StreamSocket> m_socket;
    QByteArray m_toSend;
    QByteArray m_received;
    bool m_resolved = false;
};

/// The errno of a connection as QTcpSocket would call it.
[[nodiscard]] QAbstractSocket::SocketError socketErrorOf(int systemError);

} // namespace rookery
