// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_exchange.h"

#include "core/bytes/remove_first.h"
#include "core/gateway/http_response.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

using Kind = http::BodyFraming::Kind;
using BodyState = http::BodyReader::State;

} // namespace

bool BackendExchange::wantsVisitor() const
{
    if (m_visitorEnded)
        return false;
    switch (m_stage) {
    case Stage::Head:
        // Who asks and does not read is not asked what else he wants.
        return m_toVisitor.size() < MaxBuffered;
    case Stage::Exchange:
        // Of what comes before the answer a little is read, so that the end is seen.
        return m_ignores ||
               (requestIsWhole() ? m_fromVisitor.size() < HeadLimits.size : m_toSite.size() < MaxBuffered);
    case Stage::Tunnel:
        return m_toSite.size() < MaxBuffered;
    case Stage::Judging:
    case Stage::Over:
        break;
    }
    return false;
}

void BackendExchange::visitorSaid(QByteArrayView bytes)
{
    if (m_stage == Stage::Over || m_ignores)
        return;
    m_fromVisitor += bytes;
    advance();
}

void BackendExchange::visitorEnded()
{
    m_visitorEnded = true;
    advance();
}

void BackendExchange::visitorTook(qsizetype bytes)
{
    removeFirst(m_toVisitor, bytes);
    advance();
}

void BackendExchange::siteTook(qsizetype bytes)
{
    removeFirst(m_toSite, bytes);
    advance();
}

void BackendExchange::siteRefused()
{
    // An answer may have come before all of the request was there; behind that nothing is owed.
    if (m_stage != Stage::Tunnel)
        return;
    m_toSite = {};
    if (m_siteEnded)
        finish(Ending::Gentle);
}

void BackendExchange::advance()
{
    if (m_stage == Stage::Head && m_toVisitor.size() < MaxBuffered)
        readHead();
    if (m_stage == Stage::Exchange)
        passBody();
    if (m_stage == Stage::Tunnel)
        passThrough();
}

void BackendExchange::readHead()
{
    using Status = http::RequestHeadReader::Status;
    switch (m_reader.read(m_fromVisitor)) {
    case Status::NeedMore:
        if (m_visitorEnded)
            finish(Ending::Gentle);
        break;
    case Status::Malformed:
        refuse(BackendHeads::refusedRequest(m_fromVisitor));
        break;
    case Status::Complete:
        ++m_requests;
        m_stage = Stage::Judging;
        break;
    }
}

void BackendExchange::passOn()
{
    const http::RequestHead head = m_reader.head();
    const std::optional<http::BodyFraming> framing = http::requestFraming(head);
    // What follows CONNECT is no body, whatever its length says.
    const bool isClear = framing && (head.method != "CONNECT" || framing->kind == Kind::None);
    if (!isClear || !BackendHeads::hasHost(head)) {
        refuse(framing ? BackendHeads::refusedRequest({}) : BackendHeads::refusedCoding());
        advance();
        return;
    }
    removeFirst(m_fromVisitor, head.size);
    m_stage = Stage::Exchange;
    m_request = {head.method, head.minorVersion, BackendHeads::wantsToGoOn(head),
                 BackendHeads::wantsUpgrade(head), m_site == Site::None};
    m_body = http::BodyReader(*framing);
    m_chunks = framing->kind == Kind::Chunked;
    m_toSite += BackendHeads::request(head, m_address, m_visitor, m_guard);
    m_isOwed = true;
    if (m_site == Site::None)
        wish();
    advance();
}

void BackendExchange::show(const QByteArray &answer)
{
    m_toVisitor += answer;
    finish(Ending::Gentle);
}

/// Nothing of what the visitor said goes any further.
void BackendExchange::refuse(const QByteArray &refused)
{
    ++m_requests;
    m_stage = Stage::Exchange;
    m_request = {"GET", 1, false, false, true};
    m_body = http::BodyReader({});
    m_ignores = true;
    m_fromVisitor = {};
    m_toSite = refused;
    wish();
}

void BackendExchange::wish()
{
    m_site = Site::Opening;
    m_fromSite = {};
    m_scanned = 0;
    m_interims = 0;
    m_wishes = true;
}

