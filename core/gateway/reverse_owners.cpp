// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_owners.h"

#include <QMutexLocker>
#include <QObject>

namespace rookery {

ReverseOwners::Ticket ReverseOwners::enter(const QByteArray &identity, QObject *owner, GiveUp giveUp)
{
    const QMutexLocker lock(&m_mutex);
    QList<Entry> &entries = m_entries[identity];
    while (entries.size() >= MaxOfOneClient)
        m_identities.remove(entries.takeFirst().ticket);
    const Ticket ticket = ++m_last;
    entries.append({ticket, owner, std::move(giveUp)});
    m_identities.insert(ticket, identity);
    return ticket;
}

void ReverseOwners::leave(Ticket ticket)
{
    const QMutexLocker lock(&m_mutex);
    const auto identity = m_identities.constFind(ticket);
    if (identity == m_identities.cend())
        return;
    QList<Entry> &entries = m_entries[*identity];
    entries.removeIf([ticket](const Entry &entry) { return entry.ticket == ticket; });
    if (entries.isEmpty())
        m_entries.remove(*identity);
    m_identities.erase(identity);
}

bool ReverseOwners::claim(Ticket ticket, const Port &port, const std::function<void()> &done)
{
    // Goes with the last of the calls below, whether it was made or its receiver was destroyed before.
    std::shared_ptr<void> answered;
    const QMutexLocker lock(&m_mutex);
    const QList<Entry> entries = m_entries.value(m_identities.value(ticket));
    for (const Entry &entry : entries) {
        if (entry.ticket >= ticket)
            break;
        if (!answered)
            answered.reset(
                this, [owners = shared_from_this(), ticket, done](void *) { owners->tell(ticket, done); });
        // The mutex keeps the owner alive: it leaves before it is destroyed.
        QMetaObject::invokeMethod(
            entry.owner, [giveUp = entry.giveUp, port, answered] { giveUp(port); }, Qt::QueuedConnection);
    }
    return answered != nullptr;
}

void ReverseOwners::tell(Ticket ticket, const std::function<void()> &done)
{
    const QMutexLocker lock(&m_mutex);
    const QList<Entry> entries = m_entries.value(m_identities.value(ticket));
    for (const Entry &entry : entries) {
        if (entry.ticket == ticket)
            QMetaObject::invokeMethod(entry.owner, done, Qt::QueuedConnection);
    }
}

} // namespace rookery
