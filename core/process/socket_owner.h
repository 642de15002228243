// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/address/transport.h"
#include "core/time/clock.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>
#include <QString>

#include <optional>

namespace rookery {

/// A running program of this machine.
struct Program
{
    qint64 pid = 0;
    QString name;

    /// "firefox (2211)"
    [[nodiscard]] QString text() const;
};

/// One end of a socket of this machine.
struct LocalEnd
{
    QHostAddress address;
    quint16 port = 0;

    /// "127.0.0.1:50312" or "[::1]:50312"; nothing for other text.
    [[nodiscard]] static std::optional<LocalEnd> parse(const QString &text);
    friend bool operator==(const LocalEnd &, const LocalEnd &) = default;
    friend size_t qHash(const LocalEnd &end, size_t seed = 0)
    {
        return qHashMulti(seed, end.address, end.port);
    }
};

/// Which programs have sockets with these local ends that are connected. Looks through the processes of this
/// user (Linux: /proc; empty elsewhere), which takes some milliseconds: not for an engine's thread, except
/// with a small limit (of CPU time). What was not found in time is left out. Any thread.
[[nodiscard]] QHash<LocalEnd, Program> ownersOf(Transport transport, const QSet<LocalEnd> &ends,
                                                milliseconds limit);

/// Which program listens on this address and port, or on all addresses with this port. The same costs.
[[nodiscard]] std::optional<Program> listenerAt(Transport transport, const LocalEnd &end, milliseconds limit);

} // namespace rookery