void BackendExchange::passBody()
{
    while (m_body.state() == BodyState::Going && m_toSite.size() < MaxBuffered && !m_fromVisitor.isEmpty()) {
        const http::BodyReader::Piece piece = m_body.take(m_fromVisitor);
        if (m_chunks)
            http::appendChunk(m_toSite, piece.data);
        else
            m_toSite += piece.data;
        removeFirst(m_fromVisitor, piece.consumed);
        // Without its trailers (RFC 9110 §6.5.1 allows it): a site might take them for fields of the head, of
        // which some are ours to say.
        if (m_chunks && requestIsWhole())
            http::appendLastChunk(m_toSite, {});
    }
    if (m_visitorEnded && m_fromVisitor.isEmpty())
        (void)m_body.ended();
    if (m_body.state() == BodyState::Malformed) {
        // The site must not take what has come for all of it: its connection is cut.
        if (m_answering || m_answered || m_visitorEnded)
            finish(Ending::Cut);
        else
            refuse(BackendHeads::refusedRequest({}));
    } else if (m_answered && requestIsWhole()) {
        nextRequest();
    }
}

void BackendExchange::passThrough()
{
    if (m_toSite.size() < MaxBuffered)
        m_toSite += std::exchange(m_fromVisitor, {});
    if (m_visitorEnded && m_siteEnded && m_fromVisitor.isEmpty() && m_toSite.isEmpty()) {
        m_isOwed = false;
        finish(Ending::Gentle);
    }
}

void BackendExchange::missed(bool tooLate)
{
    const bool headOnly = m_request.method == "HEAD";
    show(tooLate ? HttpResponse::gatewayTimeout(headOnly) : HttpResponse::badGateway(headOnly));
}

void BackendExchange::siteSaid(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_site == Site::Up) {
        qsizetype taken = bytes.size();
        if (m_stage == Stage::Tunnel)
            m_toVisitor += bytes;
        else if (m_stage == Stage::Exchange && !m_answered)
            taken = m_answering ? readAnswerBody(bytes) : readAnswerHead(bytes);
        else
            // Nobody has asked for this, and what it would belong to nobody knows.
            finish(Ending::Gentle);
        bytes = bytes.sliced(taken);
    }
    advance();
}

qsizetype BackendExchange::readAnswerHead(QByteArrayView bytes)
{
    const qsizetype before = m_fromSite.size();
    m_fromSite += bytes.first(std::min(http::MaxAnswerHead - before, bytes.size()));
    http::AnswerHead head;
    switch (http::readEachAnswerHead(m_fromSite, m_scanned, head)) {
    case http::HeadState::NeedMore:
        return m_fromSite.size() - before;
    case http::HeadState::Malformed:
        siteIsWrong();
        return bytes.size();
    case http::HeadState::Complete:
        break;
    }
    m_fromSite = {};
    m_scanned = 0;
    takeAnswerHead(head);
    return head.size - before;
}

void BackendExchange::takeAnswerHead(const http::AnswerHead &head)
{
    if (http::isInterim(head.status)) {
        // HTTP/1.0 knows none (RFC 9110 §15.2).
        if (++m_interims > http::MaxInterimAnswers)
            siteIsWrong();
        else if (m_request.minorVersion > 0)
            m_toVisitor += BackendHeads::answer(head, {});
        return;
    }
    const bool opensTunnel = m_request.method == "CONNECT" && head.status / 100 == 2;
    if (opensTunnel || (head.status == 101 && !m_request.upgrades)) {
        siteIsWrong();
    } else if (head.status == 101) {
        m_toVisitor += BackendHeads::answer(head, {});
        m_stage = Stage::Tunnel;
    } else {
        beginAnswer(head);
    }
}

void BackendExchange::beginAnswer(const http::AnswerHead &head)
{
    const std::optional<http::BodyFraming> framing = http::answerFraming(head, m_request.method);
    if (!framing) {
        siteIsWrong();
        return;
    }
    const bool unchunks = framing->kind == Kind::Chunked && m_request.minorVersion == 0;
    m_answerChunks = framing->kind == Kind::Chunked && !unchunks;
    m_keeps = m_request.goesOn && head.keepsConnection() && framing->kind != Kind::UntilClose && !unchunks;
    m_toVisitor += BackendHeads::answer(head, unchunks ? http::BodyFraming{Kind::UntilClose} : *framing);
    m_answering = true;
    m_answerBody = http::BodyReader(*framing);
    if (m_answerBody.state() == BodyState::Done)
        endAnswer();
}

