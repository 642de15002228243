// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_proxy_connection.h"

#include "core/address/host_port.h"
#include "core/bytes/remove_first.h"
#include "core/http/basic_credentials.h"
#include "core/proxy/http_pages.h"
#include "core/proxy/http_rewrite.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

using Kind = http::BodyFraming::Kind;
using Persistence = http::AnswerDelivery::Persistence;
using BodyState = http::BodyReader::State;

/// Asking twice does no more than asking once, and there is no body to be sent again.
bool canBeRepeated(const http::RequestHead &head, const http::BodyFraming &framing)
{
    return (head.method == "GET" || head.method == "HEAD" || head.method == "OPTIONS") &&
           framing.kind == Kind::None && http::wantedUpgrade(head).isEmpty();
}

} // namespace

HttpProxyConnection::HttpProxyConnection(const ProxyPassword &password, bool hasSocks)
    : m_password(password), m_hasSocks(hasSocks)
{
}

bool HttpProxyConnection::wantsClient() const
{
    if (m_clientEnded)
        return false;
    switch (m_stage) {
    case Stage::Head:
        return m_toClient.size() < MaxBuffered;
    case Stage::Exchange:
        // Of what comes before the answer a little is read, so that the end is seen.
        return requestIsWhole() ? m_fromClient.size() < http::RequestHeadReader::MaxSize
                                : m_toServer.size() < MaxBuffered;
    case Stage::Tunnel:
        return m_toServer.size() < MaxBuffered;
    case Stage::Over:
        break;
    }
    return false;
}

void HttpProxyConnection::clientSaid(QByteArrayView bytes)
{
    if (m_stage == Stage::Over)
        return;
    m_fromClient += bytes;
    advance();
}

void HttpProxyConnection::clientEnded()
{
    m_clientEnded = true;
    advance();
}

void HttpProxyConnection::clientTook(qsizetype bytes)
{
    removeFirst(m_toClient, bytes);
    advance();
}

void HttpProxyConnection::serverTook(qsizetype bytes)
{
    m_request.isUnsent = m_request.isUnsent && bytes == 0;
    removeFirst(m_toServer, bytes);
    advance();
}

void HttpProxyConnection::advance()
{
    while (m_stage == Stage::Head && readRequest())
        ;
    if (m_stage == Stage::Exchange)
        readRequestBody();
    if (m_stage == Stage::Tunnel)
        passThrough();
}

bool HttpProxyConnection::readRequest()
{
    using Status = http::RequestHeadReader::Status;
    // A program that asks and does not read is not asked what else it wants.
    if (m_toClient.size() >= MaxBuffered)
        return false;
    switch (m_reader.read(m_fromClient)) {
    case Status::NeedMore:
        if (m_clientEnded)
            finish(Ending::Gentle);
        return false;
    case Status::Malformed:
        m_request = {};
        if (m_fromClient.size() >= http::RequestHeadReader::MaxSize)
            refuse({431, tr("The head of this request is too long.")});
        else
            refuse({400, tr("This is not a request that a proxy can pass on safely.")});
        return false;
    case Status::Complete:
        break;
    }
    const http::RequestHead head = m_reader.head();
    removeFirst(m_fromClient, head.size);
    begin(head);
    return true;
}

void HttpProxyConnection::begin(const http::RequestHead &head)
{
    m_stage = Stage::Exchange;
    ++m_requests;
    m_request = {};
    m_request.method = head.method;
    m_request.minorVersion = head.minorVersion;
    m_request.goesOn = http::wantsToGoOn(head) && !m_endsSoon;
    m_request.hops = http::HopByHop(head.headers);
    m_answering = false;
    m_interims = 0;
    const std::optional<http::BodyFraming> framing = http::requestFraming(head);
    if (!framing) {
        refuse({501, tr("This proxy knows no transfer coding but chunked.")});
        return;
    }
    m_requestBody = http::BodyReader(*framing);
    m_requestChunks = framing->kind == Kind::Chunked;
    const HttpTarget target = HttpTarget::of(head);
    m_request.opensTunnel = target.form == HttpTarget::Form::Tunnel;
    if (target.form == HttpTarget::Form::Own)
        say(HttpPages(m_hasSocks).answer(head));
    else if (!isAdmitted(head))
        say(HttpOwnAnswer::passwordWanted());
    else if (target.form == HttpTarget::Form::Bad)
        refuse({target.status, target.why});
    else
        serve(head, target, *framing);
}

bool HttpProxyConnection::isAdmitted(const http::RequestHead &head) const
{
    if (!m_password.isNeeded())
        return true;
    const QList<QByteArray> given = head.values("Proxy-Authorization");
    const auto shown = given.size() == 1 ? http::basicCredentials(given.first()) : std::nullopt;
    return shown && m_password.admits(shown->user, shown->password);
}

