// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_table.h"

#include "core/channel/penguin_version.h"

#include <QMutexLocker>
#include <QObject>

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// In the same time wherever they differ.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    volatile unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference = difference | static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace

SessionToken SessionTable::enter(QObject *owner, Joined joined)
{
    SessionToken token = SessionToken::random();
    const QMutexLocker lock(&m_mutex);
    m_entries.insert(token.id, {token.secret, 0, owner, std::move(joined)});
    return token;
}

void SessionTable::leave(const SessionToken &token)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.remove(token.id);
}

bool SessionTable::join(RequestedConnection &connection)
{
    const QList<QByteArray> values = connection.head.values(SessionHeader);
    const auto join = values.size() == 1 ? SessionJoin::parse(values.first()) : std::nullopt;
    if (!join)
        return false;
    const QMutexLocker lock(&m_mutex);
    Entry *const entry = entryFor(*join);
    if (!entry)
        return false;
    entry->generation = join->generation;
    // A call that its end overtakes closes the connection. The mutex keeps the owner alive: it leaves first.
    const auto owned = std::make_shared<RequestedConnection>(std::move(connection));
    QMetaObject::invokeMethod(
        entry->owner, [joined = entry->joined, owned, have = join->have] { joined(std::move(*owned), have); },
        Qt::QueuedConnection);
    return true;
}

/// Null where it is not proved.
SessionTable::Entry *SessionTable::entryFor(const SessionJoin &join)
{
    const auto entry = m_entries.find(join.token.id);
    if (entry == m_entries.end() || !isSame(entry->secret, join.token.secret) ||
        join.generation <= entry->generation)
        return nullptr;
    return &*entry;
}

} // namespace rookery
