// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/http_session.h"

#include "core/address/host_port.h"

#include <array>
#include <cstring>
#include <utility>

namespace rookery {

using Ending = HttpProxyConnection::Ending;
using Phase = HttpProxyConnection::Phase;

namespace {

/// Read from a program at once.
constexpr qsizetype ReadSize = 16 * 1024;
/// First bytes of a flow that leave with the question for it.
constexpr qsizetype FirstBytes = 16 * 1024;
/// Rounds of reading and writing before everybody else has a turn.
constexpr int Rounds = 8;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::HttpSession)
};

Error serverFailed()
{
    return {ErrorCode::ClosedByPeer, Say::tr("The server's answer could not be passed on."), {}, {}};
}

Error cutOff()
{
    return {ErrorCode::LocalIo, Say::tr("The local program did not wait for its answer."), {}, {}};
}

} // namespace

HttpSession::HttpSession(SessionHost &host, ProxyClient client, bool hasSocks)
    : m_host(host), m_client(std::move(client)), m_http(host.password(), hasSocks)
{
}

HttpSession::~HttpSession()
{
    if (m_stream)
        m_stream->attach(nullptr);
    if (m_client.socket)
        m_client.socket->setAbortOnClose();
}

void HttpSession::start()
{
    m_client.socket->setListener(this);
    if (!m_client.received.isEmpty())
        m_http.clientSaid(std::exchange(m_client.received, {}));
    update();
}

void HttpSession::socketReadable()
{
    m_mayRead = true;
    update();
}

void HttpSession::socketWritable()
{
    update();
}

void HttpSession::turnEnded()
{
    m_gone.clear();
    if (m_client.socket)
        update();
}

/// What was read before it is its turn is little; the rest is read now that it can be sent.
FlowEnd::Pulled HttpSession::pull(char *to, qsizetype max)
{
    qsizetype pulled = 0;
    // What the server has said before goes first: it is no answer to what would be sent now.
    std::array<QByteArrayView, 1> unread;
    if (m_http.isUnsent() && m_stream->pendingSlices(unread) > 0) {
        atTurnEnd();
        return {0, Supply::Drained};
    }
    while (pulled < max && m_http.hasFlow()) {
        const QByteArrayView ready = m_http.toServer();
        if (ready.isEmpty()) {
            if (!readClient())
                break;
            continue;
        }
        const qsizetype n = std::min(max - pulled, ready.size());
        std::memcpy(to + pulled, ready.data(), size_t(n));
        pulled += n;
        m_http.serverTook(n);
    }
    // What has changed is looked at when nobody is in the middle of anything.
    atTurnEnd();
    if (m_http.endsServer()) {
        m_toldServer = true;
        return {pulled, Supply::End};
    }
    return {pulled, m_http.toServer().isEmpty() ? Supply::Drained : Supply::More};
}

void HttpSession::framesArrived()
{
    m_inFlow = true;
    update();
    m_inFlow = false;
}

void HttpSession::flowEnded(const Error &why)
{
    m_inFlow = true;
    m_broke = why;
    update();
    m_inFlow = false;
}

void HttpSession::update()
{
    int rounds = 0;
    bool moved = true;
    while (m_client.socket && moved) {
        if (++rounds > Rounds) {
            atTurnEnd();
            return;
        }
        followWishes();
        moved = readServer();
        followWishes();
        moved = writeClient() || moved;
        moved = (m_client.socket && readClient()) || moved;
    }
    if (!m_client.socket)
        return;
    followWishes();
    tellPhase();
    endIfDone();
    if (m_stream && !m_toldServer && (!m_http.toServer().isEmpty() || m_http.endsServer()))
        m_stream->sourceReady();
}