void HttpProxyConnection::serve(const http::RequestHead &head, const HttpTarget &target,
                                const http::BodyFraming &framing)
{
    if (target.form == HttpTarget::Form::Request) {
        if (http::maxForwards(head) == 0)
            say({200, tr("This proxy passes on every method.")});
        else
            send(head, target, framing);
        return;
    }
    // What follows belongs to the tunnel; whoever takes it for a body would read something else (RFC 9110
    // §9.3.6).
    if (framing.kind != Kind::None) {
        refuse({400, tr("CONNECT has no body.")});
        return;
    }
    wish({target.host, target.port});
}

void HttpProxyConnection::send(const http::RequestHead &head, const HttpTarget &target,
                               const http::BodyFraming &framing)
{
    const QByteArray text = http::forwardedRequest(head, target.resource, target.authority, framing);
    if (!http::wantedUpgrade(head).isEmpty())
        m_request.upgrades = head.listMembers("Upgrade");
    const Target where{target.host, target.port};
    if (m_flow == FlowUse::Kept && m_target == where && canBeRepeated(head, framing)) {
        m_flow = FlowUse::Up;
        m_request.mayRepeat = true;
        m_request.isUnsent = true;
        m_request.head = text;
    } else {
        wish(where);
    }
    m_toServer = text;
}

/// Everything that is known of the flow before goes.
void HttpProxyConnection::wish(const Target &target)
{
    dropFlow();
    m_serverFailed = false;
    m_target = target;
    m_flow = FlowUse::Opening;
    m_wishes = true;
}

std::optional<HttpProxyConnection::Target> HttpProxyConnection::takeWish()
{
    return std::exchange(m_wishes, false) ? std::optional(m_target) : std::nullopt;
}

void HttpProxyConnection::readRequestBody()
{
    while (m_requestBody.state() == BodyState::Going && m_toServer.size() < MaxBuffered &&
           !m_fromClient.isEmpty()) {
        const http::BodyReader::Piece piece = m_requestBody.take(m_fromClient);
        if (m_requestChunks)
            http::appendChunk(m_toServer, piece.data);
        else
            m_toServer += piece.data;
        removeFirst(m_fromClient, piece.consumed);
        if (m_requestBody.state() == BodyState::Done && m_requestChunks)
            http::appendLastChunk(m_toServer,
                                  http::forwardedTrailers(m_requestBody.trailers(), m_request.hops));
    }
    if (m_clientEnded && m_fromClient.isEmpty() && m_requestBody.state() == BodyState::Going)
        (void)m_requestBody.ended();
    if (m_requestBody.state() != BodyState::Malformed)
        return;
    // The server must not take what has come for all of it: its flow is cut off, not ended.
    if (m_answering)
        finish(Ending::Cut);
    else
        refuse({400, tr("The body of this request is not as its head says.")});
}

void HttpProxyConnection::passThrough()
{
    if (m_toServer.size() < MaxBuffered)
        m_toServer += std::exchange(m_fromClient, {});
    if (m_clientEnded && m_serverEnded && m_fromClient.isEmpty() && m_toServer.isEmpty()) {
        dropFlow(true);
        finish(Ending::Gentle);
    }
}

bool HttpProxyConnection::endsServer() const
{
    const bool isAllSaid = m_stage == Stage::Tunnel || (m_stage == Stage::Exchange && requestIsWhole());
    return m_clientEnded && m_fromClient.isEmpty() && m_toServer.isEmpty() && isAllSaid &&
           m_flow == FlowUse::Up;
}

void HttpProxyConnection::opened()
{
    m_flow = FlowUse::Up;
    if (!m_request.opensTunnel)
        return;
    m_toClient += HttpOwnAnswer::established();
    m_stage = Stage::Tunnel;
}

void HttpProxyConnection::missed(ConnectResult result, const QString &why)
{
    const QString where = hostPort(QString::fromLatin1(m_target.host), m_target.port);
    say(HttpOwnAnswer::notReached(result, where, why));
    advance();
}

qsizetype HttpProxyConnection::serverSaid(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && wantsServer()) {
        const QByteArrayView rest = bytes.sliced(taken);
        if (m_stage == Stage::Tunnel) {
            const qsizetype n = std::min(rest.size(), MaxBuffered - m_toClient.size());
            m_toClient += rest.first(n);
            taken += n;
        } else if (m_request.isUnsent) {
            // It was said before this was asked, so it is no answer to it.
            repeat();
            taken += rest.size();
        } else if (m_flow == FlowUse::Up && m_stage == Stage::Exchange) {
            taken += m_answering ? readAnswerBody(rest) : readAnswerHead(rest);
        } else {
            // Nobody has asked for this, and what it belongs to nobody knows.
            if (m_flow == FlowUse::Kept)
                dropFlow();
            taken += rest.size();
        }
    }
    advance();
    return taken;
}

