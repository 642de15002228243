// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_owners.h"

#include <QMutexLocker>
#include <QObject>

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// As Linux has it: the address of all families is in the way of everything.
bool isAddressInTheWay(const QHostAddress &a, const QHostAddress &b)
{
    const auto isOfAll = [](const QHostAddress &address) {
        return address == QHostAddress(QHostAddress::AnyIPv6) || address == QHostAddress(QHostAddress::Any);
    };
    const auto covers = [](const QHostAddress &all, const QHostAddress &one) {
        bool isIpv4 = false;
        static_cast<void>(one.toIPv4Address(&isIpv4)); // a mapped one, too
        return isIpv4 && all == QHostAddress(QHostAddress::AnyIPv4);
    };
    return isOfAll(a) || isOfAll(b) || covers(a, b) || covers(b, a) ||
           a.isEqual(b, QHostAddress::ConvertV4MappedToIPv4);
}

} // namespace

bool ReverseOwners::Port::isInTheWayOf(const Port &other) const
{
    return type == other.type && port == other.port &&
           std::any_of(addresses.begin(), addresses.end(), [&other](const QHostAddress &mine) {
               return std::any_of(
                   other.addresses.begin(), other.addresses.end(),
                   [&mine](const QHostAddress &theirs) { return isAddressInTheWay(mine, theirs); });
           });
}

ReverseOwners::Ticket ReverseOwners::enter(const QByteArray &identity, QObject *owner, GiveUp giveUp)
{
    const QMutexLocker lock(&m_mutex);
    const Ticket ticket = ++m_last;
    if (!identity.isEmpty()) {
        if (const QList<Ticket> others = m_clients.value(identity); others.size() >= MaxOfOneClient)
            forget(others.first());
        m_clients[identity].append(ticket);
    }
    m_sessions.insert(ticket, {identity, owner, std::move(giveUp), {}});
    return ticket;
}

void ReverseOwners::leave(Ticket ticket)
{
    const QMutexLocker lock(&m_mutex);
    forget(ticket);
}

void ReverseOwners::forget(Ticket ticket)
{
    const auto session = m_sessions.find(ticket);
    if (session == m_sessions.end())
        return;
    withdraw(ticket, *session);
    if (const auto client = m_clients.find(session->identity); client != m_clients.end()) {
        client->removeOne(ticket);
        if (client->isEmpty())
            m_clients.erase(client);
    }
    m_sessions.erase(session);
}

void ReverseOwners::offer(Ticket ticket, const QList<Port> &ports)
{
    const QMutexLocker lock(&m_mutex);
    const auto session = m_sessions.find(ticket);
    if (session == m_sessions.end())
        return;
    withdraw(ticket, *session);
    session->offered = ports;
    for (const Port &port : ports) {
        if (QList<Ticket> &tickets = m_offered[numberOf(port)]; !tickets.contains(ticket))
            tickets.append(ticket);
    }
}

void ReverseOwners::retract(Ticket ticket)
{
    const QMutexLocker lock(&m_mutex);
    if (const auto session = m_sessions.find(ticket); session != m_sessions.end())
        withdraw(ticket, *session);
}

void ReverseOwners::withdraw(Ticket ticket, Session &session)
{
    for (const Port &port : std::exchange(session.offered, {})) {
        const auto tickets = m_offered.find(numberOf(port));
        if (tickets == m_offered.end())
            continue;
        tickets->removeOne(ticket);
        if (tickets->isEmpty())
            m_offered.erase(tickets);
    }
}

/// Several may have the same port, at different addresses.
QList<ReverseOwners::Ticket> ReverseOwners::offering(const Port &port) const
{
    QList<Ticket> found;
    for (const Ticket ticket : m_offered.value(numberOf(port))) {
        const QList<Port> &offered = m_sessions.constFind(ticket)->offered;
        if (found.size() < MaxAsked && std::any_of(offered.begin(), offered.end(), [&port](const Port &one) {
                return one.isInTheWayOf(port);
            }))
            found.append(ticket);
    }
    return found;
}

bool ReverseOwners::claim(Ticket ticket, const Port &port, const std::function<void()> &done)
{
    // Goes with the last of the calls below, and whoever keeps it longer, whether it was made or its receiver
    // was destroyed before.
    std::shared_ptr<void> open;
    const auto ask = [&](const Session &session, bool bySameClient) {
        if (!open)
            open.reset(this,
                       [owners = shared_from_this(), ticket, done](void *) { owners->tell(ticket, done); });
        // The mutex keeps the owner alive: it leaves before it is destroyed.
        QMetaObject::invokeMethod(
            session.owner,
            [giveUp = session.giveUp, claim = Claim{port, bySameClient, open}] { giveUp(claim); },
            Qt::QueuedConnection);
    };
    const QMutexLocker lock(&m_mutex);
    const QByteArray identity = m_sessions.value(ticket).identity;
    const QList<Ticket> same = m_clients.value(identity);
    for (const Ticket other : same) {
        if (other < ticket)
            ask(m_sessions[other], true);
    }
    for (const Ticket other : offering(port)) {
        if (other != ticket && !same.contains(other))
            ask(m_sessions[other], false);
    }
    return open != nullptr;
}

void ReverseOwners::tell(Ticket ticket, const std::function<void()> &done)
{
    const QMutexLocker lock(&m_mutex);
    if (const auto session = m_sessions.constFind(ticket); session != m_sessions.cend())
        QMetaObject::invokeMethod(session->owner, done, Qt::QueuedConnection);
}

} // namespace rookery
