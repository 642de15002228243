// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/client_session.h"
#include "core/forward/target_opens.h"
#include "core/proxy/client_handshake.h"

#include <functional>
#include <optional>

namespace rookery {

/// The session of a program that says to where it wants a connection, hears how that went, and has it: what
/// it says, its ClientHandshake understands. What is no such wish is handed over.
class HandshakeSession final : public ClientSession, private StreamSocket::Listener
{
public:
    /// Read at once. A handshake that is at its end has read so much too much at most, which are the first
    /// bytes of the flow then.
    static constexpr qsizetype ReadSize = 1024;
    /// What goes on with a program after ClientHandshake::State::HandsOver.
    using HandOver = std::function<std::unique_ptr<ClientSession>(ProxyClient client)>;

    HandshakeSession(SessionHost &host, ProxyClient client, std::unique_ptr<ClientHandshake> handshake,
                     HandOver handOver);
    ~HandshakeSession() override;

    void start() override;
    void giveUpHandshake() override;
    [[nodiscard]] int liveFlows() const override;
    void abort(const Error &why) override;
    bool abortFlow(quint64 flow, const Error &why) override;
    void addTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    void socketReadable() override;
    void socketWritable() override {}

    void read();
    /// Whether there may be more.
    [[nodiscard]] bool readSome();
    void advance();
    /// False where the program does not take it, which it does unless it means harm.
    [[nodiscard]] bool say(const QByteArray &words);
    void connectToTarget();
    void sayLastWords();
    void answered(TargetOpens::Answer answer);
    void miss(const Error &why);
    void end();

    SessionHost &m_host;
    ProxyClient m_client;
    std::unique_ptr<ClientHandshake> m_handshake;
    HandOver m_handOver;
    bool m_hasSpoken = false; ///< the program
    ClientHandshake::State m_state = ClientHandshake::State::Reading;
    std::optional<FlowSnapshot> m_flow; ///< once there is a target
    std::unique_ptr<TargetOpen> m_open;
};

} // namespace rookery