qsizetype HttpProxyConnection::readAnswerHead(QByteArrayView bytes)
{
    const qsizetype room = http::MaxAnswerHead - m_fromServer.size();
    const qsizetype taken = std::min(room, bytes.size());
    m_fromServer += bytes.first(taken);
    m_request.mayRepeat = false;
    m_request.head = {};
    while (!m_fromServer.isEmpty() && !m_answering && m_stage == Stage::Exchange && m_flow == FlowUse::Up) {
        http::AnswerHead head;
        const http::HeadState state = http::readEachAnswerHead(m_fromServer, m_scanned, head);
        if (state == http::HeadState::NeedMore)
            break;
        if (state == http::HeadState::Malformed) {
            serverIsWrong(tr("The server's answer is not HTTP/1."));
            break;
        }
        removeFirst(m_fromServer, head.size);
        m_scanned = 0;
        takeAnswerHead(head);
    }
    return taken;
}

void HttpProxyConnection::takeAnswerHead(const http::AnswerHead &head)
{
    if (http::isInterim(head.status)) {
        if (++m_interims > http::MaxInterimAnswers)
            serverIsWrong(tr("The server sends nothing but interim answers."));
        else if (m_request.minorVersion > 0)
            m_toClient += http::forwardedInterim(head);
    } else if (head.status == 101) {
        const auto isWanted = [&](const QByteArray &one) {
            return http::hasMember(head.fields, "Upgrade", one);
        };
        // Before all of the request is there, nobody knows where the other protocol begins (RFC 9110 §7.8).
        if (!std::any_of(m_request.upgrades.cbegin(), m_request.upgrades.cend(), isWanted) ||
            !requestIsWhole() || !m_toServer.isEmpty()) {
            serverIsWrong(tr("The server changed to a protocol that nobody asked for."));
            return;
        }
        m_toClient += http::forwardedInterim(head);
        m_stage = Stage::Tunnel;
        m_toClient += std::exchange(m_fromServer, {});
    } else if (head.status == 407) {
        // It would make the program show somebody else the password of this proxy, or a person type one.
        serverIsWrong(tr("The server asks for the password of a proxy."));
    } else {
        beginAnswer(head);
    }
}

void HttpProxyConnection::beginAnswer(const http::AnswerHead &head)
{
    const std::optional<http::BodyFraming> framing = http::answerFraming(head, m_request.method);
    if (!framing) {
        serverIsWrong(tr("The server says in two ways how long its answer is."));
        return;
    }
    http::AnswerDelivery delivery{*framing};
    // What cannot be counted is counted here, so that the connection can be kept; HTTP/1.0 knows no chunks.
    if (framing->kind == Kind::UntilClose || framing->kind == Kind::Chunked)
        delivery.framing = {m_request.minorVersion > 0 ? Kind::Chunked : Kind::UntilClose};
    m_answerChunks = delivery.framing.kind == Kind::Chunked;
    m_keepsFlow = head.keepsConnection() && framing->kind != Kind::UntilClose;
    // A body that is still on its way may never come: then nobody knows where the next request begins.
    m_keepsClient = m_request.goesOn && requestIsWhole() && delivery.framing.kind != Kind::UntilClose;
    if (!m_keepsClient)
        delivery.persistence = Persistence::Close;
    else if (m_request.minorVersion == 0)
        delivery.persistence = Persistence::KeepAlive;
    m_toClient += http::forwardedAnswer(head, delivery);
    m_answering = true;
    m_answerHops = http::HopByHop(head.fields);
    m_answerBody = http::BodyReader(*framing);
    const QByteArray behind = std::exchange(m_fromServer, {});
    qsizetype taken = 0;
    if (m_answerBody.state() == BodyState::Done)
        endAnswer();
    while (m_answering && taken < behind.size())
        taken += takeAnswerBody(QByteArrayView(behind).sliced(taken));
    // Nobody has asked for what is left, so nobody knows what the next answer would be.
    if (taken < behind.size())
        dropFlow();
}

qsizetype HttpProxyConnection::readAnswerBody(QByteArrayView bytes)
{
    return takeAnswerBody(bytes.first(std::min(bytes.size(), MaxBuffered - m_toClient.size())));
}

qsizetype HttpProxyConnection::takeAnswerBody(QByteArrayView bytes)
{
    const http::BodyReader::Piece piece = m_answerBody.take(bytes);
    if (m_answerChunks)
        http::appendChunk(m_toClient, piece.data);
    else
        m_toClient += piece.data;
    if (m_answerBody.state() == BodyState::Done)
        endAnswer();
    else if (m_answerBody.state() == BodyState::Malformed)
        cutAnswer();
    return piece.consumed;
}

