// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_listeners.h"

#include "core/gateway/reverse_tcp_listener.h"
#include "core/gateway/reverse_udp_listener.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/target_host.h"
#include "core/log/log.h"

#include <utility>

namespace rookery {

ReverseListeners::ReverseListeners(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config,
                                   Clock &clock, const LookupShare &lookups, QObject *parent)
    : QObject(parent), m_mux(mux), m_relays(relays), m_config(config), m_clock(clock), m_lookups(lookups)
{
    connect(&m_mux, &Multiplexor::bindRequested, this, &ReverseListeners::bind);
}

ReverseListeners::~ReverseListeners() = default;

bool ReverseListeners::send(const Datagram &datagram)
{
    const auto found = m_udp.find(datagram.flowId);
    if (found == m_udp.end())
        return false;
    found->second->send(datagram);
    return true;
}

void ReverseListeners::bind(const BindRequest &request)
{
    if (const auto fit = check(request); !fit) {
        refuse(request, fit.error());
        return;
    }
    const auto host = TargetHost::check(request.host, request.port);
    if (!host) {
        refuse(request, host.error());
        return;
    }
    if (const QHostAddress address(*host); !address.isNull()) {
        open(request, {address});
        return;
    }
    resolve(request, *host);
}

void ReverseListeners::resolve(const BindRequest &request, const QString &host)
{
    m_resolving[request.flowId] = std::make_unique<NameLookup>(
        host, m_lookups, [this, request](const NameLookup::Answer &answer) { resolved(request, answer); },
        m_clock);
}

void ReverseListeners::resolved(const BindRequest &request, const NameLookup::Answer &answer)
{
    m_resolving.erase(request.flowId);
    if (answer)
        open(request, *answer);
    else
        refuse(request, answer.error());
}

Expected<void> ReverseListeners::check(const BindRequest &request) const
{
    if (!m_config.allowReverse)
        return failure(ErrorCode::NotPermitted, tr("Reverse forwards are not allowed here."));
    if (request.port < LeastPort)
        return failure(ErrorCode::NotPermitted,
                       tr("Ports below %1 are not given to clients.").arg(LeastPort));
    if (m_tcp.size() + m_udp.size() + m_resolving.size() >= MaxBinds || m_udp.contains(request.flowId) ||
        m_resolving.contains(request.flowId))
        return failure(ErrorCode::TooMuch, tr("This client has too many reverse forwards."));
    return {};
}

void ReverseListeners::open(const BindRequest &request, const QList<QHostAddress> &addresses)
{
    Error last{ErrorCode::NameNotFound, tr("The address to bind was not found."), {}, {}};
    for (const QHostAddress &address : addresses) {
        const auto opened = openAt(request, address);
        if (opened) {
            qCInfo(logGateway) << "bound" << request.host << request.port << "for" << m_mux.peerName();
            m_mux.answerBind(request.flowId, true);
            return;
        }
        last = opened.error();
    }
    refuse(request, last);
}

Expected<void> ReverseListeners::openAt(const BindRequest &request, const QHostAddress &address)
{
    if (request.type == frame::BindType::Tcp) {
        auto listener = std::make_unique<ReverseTcpListener>(m_mux, m_relays, request.host, request.port);
        auto listening = listener->listen(address);
        if (listening)
            m_tcp.push_back(std::move(listener));
        return listening;
    }
    auto listener = std::make_unique<ReverseUdpListener>(m_mux, request.flowId, m_config.udpTimeout, m_clock);
    auto listening = listener->listen(address, request.port);
    if (listening)
        m_udp.emplace(request.flowId, std::move(listener));
    return listening;
}

void ReverseListeners::refuse(const BindRequest &request, const Error &why)
{
    qCInfo(logGateway) << "refused to bind" << request.host << request.port << "for" << m_mux.peerName()
                       << ":" << why.message << why.detail;
    m_mux.answerBind(request.flowId, false);
}

} // namespace rookery
