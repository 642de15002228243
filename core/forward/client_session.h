// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/relay.h"
#include "core/forward/forward_snapshot.h"
#include "core/proxy/client_handshake.h"
#include "core/proxy/proxy_password.h"
#include "core/time/clock.h"

#include <QByteArray>

#include <memory>

namespace rookery {

class ClientSession;
class ProxyDatagrams;
class TargetOpens;
class Uplink;

/// A local program that has connected to a proxy of ours, as one session hands it to another.
struct ProxyClient
{
    std::unique_ptr<StreamSocket> socket;
    QString source;      ///< "127.0.0.1:50512"
    QByteArray received; ///< read already, and not understood yet
    /// What it named in a request that is handed over.
    ClientHandshake::Target target{};
};

/// What a session gets from the forward that it came in at. Good for the session's whole life.
class SessionHost
{
public:
    [[nodiscard]] virtual Clock &clock() = 0;
    /// Streams to wherever the program wants to go: they wait for the tunnel where it is down.
    [[nodiscard]] virtual TargetOpens &targets() = 0;
    /// Datagrams to wherever it wants to send them.
    [[nodiscard]] virtual ProxyDatagrams &datagrams() = 0;
    /// What its sockets beyond the first are counted in.
    [[nodiscard]] virtual const DescriptorShare &descriptors() const = 0;
    /// The connection to the gateway; null while there is none (ClientSession::attach()).
    [[nodiscard]] virtual Uplink *uplink() = 0;
    /// Who may use this proxy, as it is now.
    [[nodiscard]] virtual const ProxyPassword &password() const = 0;
    /// A flow of this session, from now on: number and time are filled in.
    [[nodiscard]] virtual FlowSnapshot newFlow(const ProxyClient &client, const QString &target) = 0;

    /// The program has said what it wants: it is no handshake any more, whose time and number are bounded.
    virtual void handshakeDone(ClientSession &session) = 0;
    /// It says what it wants once more, or is to read its last words, within the same bounds.
    virtual void handshakeAgain(ClientSession &session) = 0;
    /// It may say more, or not: its time and the number of those that rest are bounded, too. What comes to it
    /// then is giveUpHandshake().
    virtual void rests(ClientSession &session) = 0;
    /// Its program has shown a wrong password: after some time giveUpHandshake() follows, before which it is
    /// not told. Those that wait for that are bounded.
    virtual void denied(ClientSession &session, const ProxyClient &client) = 0;
    /// It has a UDP association, and has used it just now: their number is bounded, too, and the one that has
    /// not been used for the longest time goes by giveUpHandshake().
    virtual void associates(ClientSession &session) = 0;
    /// A flow of a session is over that no relay() was made of: it is counted and, where it failed, logged.
    virtual void flowEnded(const FlowSnapshot &flow, const Relay::Outcome &outcome) = 0;
    /// The session ends before there was a flow, and not because anybody wished it; over() follows.
    virtual void missed(const Error &why) = 0;
    /// Nothing is left to be said: bytes go both ways until both have ended. Follow it with over().
    virtual void relay(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket,
                       const FlowSnapshot &flow) = 0;
    /// The last words were written: the program gets the time to read them before its connection is cut.
    virtual void closeGently(std::unique_ptr<StreamSocket> socket) = 0;
    /// `next` is started in the place of `session`, which is over.
    virtual void handOver(ClientSession &session, std::unique_ptr<ClientSession> next) = 0;
    /// The session is destroyed at the end of the turn. It may be called more than once.
    virtual void over(ClientSession &session) = 0;

protected:
    ~SessionHost() = default;
};

/// One local program that talks to a proxy of ours, from its first byte to its last, or to the relay() that
/// goes on without it. What it has no use for any more it lets go of at once; it is destroyed by its host.
/// Destroying it cuts the program off. Lives in the forward's thread.
class ClientSession
{
public:
    virtual ~ClientSession() = default;
    /// Nothing before it; the first call.
    virtual void start() = 0;
    /// The handshake takes too long, or there are too many and this is the oldest. It ends now, with an
    /// answer where the protocol has one.
    virtual void giveUpHandshake() = 0;
    /// The forward is stopped: nothing new is to begin. What is under way goes on.
    virtual void endSoon() {}
    /// There is a connection to the gateway, or no more. Streams are told of that by themselves.
    virtual void attach(Uplink &) {}
    virtual void detach() {}
    /// Flows that need the connection that there is. A session without any ends with the forward.
    [[nodiscard]] virtual int liveFlows() const = 0;
    /// Ends the whole session at once, and tells SessionHost::over().
    virtual void abort(const Error &why) = 0;
    /// The same for one flow; false where it is none of this session.
    virtual bool abortFlow(quint64 flow, const Error &why) = 0;
    /// Adds its flows and their bytes.
    virtual void addTo(ForwardSnapshot &snapshot, bool withFlows) const = 0;
};

} // namespace rookery
