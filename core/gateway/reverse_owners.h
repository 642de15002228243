// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>

#include <functional>
#include <memory>

class QObject;

namespace rookery {

/// Which sessions of one gateway have reverse ports for the same client. A client that moved to another
/// network leaves a session behind that is found dead only a minute later and keeps its ports until then;
/// the next session of that client takes them over.
///
/// A client is who it says in its hello: 16 random bytes that nobody else knows. All sessions have shown the
/// gateway's one key. Any thread; nothing waits for another thread.
class ReverseOwners final : public std::enable_shared_from_this<ReverseOwners>
{
public:
    /// Sessions of one client that are remembered; the oldest makes room.
    static constexpr qsizetype MaxOfOneClient = 8;

    struct Port
    {
        frame::BindType type = frame::BindType::Tcp;
        quint16 port = 0;
    };
    using GiveUp = std::function<void(const Port &)>;
    using Ticket = quint64;

    /// Registers a session: `giveUp` closes a port of it, and is called in the thread of `owner`. The owner
    /// leaves before it is destroyed.
    [[nodiscard]] Ticket enter(const QByteArray &identity, QObject *owner, GiveUp giveUp);
    void leave(Ticket ticket);
    /// Has the older sessions of the same client give up a port. `done` is called in the thread of the
    /// ticket's owner when they have, unless that one is gone by then. False where there is no older one:
    /// nothing follows.
    [[nodiscard]] bool claim(Ticket ticket, const Port &port, const std::function<void()> &done);

private:
    struct Entry
    {
        Ticket ticket = 0;
        QObject *owner = nullptr;
        GiveUp giveUp;
    };

    void tell(Ticket ticket, const std::function<void()> &done);

    QMutex m_mutex;
    QHash<QByteArray, QList<Entry>> m_entries; ///< by identity, oldest first
    QHash<Ticket, QByteArray> m_identities;
    Ticket m_last = 0;
};

} // namespace rookery
