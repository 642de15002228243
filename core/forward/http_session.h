// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/client_session.h"
#include "core/forward/target_opens.h"
#include "core/loop/turn_end.h"
#include "core/mux/flow_end.h"
#include "core/proxy/http_proxy_connection.h"

#include <optional>
#include <vector>

namespace rookery {

/// The session of a program that talks HTTP to a proxy of ours: moves bytes between its socket, its
/// HttpProxyConnection, which knows what they mean, and the flow of the moment. A tunnel goes on as a relay.
class HttpSession final : public ClientSession,
                          private StreamSocket::Listener,
                          private FlowEnd,
                          private TurnEnd::Task
{
public:
    /// `hasSocks`: SOCKS is spoken at the same address.
    HttpSession(SessionHost &host, ProxyClient client, bool hasSocks);
    ~HttpSession() override;

    void start() override;
    void giveUpHandshake() override;
    void endSoon() override;
    [[nodiscard]] int liveFlows() const override;
    void abort(const Error &why) override;
    bool abortFlow(quint64 flow, const Error &why) override;
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    // StreamSocket::Listener
    void socketReadable() override;
    void socketWritable() override;
    // FlowEnd
    Pulled pull(char *to, qsizetype max) override;
    void framesArrived() override;
    void flowEnded(const Error &why) override;
    // TurnEnd::Task
    void turnEnded() override;

    /// Does all that can be done now.
    void update();
    [[nodiscard]] bool readClient();
    [[nodiscard]] bool writeClient();
    [[nodiscard]] bool readServer();
    void followWishes();
    void openFlow(const HttpProxyConnection::Target &target);
    void answered(TargetOpens::Answer answer);
    /// `why`: where it failed.
    void leaveFlow(const std::optional<Error> &why = {});
    void tellPhase();
    void endIfDone();
    [[nodiscard]] bool goesOnAsRelay();
    void end();
    [[nodiscard]] FlowSnapshot describeFlow() const;

    SessionHost &m_host;
    ProxyClient m_client; ///< its socket is null once the session is over
    HttpProxyConnection m_http;
    HttpProxyConnection::Phase m_phase = HttpProxyConnection::Phase::Waiting; ///< as the host knows it
    quint64 m_requests = 0;       ///< the same; before the first it counts from the beginning on
    bool m_mayRead = true;        ///< there may be something to read
    bool m_clientEnded = false;   ///< read
    bool m_toldClient = false;    ///< that it will read no more
    bool m_inFlow = false;        ///< the flow is calling: it stays until the end of the turn
    std::optional<Error> m_broke; ///< why the flow was cut off

    std::optional<FlowSnapshot> m_flow; ///< from the wish on
    std::unique_ptr<TargetOpen> m_open;
    std::unique_ptr<MuxStream> m_stream;            ///< once it is open
    bool m_serverEnded = false;                     ///< read
    bool m_toldServer = false;                      ///< that it will read no more
    std::vector<std::unique_ptr<MuxStream>> m_gone; ///< until the end of the turn: one may be calling
};

/// The session of a program that is to speak HTTP.
[[nodiscard]] std::unique_ptr<ClientSession> makeHttpSession(SessionHost &host, ProxyClient client);

} // namespace rookery