void HttpProxyConnection::endAnswer()
{
    if (m_answerChunks)
        http::appendLastChunk(m_toClient, http::forwardedTrailers(m_answerBody.trailers(), m_answerHops));
    m_answering = false;
    const bool isQuiet = m_fromServer.isEmpty() && m_toServer.isEmpty() && requestIsWhole();
    if (m_keepsFlow && isQuiet && !m_clientEnded)
        m_flow = FlowUse::Kept;
    else
        dropFlow(isQuiet);
    if (m_keepsClient && !m_endsSoon)
        nextRequest();
    else
        finish(Ending::Gentle);
}

void HttpProxyConnection::serverEnded()
{
    serverGone(true);
}

void HttpProxyConnection::serverBroke()
{
    serverGone(false);
}

void HttpProxyConnection::serverGone(bool cleanly)
{
    if (m_stage == Stage::Over || m_flow == FlowUse::None)
        return;
    if (m_stage == Stage::Tunnel) {
        m_serverEnded = true;
        if (!cleanly)
            finish(Ending::Cut);
        advance();
        return;
    }
    if (m_flow == FlowUse::Kept) {
        dropFlow();
        return;
    }
    if (m_answering) {
        if (cleanly && m_answerBody.ended() == BodyState::Done)
            endAnswer();
        else
            cutAnswer();
    } else if (m_request.mayRepeat) {
        repeat();
    } else {
        serverIsWrong(tr("The server ended the connection without an answer."));
    }
    advance();
}

/// A server may end a connection that it has kept at any time, and does not know what was on its way (RFC
/// 9112 §9.3.1).
void HttpProxyConnection::repeat()
{
    const QByteArray head = std::exchange(m_request.head, {});
    dropFlow(true);
    wish(Target(m_target));
    m_request.mayRepeat = false;
    m_request.isUnsent = false;
    m_toServer = head;
}

/// The program must not take what it has for all.
void HttpProxyConnection::cutAnswer()
{
    m_serverFailed = true;
    finish(Ending::Cut);
}

void HttpProxyConnection::serverIsWrong(const QString &sentence)
{
    m_serverFailed = true;
    refuse(HttpOwnAnswer::badServer(sentence));
}

/// The connection is kept where it is clear what comes next.
void HttpProxyConnection::say(const HttpOwnAnswer &answer)
{
    // A program that cannot show what it was told to a person must see that it has failed.
    const bool keeps = m_request.goesOn && requestIsWhole() && !m_request.opensTunnel;
    const Persistence persistence = !keeps                        ? Persistence::Close
                                    : m_request.minorVersion == 0 ? Persistence::KeepAlive
                                                                  : Persistence::Unsaid;
    m_toClient += answer.text(persistence, m_request.method != "HEAD");
    dropFlow();
    if (keeps)
        nextRequest();
    else
        finish(Ending::Gentle);
}

void HttpProxyConnection::refuse(const HttpOwnAnswer &answer)
{
    m_toClient += answer.text(Persistence::Close, m_request.method != "HEAD");
    finish(Ending::Gentle);
}

void HttpProxyConnection::dropFlow(bool cleanly)
{
    if (m_flow != FlowUse::None)
        m_leftCleanly = cleanly || m_flow == FlowUse::Kept;
    m_flow = FlowUse::None;
    m_wishes = false;
    m_toServer = {};
    m_fromServer = {};
    m_scanned = 0;
}

void HttpProxyConnection::nextRequest()
{
    m_stage = Stage::Head;
    m_reader = {};
    m_request = {};
}

void HttpProxyConnection::finish(Ending ending)
{
    m_stage = Stage::Over;
    m_ending = ending;
    m_answering = false;
    m_fromClient = {};
    dropFlow();
}

void HttpProxyConnection::giveUp()
{
    if (m_stage != Stage::Head)
        return;
    if (m_fromClient.isEmpty())
        finish(Ending::Gentle);
    else
        refuse({408, tr("This request did not come in time.")});
}

void HttpProxyConnection::endSoon()
{
    m_endsSoon = true;
    m_request.goesOn = false;
    if (m_stage == Stage::Head)
        finish(Ending::Gentle);
}

HttpProxyConnection::Phase HttpProxyConnection::phase() const
{
    if (m_ending == Ending::Gentle && !m_toClient.isEmpty())
        return Phase::Closing;
    if (m_stage != Stage::Head)
        return Phase::Busy;
    return m_fromClient.isEmpty() ? Phase::Waiting : Phase::Head;
}

} // namespace rookery