bool HttpSession::readClient()
{
    if (!m_mayRead || m_clientEnded || !m_http.wantsClient())
        return false;
    std::array<char, ReadSize> bytes;
    const StreamSocket::Result result = m_client.socket->read(bytes.data(), bytes.size());
    m_mayRead = result.outcome == StreamSocket::Outcome::Ok;
    if (result.bytes > 0)
        m_http.clientSaid({bytes.data(), result.bytes});
    if (result.outcome == StreamSocket::Outcome::End) {
        m_clientEnded = true;
        m_http.clientEnded();
        return true;
    }
    // One that has failed is told by the next write.
    return result.bytes > 0 || result.outcome == StreamSocket::Outcome::Failed;
}

bool HttpSession::writeClient()
{
    bool moved = false;
    while (!m_http.toClient().isEmpty()) {
        const std::array<QByteArrayView, 1> slices{m_http.toClient()};
        const StreamSocket::Result result = m_client.socket->write(slices);
        if (result.bytes > 0)
            m_http.clientTook(result.bytes);
        moved = moved || result.bytes > 0;
        if (result.outcome != StreamSocket::Outcome::Ok)
            break;
    }
    // Also where nothing is read or written any more: a program that is gone needs no answer.
    if (m_client.socket->lastError() != 0) {
        abort(cutOff());
        return false;
    }
    if (m_http.endsClient() && m_http.toClient().isEmpty() && !std::exchange(m_toldClient, true))
        m_client.socket->shutdownWrite();
    return moved;
}

bool HttpSession::readServer()
{
    if (!m_stream)
        return false;
    std::array<QByteArrayView, StreamSocket::MaxSlices> slices;
    const size_t count = m_stream->pendingSlices(slices);
    qsizetype taken = 0;
    bool tookAll = true;
    for (size_t i = 0; i < count && tookAll; ++i) {
        const qsizetype n = m_http.serverSaid(slices[i]);
        taken += n;
        tookAll = n == slices[i].size();
    }
    if (taken > 0) {
        m_stream->consume(taken);
        return true;
    }
    if (count > 0 || m_serverEnded)
        return false;
    if (m_broke) {
        m_serverEnded = true;
        m_http.serverBroke();
        return true;
    }
    if (m_stream->isReadFinished()) {
        m_serverEnded = true;
        m_http.serverEnded();
        return true;
    }
    return false;
}

void HttpSession::followWishes()
{
    if (const std::optional<HttpProxyConnection::Target> target = m_http.takeWish()) {
        leaveFlow();
        openFlow(*target);
    } else if (m_flow && !m_http.hasFlow()) {
        leaveFlow();
    }
}

void HttpSession::openFlow(const HttpProxyConnection::Target &target)
{
    m_flow = m_host.newFlow(m_client, hostPort(QString::fromLatin1(target.host), target.port));
    const QByteArray first =
        m_http.toServer().first(std::min(FirstBytes, m_http.toServer().size())).toByteArray();
    m_http.serverTook(first.size());
    m_open = m_host.targets().open(target.host, target.port, first,
                                   [this](TargetOpens::Answer answer) { answered(std::move(answer)); });
}

void HttpSession::answered(TargetOpens::Answer answer)
{
    m_open.reset();
    if (answer.result == ConnectResult::Connected) {
        m_stream = std::move(answer.stream);
        m_serverEnded = false;
        m_toldServer = false;
        m_broke.reset();
        m_stream->attach(this);
        m_http.opened();
    } else {
        m_broke = answer.why;
        m_http.missed(answer.result, answer.why.sentence());
    }
    // The stream, or its question, is calling.
    m_inFlow = true;
    update();
    m_inFlow = false;
}

void HttpSession::leaveFlow(const std::optional<Error> &why)
{
    if (!m_flow)
        return;
    const FlowSnapshot flow = describeFlow();
    m_flow.reset();
    m_open.reset();
    const bool cleanly = m_http.leftCleanly() && !m_broke && !why;
    if (m_stream) {
        m_stream->attach(nullptr);
        if (cleanly)
            m_stream->close();
        else
            m_stream->abort();
        m_gone.push_back(std::move(m_stream));
        atTurnEnd();
    }
    Relay::Outcome outcome;
    outcome.clean = cleanly;
    if (!cleanly)
        outcome.error = why ? *why : m_broke ? *m_broke : m_http.serverFailed() ? serverFailed() : cutOff();
    m_broke.reset();
    m_host.flowEnded(flow, outcome);
}

