// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QMutex>

#include <functional>
#include <memory>

class QObject;

namespace rookery {

/// Which sessions of one gateway have reverse ports that others may take over. A client that moved to another
/// network leaves a session behind that is found dead only a minute later and keeps its ports until then;
/// the next session of that client has them. A session that waits for its client, who may have crashed,
/// offers its ports to anybody.
///
/// A client is who it says in its hello: 16 random bytes that nobody else knows. All sessions have shown the
/// gateway's one key. Any thread; nothing waits for another thread.
class ReverseOwners final : public std::enable_shared_from_this<ReverseOwners>
{
public:
    /// Sessions of one client that are remembered; the oldest makes room.
    static constexpr qsizetype MaxOfOneClient = 8;
    /// Sessions of others that are asked for one port, each of which has it at another address.
    static constexpr qsizetype MaxAsked = 16;

    struct Port
    {
        frame::BindType type = frame::BindType::Tcp;
        quint16 port = 0;
        QList<QHostAddress> addresses = {}; ///< where it is open, or is to be

        /// Whether one of them is in the way of one of the other's.
        [[nodiscard]] bool isInTheWayOf(const Port &other) const;
    };
    /// Somebody asks for a port.
    struct Claim
    {
        Port port; ///< with the addresses where it is taken
        bool bySameClient = false;
        /// Who asks waits as long as any copy of this lives.
        std::shared_ptr<void> open;
    };
    using GiveUp = std::function<void(const Claim &)>;
    using Ticket = quint64;

    /// Registers a session: `giveUp` closes a port of it, or does not, and is called in the thread of
    /// `owner`. The owner leaves before it is destroyed. An empty identity is nobody's.
    [[nodiscard]] Ticket enter(const QByteArray &identity, QObject *owner, GiveUp giveUp);
    void leave(Ticket ticket);
    /// The session waits for its client, and others may ask for these ports / does not any more.
    void offer(Ticket ticket, const QList<Port> &ports);
    void retract(Ticket ticket);
    /// Has the older sessions of the same client give up a port, and those that offer it at one of its
    /// addresses. `done` is called
    /// in the thread of the ticket's owner when they have, or have not, unless that one is gone by then.
    /// False where there is nobody to ask: nothing follows.
    [[nodiscard]] bool claim(Ticket ticket, const Port &port, const std::function<void()> &done);

private:
    struct Session
    {
        QByteArray identity;
        QObject *owner = nullptr;
        GiveUp giveUp;
        QList<Port> offered;
    };

    [[nodiscard]] static quint32 numberOf(const Port &port) { return quint32(port.type) << 16 | port.port; }
    [[nodiscard]] QList<Ticket> offering(const Port &port) const;
    void forget(Ticket ticket);
    void withdraw(Ticket ticket, Session &session);
    void tell(Ticket ticket, const std::function<void()> &done);

    QMutex m_mutex;
    QHash<Ticket, Session> m_sessions;
    QHash<QByteArray, QList<Ticket>> m_clients; ///< by identity, oldest first
    QHash<quint32, QList<Ticket>> m_offered;    ///< by port, at whichever address
    Ticket m_last = 0;
};

} // namespace rookery
