// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_listeners.h"

#include "core/gateway/reverse_tcp_listener.h"
#include "core/gateway/reverse_udp_listener.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/target_host.h"
#include "core/log/log.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// A port as a number, for a set.
quint32 numberOf(const BindRequest &request)
{
    return (quint32(request.type) << 16) | request.port;
}

/// The addresses that need no look-up; none where `host` is a name.
QList<QHostAddress> addressesOf(const QString &host)
{
    // RFC 6761 §6.3: always loopback, whatever a resolver says.
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    const QHostAddress address(host);
    return address.isNull() ? QList<QHostAddress>() : QList<QHostAddress>{address};
}

} // namespace

ReverseListeners::ReverseListeners(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config,
                                   Clock &clock, std::shared_ptr<ReverseOwners> owners,
                                   const SessionShares &shares, QObject *parent)
    : QObject(parent)
    , m_mux(mux)
    , m_relays(relays)
    , m_config(config)
    , m_clock(clock)
    , m_owners(std::move(owners))
    , m_shares(shares)
    , m_yieldTimer(clock.createTimer([this] { Q_EMIT portWanted(); }))
{
    connect(&m_mux, &Multiplexor::bindRequested, this, &ReverseListeners::bind);
    connect(&m_mux, &Multiplexor::bindReleased, this, &ReverseListeners::release);
}

ReverseListeners::~ReverseListeners()
{
    if (m_ticket != 0)
        m_owners->leave(m_ticket);
}

bool ReverseListeners::send(const Datagram &datagram)
{
    const auto found = m_bound.find(datagram.flowId);
    if (found == m_bound.end() || !found->second.udp)
        return false;
    found->second.udp->send(datagram);
    return true;
}

void ReverseListeners::bind(const BindRequest &request)
{
    if (const auto fit = check(request); !fit) {
        refuse(request, fit.error());
        return;
    }
    // That it may be 0 was said above; of a target it could not.
    const auto host = TargetHost::check(request.host, std::max<quint16>(request.port, 1));
    if (!host) {
        refuse(request, host.error());
        return;
    }
    if (m_ticket == 0)
        m_ticket = m_owners->enter(m_mux.peerIdentity(), this,
                                   [this](const ReverseOwners::Claim &claim) { claimed(claim); });
    m_pending[request.flowId] = nullptr;
    if (const QList<QHostAddress> addresses = addressesOf(*host); !addresses.isEmpty()) {
        open(request, addresses, true);
        return;
    }
    resolve(request, *host);
}

void ReverseListeners::resolve(const BindRequest &request, const QString &host)
{
    const auto resolved = [this, request](const NameLookup::Answer &answer) {
        if (answer) {
            open(request, answer->mid(0, MaxAddresses), true);
        } else {
            refuse(request, answer.error());
            m_pending.erase(request.flowId);
        }
    };
    m_pending[request.flowId] = std::make_unique<NameLookup>(host, m_shares.lookups, resolved, m_clock);
}

void ReverseListeners::release(quint32 flowId)
{
    m_pending.erase(flowId);
    const auto found = m_bound.find(flowId);
    if (found == m_bound.end())
        return;
    qCInfo(logGateway) << qUtf8Printable(m_mux.peerName()) << "gives back port" << found->second.port.port;
    m_bound.erase(found);
}

Expected<void> ReverseListeners::check(const BindRequest &request) const
{
    if (!m_config.allowReverse)
        return failure(ErrorCode::NotPermitted, tr("Reverse forwards are not allowed here."));
    if (request.port != 0 && request.port < LeastPort)
        return failure(ErrorCode::NotPermitted,
                       tr("Ports below %1 are not given to clients.").arg(LeastPort));
    if (m_bound.size() + m_pending.size() >= MaxBinds)
        return failure(ErrorCode::TooMuch, tr("This client has too many reverse forwards."));
    return {};
}

void ReverseListeners::open(const BindRequest &request, const QList<QHostAddress> &addresses, bool mayClaim)
{
    // The client may have thought better of it.
    if (!m_pending.contains(request.flowId))
        return;
    Opened opened = request.port == 0 ? openAnyPort(request, addresses) : openEach(request, addresses);
    if (!opened.busy.isEmpty() && mayClaim && request.port != 0) {
        // Whatever did open is opened once more, together with the rest.
        opened.bound = {};
        if (claim(request, addresses, opened.busy))
            return;
        opened = openEach(request, addresses);
    }
    m_pending.erase(request.flowId);
    if (opened.addresses > 0)
        accept(request, std::move(opened));
    else
        refuse(request, opened.firstError);
}

ReverseListeners::Opened ReverseListeners::openEach(const BindRequest &request,
                                                    const QList<QHostAddress> &addresses)
{
    Opened opened;
    opened.bound.port = {request.type, request.port, {}};
    if (addresses.isEmpty())
        opened.firstError = {ErrorCode::NameNotFound, tr("The address to bind was not found."), {}, {}};
    for (const QHostAddress &address : addresses) {
        const Expected<void> result = openAt(request, address, opened.bound);
        if (result) {
            ++opened.addresses;
            opened.bound.port.addresses.append(address);
            continue;
        }
        // A busy one matters more than one that this machine does not have, as ::1 where IPv6 is off.
        const bool isBusy = result.error().code == ErrorCode::PortBusy;
        if (opened.firstError.message.isEmpty() || (isBusy && opened.busy.isEmpty()))
            opened.firstError = result.error();
        if (isBusy)
            opened.busy.append(address);
    }
    return opened;
}

