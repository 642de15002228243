// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/requested_connection.h"
#include "core/link/session_join.h"

#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace rookery {

/// The sessions of one gateway that can be joined, whichever thread they live in (docs/protocol.md §10.3).
/// Any thread; nothing waits for another thread.
class SessionTable final
{
public:
    /// Another connection of the session whose client has received `have` messages.
    using Joined = std::function<void(RequestedConnection connection, quint64 have)>;

    /// A session: `joined` is called in the thread of `owner`, which leaves before it is destroyed.
    [[nodiscard]] SessionToken enter(QObject *owner, Joined joined);
    void leave(const SessionToken &token);
    /// Hands the connection to the session that it asks for and proves to know. False where there is none, or
    /// the proof is wrong or was seen before; the connection is as it was then.
    [[nodiscard]] bool join(RequestedConnection &connection);

private:
    struct Entry
    {
        QByteArray secret;
        quint64 generation = 0; ///< of the last one that joined
        QObject *owner = nullptr;
        Joined joined;
    };

    [[nodiscard]] Entry *entryFor(const SessionJoin &join);

    QMutex m_mutex;
    QHash<QByteArray, Entry> m_entries; ///< by the id of their token
};

} // namespace rookery
