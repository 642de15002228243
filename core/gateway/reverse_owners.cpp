// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_owners.h"

#include <QMutexLocker>
#include <QObject>

#include <utility>

namespace rookery {

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
    for (const Port &port : ports) {
        session->offered.append(numberOf(port));
        m_offered.insert(numberOf(port), ticket);
    }
}

void ReverseOwners::retract(Ticket ticket)
{
    const QMutexLocker lock(&m_mutex);
    if (const auto session = m_sessions.find(ticket); session != m_sessions.end())
        withdraw(ticket, *session);
}

/// Two may offer the same port, at different addresses: who does it last is asked.
void ReverseOwners::withdraw(Ticket ticket, Session &session)
{
    for (const quint32 number : std::exchange(session.offered, {})) {
        if (m_offered.value(number) == ticket)
            m_offered.remove(number);
    }
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
    const Ticket offering = m_offered.value(numberOf(port));
    const QList<Ticket> same = m_clients.value(identity);
    for (const Ticket other : same) {
        if (other < ticket)
            ask(m_sessions[other], true);
    }
    if (offering != 0 && offering != ticket && !same.contains(offering))
        ask(m_sessions[offering], false);
    return open != nullptr;
}

void ReverseOwners::tell(Ticket ticket, const std::function<void()> &done)
{
    const QMutexLocker lock(&m_mutex);
    if (const auto session = m_sessions.constFind(ticket); session != m_sessions.cend())
        QMetaObject::invokeMethod(session->owner, done, Qt::QueuedConnection);
}

} // namespace rookery