ReverseListeners::Opened ReverseListeners::openAnyPort(const BindRequest &request,
                                                       const QList<QHostAddress> &addresses)
{
    Opened opened = openEach(request, addresses);
    for (int tries = 1; !opened.busy.isEmpty() && tries < AnyPortTries; ++tries) {
        opened = {}; // gives its port back first
        opened = openEach(request, addresses);
    }
    // Somebody else has what of it is not ours.
    if (!opened.busy.isEmpty()) {
        const Error why = opened.firstError;
        opened = {};
        opened.firstError = why;
    }
    return opened;
}

Expected<void> ReverseListeners::openAt(const BindRequest &request, const QHostAddress &address, Bound &bound)
{
    DescriptorLease lease = m_shares.descriptors.take(DescriptorKind::Stream);
    if (!lease)
        return failure(ErrorCode::TooMuch, tr("This client has too many connections for another listener."));
    if (request.type == frame::BindType::Tcp) {
        auto listener = std::make_unique<ReverseTcpListener>(m_mux, m_relays, request.host, bound.port.port,
                                                             m_shares.descriptors);
        auto listening = listener->listen(address);
        if (listening) {
            bound.port.port = listener->port();
            bound.leases.push_back(std::move(lease));
            bound.tcp.push_back(std::move(listener));
        }
        return listening;
    }
    if (!bound.udp)
        bound.udp = std::make_unique<ReverseUdpListener>(m_mux, request.flowId, m_config.udpTimeout, m_clock);
    const Expected<quint16> listening = bound.udp->listen(address, bound.port.port);
    if (!listening)
        return tl::unexpected<Error>(listening.error());
    bound.port.port = *listening;
    bound.leases.push_back(std::move(lease));
    return {};
}

bool ReverseListeners::claim(const BindRequest &request, const QList<QHostAddress> &addresses,
                             const QList<QHostAddress> &busy)
{
    return m_owners->claim(m_ticket, {request.type, request.port, busy},
                           [this, request, addresses] { open(request, addresses, false); });
}

void ReverseListeners::setWaiting(bool waits)
{
    if (waits == m_waitsSince.has_value())
        return;
    if (waits) {
        m_waitsSince = m_clock.now();
        offerPorts();
        return;
    }
    m_waitsSince.reset();
    m_yieldTimer->stop();
    m_owners->retract(m_ticket);
    // They are told that the port is taken.
    m_claims.clear();
}

void ReverseListeners::offerPorts()
{
    QList<ReverseOwners::Port> ports;
    for (const auto &[flowId, bound] : m_bound)
        ports.append(bound.port);
    m_owners->offer(m_ticket, ports);
}

void ReverseListeners::claimed(const ReverseOwners::Claim &claim)
{
    if (claim.bySameClient) {
        giveUp(claim.port);
        return;
    }
    // It may have given the port up after it had offered it.
    if (!m_waitsSince || m_claims.size() >= MaxBinds || !isInTheWayOf(claim.port))
        return;
    m_claims.push_back(claim);
    if (!m_yieldTimer->isActive()) {
        const auto waited = std::chrono::duration_cast<milliseconds>(m_clock.now() - *m_waitsSince);
        m_yieldTimer->start(std::max(milliseconds(0), YieldsAfter - waited));
    }
}

bool ReverseListeners::isInTheWayOf(const ReverseOwners::Port &port) const
{
    return std::any_of(m_bound.begin(), m_bound.end(),
                       [&port](const auto &entry) { return entry.second.port.isInTheWayOf(port); });
}

void ReverseListeners::giveUp(const ReverseOwners::Port &port)
{
    const size_t given = std::erase_if(m_bound, [&port](const auto &entry) {
        return entry.second.port.type == port.type && entry.second.port.port == port.port;
    });
    if (given > 0)
        qCInfo(logGateway) << qUtf8Printable(m_mux.peerName()) << "is followed by a newer connection at port"
                           << port.port;
    if (given == 0 || !m_waitsSince)
        return;
    offerPorts();
    std::erase_if(m_claims, [this](const auto &claim) { return !isInTheWayOf(claim.port); });
    if (m_claims.empty())
        m_yieldTimer->stop();
}

void ReverseListeners::accept(const BindRequest &request, Opened opened)
{
    const quint16 port = opened.bound.port.port;
    qCInfo(logGateway) << "bound" << request.host << port << "for" << qUtf8Printable(m_mux.peerName());
    if (!opened.busy.isEmpty())
        qCWarning(logGateway).noquote() << "but not all of it:" << opened.firstError.sentence();
    m_refused.remove(numberOf(request));
    m_bound.emplace(request.flowId, std::move(opened.bound));
    if (m_waitsSince)
        offerPorts();
    m_mux.answerBind(request.flowId, true, request.port == 0 ? port : quint16(0));
}

void ReverseListeners::refuse(const BindRequest &request, const Error &why)
{
    // A client asks again every few seconds, and a hostile one as often as it likes.
    if (const quint32 key = numberOf(request);
        !m_refused.contains(key) && size_t(m_refused.size()) < MaxBinds) {
        m_refused.insert(key);
        qCInfo(logGateway) << "refused to bind" << request.host << request.port << "for"
                           << qUtf8Printable(m_mux.peerName()) << ":" << why.message << why.detail;
    }
    m_mux.answerBind(request.flowId, false);
}

} // namespace rookery
