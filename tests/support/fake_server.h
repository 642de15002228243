// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/memory_channel.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/tunnel/tunnel.h"

#include <QPointer>

#include <optional>

namespace rookery::test {

/// A server in memory for a Tunnel: accepts or refuses each attempt as the test says, and gives the test its
/// end of the connection.
class FakeServer final
{
public:
    explicit FakeServer(Clock &clock) : m_clock(clock) {}

    [[nodiscard]] Tunnel::ConnectorFactory factory()
    {
        return [this](const ClientEndpoint &endpoint) {
            asked = endpoint;
            return std::make_unique<Connector>(*this);
        };
    }

    /// Attempts fail with this, until it is reset.
    std::optional<Error> refusal;
    /// What attempts are shown from now on, answered or refused.
    PeerCertificates certificates;
    /// Attempts get no answer at all.
    bool silent = false;
    /// What the newest attempt was told.
    ClientEndpoint asked;
    int attempts = 0;
    /// Of the newest connection.
    std::unique_ptr<Multiplexor> mux;

    /// Breaks the newest connection without a close.
    void cut()
    {
        if (m_channel)
            m_channel->cut();
    }
    /// Something on the way closes the newest connection.
    void close(CloseCode code) { m_channel->close(code, {}); }
    void setAnswersPings(bool answers) { m_channel->setAnswersPings(answers); }
    /// Nothing that the client sends arrives any more.
    void holdClient(bool held) { m_clientEnd->setHeld(held); }
    /// Makes the client see a text message, which is a protocol error.
    void sendText() { m_channel->sendText("no penguin says this"); }
    /// Fills an empty `stream` with the oldest that the client opened; false while there is none. Made for
    /// QTRY_VERIFY.
    [[nodiscard]] bool takeStream(std::unique_ptr<MuxStream> &stream)
    {
        if (!stream && mux && mux->hasPendingStreams())
            stream = mux->nextPendingStream();
        return stream != nullptr;
    }

private:
    class Connector final : public ClientConnector
    {
    public:
        explicit Connector(FakeServer &server) : m_server(server) {}
        void start() override
        {
            ++m_server.attempts;
            if (!m_server.silent)
                QMetaObject::invokeMethod(
                    this, [this] { answer(); }, Qt::QueuedConnection);
        }

    private:
        void answer()
        {
            setPeerCertificates(m_server.certificates);
            if (m_server.refusal) {
                Q_EMIT failed(*m_server.refusal);
                return;
            }
            succeed({m_server.accept(), {}, {}, {}, {}});
        }

        FakeServer &m_server;
    };

    std::unique_ptr<MessageChannel> accept()
    {
        MemoryLink link;
        link.clock = &m_clock;
        auto [clientEnd, serverEnd] = MemoryChannel::createPair(link);
        m_channel = serverEnd.get();
        m_clientEnd = clientEnd.get();
        MuxOptions options;
        options.acceptBinds = true;
        mux = std::make_unique<Multiplexor>(std::move(serverEnd), options, m_clock);
        return std::move(clientEnd);
    }

    Clock &m_clock;
    QPointer<MemoryChannel> m_channel;
    QPointer<MemoryChannel> m_clientEnd;
};

} // namespace rookery::test