/// Nothing that is waited for without a limit is a handshake.
void HttpSession::tellPhase()
{
    const Phase phase = m_http.phase();
    const quint64 requests = m_http.requests();
    const bool isNews = phase != m_phase || requests != m_requests;
    if (!isNews || (requests == 0 && phase != Phase::Closing))
        return;
    m_requests = requests;
    m_phase = phase;
    switch (phase) {
    case Phase::Waiting:
        m_host.rests(*this);
        break;
    case Phase::Head:
    case Phase::Closing:
        m_host.handshakeAgain(*this);
        break;
    case Phase::Busy:
        m_host.handshakeDone(*this);
        break;
    }
}

void HttpSession::endIfDone()
{
    if (goesOnAsRelay())
        return;
    if (m_http.ending() == Ending::None ||
        (m_http.ending() == Ending::Gentle && !m_http.toClient().isEmpty()))
        return;
    if (m_http.ending() == Ending::Gentle)
        m_host.closeGently(std::move(m_client.socket));
    end();
}

bool HttpSession::goesOnAsRelay()
{
    // A relay has to read the program's end itself.
    if (!m_http.isTunnel() || !m_http.toClient().isEmpty() || !m_stream || m_broke || m_toldServer)
        return false;
    if (m_inFlow) {
        atTurnEnd();
        return true;
    }
    if (const QByteArrayView early = m_http.toServer(); !early.isEmpty()) {
        // Where it does not take all of it, the bytes go on going through here.
        const qint64 taken = m_stream->write(early.data(), early.size());
        if (taken > 0)
            m_http.serverTook(taken);
        if (!m_http.toServer().isEmpty())
            return false;
    }
    m_stream->attach(nullptr);
    m_client.socket->setListener(nullptr);
    m_host.relay(std::move(m_stream), std::move(m_client.socket), *std::exchange(m_flow, {}));
    end();
    return true;
}

void HttpSession::giveUpHandshake()
{
    // Whoever has had the time to read the last words, and did not.
    if (m_http.phase() == Phase::Closing) {
        end();
        return;
    }
    m_http.giveUp();
    update();
}

void HttpSession::endSoon()
{
    m_http.endSoon();
    update();
}

int HttpSession::liveFlows() const
{
    // One that is only kept needs no connection to be kept for it.
    return m_flow && !m_http.keepsFlow() && !(m_open && m_open->isWaiting()) ? 1 : 0;
}

void HttpSession::abort(const Error &why)
{
    leaveFlow(why);
    end();
}

bool HttpSession::abortFlow(quint64 flow, const Error &why)
{
    if (!m_flow || m_flow->id != flow)
        return false;
    abort(why);
    return true;
}

FlowSnapshot HttpSession::describeFlow() const
{
    FlowSnapshot flow = *m_flow;
    flow.state = FlowState::Opening;
    if (!m_stream)
        return flow;
    const FlowCounters counters = m_stream->counters();
    flow.bytesIn = counters.bytesIn;
    flow.bytesOut = counters.bytesOut;
    flow.state = m_stream->state() == MuxStream::State::Ended ? FlowState::Ended : FlowState::Open;
    return flow;
}

void HttpSession::addTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    if (!m_flow)
        return;
    const FlowSnapshot flow = describeFlow();
    ++snapshot.totalFlows;
    snapshot.bytesIn += flow.bytesIn;
    snapshot.bytesOut += flow.bytesOut;
    if (withFlows)
        snapshot.flows.append(flow);
}

/// The program is cut off where it is still there.
void HttpSession::end()
{
    leaveFlow();
    if (m_client.socket)
        m_client.socket->setAbortOnClose();
    m_client.socket.reset();
    m_host.over(*this);
}

std::unique_ptr<ClientSession> makeHttpSession(SessionHost &host, ProxyClient client)
{
    return std::make_unique<HttpSession>(host, std::move(client), false);
}

} // namespace rookery
