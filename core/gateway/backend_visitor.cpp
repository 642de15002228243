// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_visitor.h"

#include "core/gateway/acme_files.h"
#include "core/gateway/http_response.h"
#include "core/gateway/request_route.h"
#include "core/log/log.h"

#include <QTcpSocket>

#include <array>
#include <utility>

namespace rookery {

namespace {

using Outcome = ByteTransport::Outcome;
using Waiting = BackendExchange::Waiting;

constexpr qsizetype Block = 16 * 1024;
/// Steps in a row, so that nobody keeps this thread busy.
constexpr int MostSteps = 16;
/// How long a visitor may take to read the last answer.
constexpr milliseconds LingerTime = std::chrono::seconds(2);

std::optional<BackendHeads::Visitor> visitorOf(const QString &peer, const GatewayContext &context,
                                               bool usesTls)
{
    if (!context.config.addForwardingHeaders)
        return {};
    const QString host = peer.left(peer.lastIndexOf(u':'));
    return BackendHeads::Visitor{(host.startsWith(u'[') ? host.mid(1, host.size() - 2) : host).toLatin1(),
                                 usesTls};
}

} // namespace

BackendVisitor::BackendVisitor(RequestedConnection connection, const SharedGatewayContext &context,
                               Shared &shared, Clock &clock)
    : m_context(context)
    , m_shared(shared)
    , m_clock(clock)
    , m_peer(connection.peer)
    , m_lease(std::move(connection.lease))
    , m_visitor(std::move(std::get<std::unique_ptr<ByteTransport>>(connection.carrier)))
    , m_isProtected(connection.isProtected)
    , m_exchange(*context->config.backend, visitorOf(m_peer, *context, context->nativeTls && m_isProtected),
                 context->guard)
    , m_limit(clock.createTimer([this] { tooLate(); }))
{
    m_visitor->enterThread();
    m_visitor->setListener(this);
    m_exchange.visitorSaid(connection.received);
}

BackendVisitor::~BackendVisitor()
{
    dropSite();
    if (m_visitor)
        m_visitor->setListener(nullptr);
}

void BackendVisitor::start()
{
    QMetaObject::invokeMethod(this, &BackendVisitor::advance, Qt::QueuedConnection);
}

HandshakeQueue::Use BackendVisitor::use() const
{
    if (m_exchange.isTunnel())
        return HandshakeQueue::Use::Tunnel;
    const bool isAnswered = m_exchange.requests() > 0 && m_exchange.waiting() == Waiting::ForRequest &&
                            m_exchange.toVisitor().isEmpty() && m_visitor && m_visitor->bytesToWrite() == 0;
    return isAnswered ? HandshakeQueue::Use::Idle : HandshakeQueue::Use::Underway;
}

RequestedConnection BackendVisitor::takeConnection()
{
    m_state = State::Over;
    m_limit->stop();
    m_visitor->leaveThread();
    RequestedConnection::Carrier carrier = std::move(m_visitor);
    return {std::move(m_lease), std::move(carrier), m_exchange.head(), m_exchange.received(), m_peer};
}

void BackendVisitor::advance()
{
    if (m_isAdvancing || m_state == State::Over)
        return;
    if (m_state == State::Lingering) {
        linger();
        return;
    }
    m_isAdvancing = true;
    int steps = 0;
    while (m_state == State::Open && moveOn()) {
        m_progress = true;
        if (++steps == MostSteps) {
            QMetaObject::invokeMethod(this, &BackendVisitor::advance, Qt::QueuedConnection);
            break;
        }
    }
    m_isAdvancing = false;
    if (m_state == State::Open)
        watchTime();
}

/// One step of everything that can be done. False where there is nothing.
bool BackendVisitor::moveOn()
{
    bool moved = readVisitor();
    if (m_state == State::Open && m_exchange.isJudging() && !m_asksForFile) {
        judge();
        moved = true;
    }
    if (m_state == State::Open && m_exchange.takeWish())
        dial();
    if (!m_exchange.hasSite())
        dropSite();
    // It may have answered before it had everything, and closed: a write that fails must not come first.
    moved = (m_state == State::Open && readSite()) || moved;
    moved = (m_state == State::Open && writeSite()) || moved;
    moved = (m_state == State::Open && writeVisitor()) || moved;
    if (m_state == State::Open && m_exchange.ending() == BackendExchange::Ending::Cut)
        end();
    else if (m_state == State::Open && m_exchange.ending() == BackendExchange::Ending::Gentle &&
             m_exchange.toVisitor().isEmpty())
        endGently();
    return moved;
}

bool BackendVisitor::readVisitor()
{
    if (m_visitorEnded || !m_exchange.wantsVisitor())
        return false;
    std::array<char, Block> block;
    const auto result = m_visitor->read(block);
    if (result.bytes > 0)
        m_exchange.visitorSaid(QByteArrayView(block.data(), result.bytes));
    if (result.outcome == Outcome::End) {
        m_visitorEnded = true;
        m_exchange.visitorEnded();
    } else if (result.outcome == Outcome::Failed) {
        end();
    }
    return result.bytes > 0 || m_visitorEnded;
}

bool BackendVisitor::writeVisitor()
{
    const QByteArrayView bytes = m_exchange.toVisitor();
    if (bytes.isEmpty()) {
        if (m_exchange.endsVisitor() && !std::exchange(m_toldVisitorEnd, true))
            m_visitor->shutdownWrite();
        return false;
    }
    const auto result = m_visitor->write(std::span(&bytes, 1));
    if (result.bytes > 0)
        m_exchange.visitorTook(result.bytes);
    if (result.outcome == Outcome::Failed)
        end();
    return result.bytes > 0;
}

bool BackendVisitor::readSite()
{
    if (!m_site || m_siteEnded || !m_exchange.wantsSite())
        return false;
    std::array<char, Block> block;
    const auto result = m_site->read(block);
    if (result.bytes > 0)
        m_exchange.siteSaid(QByteArrayView(block.data(), result.bytes));
    m_siteEnded = result.outcome == Outcome::End || result.outcome == Outcome::Failed;
    if (m_siteEnded)
        m_exchange.siteEnded(result.outcome == Outcome::End);
    return result.bytes > 0 || m_siteEnded;
}

bool BackendVisitor::writeSite()
{
    const QByteArrayView bytes = m_exchange.toSite();
    if (!m_site || bytes.isEmpty()) {
        if (m_site && m_exchange.endsSite() && !std::exchange(m_toldSiteEnd, true))
            m_site->shutdownWrite();
        return false;
    }
    const auto result = m_site->write(std::span(&bytes, 1));
    if (result.bytes > 0)
        m_exchange.siteTook(result.bytes);
    if (result.outcome == Outcome::Failed)
        m_exchange.siteRefused();
    return result.bytes > 0;
}

void BackendVisitor::judge()
{
    // Its certificate may be revoked by now. Whoever is still welcome comes again.
    if (!m_context->config.tlsCaPath.isEmpty() && m_context != m_shared.newest) {
        m_isOutdated = true;
        m_exchange.giveUp();
        return;
    }
    const http::RequestHead &head = m_exchange.head();
    const RequestRoute route = RequestRoute::of(head, *m_context);
    switch (route.kind) {
    case RequestRoute::Kind::Page:
        m_exchange.show(route.content);
        return;
    case RequestRoute::Kind::Challenge:
        showChallenge(route.content);
        return;
    case RequestRoute::Kind::Tunnel:
        // A client that speaks before it was answered is none of ours (RFC 6455 §4.1).
        if (m_isProtected && m_exchange.received().size() == head.size) {
            Q_EMIT admitted();
            return;
        }
        break;
    case RequestRoute::Kind::Site:
    case RequestRoute::Kind::Nobody:
        break;
    }
    m_exchange.passOn();
}

void BackendVisitor::showChallenge(const QByteArray &token)
{
    m_asksForFile = true;
    m_shared.challenges.read(token, this, [this](const std::optional<QByteArray> &content) {
        m_asksForFile = false;
        if (m_state != State::Open || !m_exchange.isJudging())
            return;
        if (content)
            m_exchange.show(HttpResponse::ok(*content, m_exchange.head().method == "HEAD"));
        else
            m_exchange.passOn();
        advance();
    });
}

void BackendVisitor::dial()
{
    dropSite();
    m_siteEnded = m_toldSiteEnd = false;
    m_siteLease = m_shared.descriptors.take(DescriptorKind::Stream);
    if (!m_siteLease) {
        dialFailed(tr("There are too many connections to it."), false);
        return;
    }
    DialOptions options;
    options.timeout = m_context->config.dialTimeout;
    options.lookups = m_shared.lookups;
    options.descriptors = m_shared.descriptors;
    m_dial =
        std::make_unique<BackendDial>(*m_context->config.backend, m_context->backendTls, options, m_clock);
    connect(m_dial.get(), &BackendDial::connected, this, [this] {
        m_site = m_dial->takeTransport();
        m_dial.release()->deleteLater();
        m_site->setListener(this);
        *m_context->backendIsDown = false;
        m_exchange.opened();
        advance();
    });
    connect(m_dial.get(), &BackendDial::failed, this, [this](const QString &why, bool tooLate) {
        m_dial.release()->deleteLater();
        dialFailed(why, tooLate);
        advance();
    });
    m_dial->start();
}

void BackendVisitor::dialFailed(const QString &why, bool tooLate)
{
    // Once until it works again.
    if (!m_context->backendIsDown->exchange(true))
        qCWarning(logGateway).noquote()
            << tr("The web site at %1 cannot be reached: %2").arg(m_context->config.backend->name(), why);
    m_exchange.missed(tooLate);
}

void BackendVisitor::dropSite()
{
    // At once: one that went on would call in for a connection that nobody waits for. This is never inside
    // its signals, which let go of it first.
    m_dial.reset();
    if (m_site && m_exchange.isSiteOwed())
        m_site->abort();
    m_site.reset();
    m_siteLease = {};
}

void BackendVisitor::endGently()
{
    // Nothing was said to it that could be lost.
    if (m_isOutdated) {
        end();
        return;
    }
    m_state = State::Lingering;
    dropSite();
    if (const milliseconds limit = m_context->config.handshakeTimeout; limit > milliseconds::zero())
        m_limit->start(limit);
    else
        m_limit->stop();
    // Only our direction: the visitor closes when it has read the answer (RFC 9112 §9.6).
    m_visitor->shutdownWrite();
    linger();
}

/// What it still sends is thrown away: unread bytes would turn our close into a reset, and the answer might
/// be lost with it.
void BackendVisitor::linger()
{
    if (!m_saidAll && m_visitor->bytesToWrite() == 0) {
        m_saidAll = true;
        m_limit->start(LingerTime);
    }
    std::array<char, Block> block;
    auto outcome = Outcome::Ok;
    for (int steps = 0; steps < MostSteps && outcome == Outcome::Ok; ++steps)
        outcome = m_visitor->read(block).outcome;
    if (outcome == Outcome::Ok)
        QMetaObject::invokeMethod(this, &BackendVisitor::advance, Qt::QueuedConnection);
    else if (outcome != Outcome::WouldBlock)
        end();
}

void BackendVisitor::watchTime()
{
    const Waiting before = std::exchange(m_waiting, m_exchange.waiting());
    const bool isNext = std::exchange(m_requests, m_exchange.requests()) != m_exchange.requests();
    const bool moved = std::exchange(m_progress, false) && m_waiting != Waiting::ForRequest;
    const milliseconds limit = m_context->config.handshakeTimeout;
    if (m_waiting == Waiting::ForRequest && m_waiting != before) {
        m_visitor->releaseMemory();
        if (m_site)
            m_site->releaseMemory();
    }
    if (m_waiting == Waiting::ForNobody || limit <= milliseconds::zero())
        m_limit->stop();
    else if (m_waiting != before || isNext || moved)
        m_limit->start(limit);
}

void BackendVisitor::tooLate()
{
    if (m_state == State::Lingering) {
        end();
        return;
    }
    m_exchange.giveUp();
    advance();
}

void BackendVisitor::end()
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_limit->stop();
    dropSite();
    if (m_exchange.ending() == BackendExchange::Ending::Cut)
        m_visitor->abort();
    m_visitor->setListener(nullptr);
    m_visitor.reset();
    Q_EMIT ended();
}

} // namespace rookery

#include "moc_backend_visitor.cpp"