qsizetype BackendExchange::readAnswerBody(QByteArrayView bytes)
{
    const http::BodyReader::Piece piece = m_answerBody.take(bytes);
    if (m_answerChunks)
        http::appendChunk(m_toVisitor, piece.data);
    else
        m_toVisitor += piece.data;
    if (m_answerBody.state() == BodyState::Done)
        endAnswer();
    else if (m_answerBody.state() == BodyState::Malformed)
        finish(Ending::Cut);
    return piece.consumed;
}

void BackendExchange::endAnswer()
{
    if (m_answerChunks)
        http::appendLastChunk(m_toVisitor, m_answerBody.trailers());
    m_answering = false;
    m_answered = true;
    m_isOwed = !requestIsWhole();
    if (!m_keeps)
        finish(Ending::Gentle);
    else if (requestIsWhole())
        nextRequest();
}

void BackendExchange::siteEnded(bool cleanly)
{
    if (m_stage == Stage::Over || m_site == Site::None)
        return;
    if (m_stage == Stage::Tunnel) {
        m_siteEnded = true;
        if (!cleanly)
            finish(Ending::Cut);
        else
            advance();
    } else if (m_answering) {
        if (cleanly && m_answerBody.ended() == BodyState::Done)
            endAnswer();
        else
            finish(Ending::Cut);
    } else if (m_stage == Stage::Exchange && !m_answered && (m_request.isFirst || !m_fromSite.isEmpty())) {
        siteIsWrong();
    } else {
        // Between two requests, or at the moment of the next one: so it would have been without us.
        finish(Ending::Gentle);
    }
}

void BackendExchange::siteIsWrong()
{
    missed(false);
}

void BackendExchange::nextRequest()
{
    m_stage = Stage::Head;
    m_isOwed = false;
    m_reader = http::RequestHeadReader(HeadLimits);
    m_answered = false;
    m_interims = 0;
}

void BackendExchange::finish(Ending ending)
{
    m_stage = Stage::Over;
    m_ending = ending;
    m_site = Site::None;
    m_wishes = false;
    m_fromVisitor = {};
    m_fromSite = {};
    m_scanned = 0;
    m_toSite = {};
}

BackendExchange::Waiting BackendExchange::waiting() const
{
    switch (m_stage) {
    case Stage::Head:
        return Waiting::ForRequest;
    case Stage::Exchange:
        return requestIsWhole() || m_toSite.size() >= MaxBuffered ? Waiting::ForSite : Waiting::ForVisitor;
    case Stage::Over:
        return m_toVisitor.isEmpty() ? Waiting::ForNobody : Waiting::ForVisitor;
    case Stage::Tunnel:
        return waitingInTunnel();
    case Stage::Judging:
        break;
    }
    return Waiting::ForNobody;
}

/// Two who are silent may be so as long as they like. But who has left is not to hold two connections because
/// the other one does nothing; and of whom nothing is read, since the other side takes nothing, nobody learns
/// that he has left.
BackendExchange::Waiting BackendExchange::waitingInTunnel() const
{
    if (m_visitorEnded || m_toSite.size() >= MaxBuffered)
        return Waiting::ForSite;
    if (m_siteEnded || m_toVisitor.size() >= MaxBuffered)
        return Waiting::ForVisitor;
    return Waiting::ForNobody;
}

void BackendExchange::giveUp()
{
    if (m_stage == Stage::Head || m_stage == Stage::Judging)
        finish(Ending::Gentle);
    else if (m_stage == Stage::Tunnel)
        finish(Ending::Cut);
    else if (waiting() == Waiting::ForSite && !m_answering && !m_answered)
        missed(true);
    else if (m_stage == Stage::Exchange)
        finish(m_answering ? Ending::Cut : Ending::Gentle);
    else if (m_stage == Stage::Over)
        finish(Ending::Cut);
}

} // namespace rookery
