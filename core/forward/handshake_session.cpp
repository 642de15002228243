// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/handshake_session.h"

#include "core/address/host_port.h"

#include <array>
#include <utility>

namespace rookery {

using State = ClientHandshake::State;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::HandshakeSession)
};

Error cutOff()
{
    return {ErrorCode::LocalIo, Say::tr("The local program did not wait for its connection."), {}, {}};
}

Error refused()
{
    return {ErrorCode::NotPermitted,
            Say::tr("The proxy does not do what the local program has asked for."),
            {},
            {}};
}

Error denied()
{
    return {
        ErrorCode::NotPermitted, Say::tr("The local program has shown a wrong user or password."), {}, {}};
}

Error tooSlow()
{
    return {
        ErrorCode::Timeout, Say::tr("The local program did not say in time where it wants to go."), {}, {}};
}

} // namespace

HandshakeSession::HandshakeSession(SessionHost &host, ProxyClient client,
                                   std::unique_ptr<ClientHandshake> handshake, HandOver handOver)
    : m_host(host)
    , m_client(std::move(client))
    , m_handshake(std::move(handshake))
    , m_handOver(std::move(handOver))
{
}

HandshakeSession::~HandshakeSession()
{
    if (m_client.socket)
        m_client.socket->setAbortOnClose();
}

void HandshakeSession::start()
{
    m_client.socket->setListener(this);
    if (!m_client.received.isEmpty())
        advance();
    read();
}

void HandshakeSession::socketReadable()
{
    read();
}

void HandshakeSession::read()
{
    while (m_client.socket && m_state == State::Reading && readSome())
        continue;
    // Nothing is read meanwhile, but a connection that broke needs no answer.
    if (m_client.socket && m_client.socket->lastError() != 0)
        abort(cutOff());
}

bool HandshakeSession::readSome()
{
    std::array<char, ReadSize> bytes;
    const StreamSocket::Result result = m_client.socket->read(bytes.data(), bytes.size());
    if (result.outcome == StreamSocket::Outcome::End || result.outcome == StreamSocket::Outcome::Failed) {
        if (m_hasSpoken)
            miss(cutOff());
        else
            end();
        return false;
    }
    m_client.received.append(bytes.data(), result.bytes);
    if (result.bytes > 0)
        advance();
    return result.outcome == StreamSocket::Outcome::Ok;
}

void HandshakeSession::advance()
{
    m_hasSpoken = true;
    m_state = m_handshake->advance(m_client.received);
    if (m_state == State::Denied) {
        m_host.denied(*this, m_client);
        return;
    }
    if (m_state == State::Refused) {
        sayLastWords();
        return;
    }
    if (!say(m_handshake->takeOutput())) {
        miss(cutOff());
        return;
    }
    switch (m_state) {
    case State::Reading:
        break;
    case State::Connects:
        connectToTarget();
        break;
    case State::HandsOver:
        m_client.socket->setListener(nullptr);
        m_client.target = m_handshake->target();
        m_host.handOver(*this, m_handOver(std::move(m_client)));
        break;
    case State::Refused:
    case State::Denied:
        break;
    }
}

void HandshakeSession::sayLastWords()
{
    if (say(m_handshake->takeOutput()))
        m_host.closeGently(std::move(m_client.socket));
    miss(m_state == State::Denied ? denied() : refused());
}

bool HandshakeSession::say(const QByteArray &words)
{
    // There is little to say, and room for it in a connection where nothing else was said.
    const std::array<QByteArrayView, 1> slices{words};
    return words.isEmpty() || m_client.socket->write(slices).bytes == words.size();
}

void HandshakeSession::connectToTarget()
{
    const ClientHandshake::Target target = m_handshake->target();
    m_host.handshakeDone(*this);
    m_flow = m_host.newFlow(m_client, hostPort(QString::fromUtf8(target.host), target.port));
    m_open = m_host.targets().open(target.host, target.port, std::exchange(m_client.received, {}),
                                   [this](TargetOpens::Answer answer) { answered(std::move(answer)); });
}

void HandshakeSession::answered(TargetOpens::Answer answer)
{
    if (!say(m_handshake->answer(answer.result))) {
        abort(cutOff());
    } else if (answer.result == ConnectResult::Connected) {
        m_host.relay(std::move(answer.stream), std::move(m_client.socket), *std::exchange(m_flow, {}));
        end();
    } else {
        m_host.closeGently(std::move(m_client.socket));
        abort(answer.why);
    }
}

void HandshakeSession::giveUpHandshake()
{
    if (m_state == State::Denied)
        sayLastWords();
    else
        miss(tooSlow());
}

void HandshakeSession::miss(const Error &why)
{
    m_host.missed(why);
    end();
}

int HandshakeSession::liveFlows() const
{
    return m_open && !m_open->isWaiting() ? 1 : 0;
}

void HandshakeSession::abort(const Error &why)
{
    if (m_flow)
        m_host.flowEnded(*std::exchange(m_flow, {}), {false, why});
    end();
}

bool HandshakeSession::abortFlow(quint64 flow, const Error &why)
{
    if (!m_flow || m_flow->id != flow)
        return false;
    abort(why);
    return true;
}

void HandshakeSession::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    if (!m_flow)
        return;
    ++snapshot.totalFlows;
    if (withFlows)
        snapshot.flows.append(*m_flow);
}

/// The program is cut off where it is still there.
void HandshakeSession::end()
{
    if (m_client.socket)
        m_client.socket->setAbortOnClose();
    m_client.socket.reset();
    m_open.reset();
    m_host.over(*this);
}

} // namespace rookery
