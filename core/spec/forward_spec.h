// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_kind.h"

#include <QString>

namespace rookery {

/// One forward as a person writes it (docs/protocol.md §8.1): `[NAME=][R:][LOCAL:]REMOTE[/PROTOCOL]`. A plain
/// value. Differences from penguin, on purpose: an omitted local host is 127.0.0.1 (penguin: 0.0.0.0), and so
/// is an omitted listening host of a reverse forward (chisel: 0.0.0.0).
struct ForwardSpec
{
    using Kind = ForwardKind;

    QString name; ///< what a person calls it (forwardNameFromText()); may be empty
    /// It decides which of the other members count; those that do not are left as they were found.
    Kind kind = Kind::Tcp;
    QString listenHost;     ///< of Local::Port
    quint16 listenPort = 0; ///< 0: any free port, told back, where the kind has it
    QString unixPath;       ///< of Local::UnixSocket
    /// Of Remote::Target. IDNA ASCII, no brackets.
    QString targetHost;
    quint16 targetPort = 0;
    QString targetPath; ///< of Remote::UnixSocket

    [[nodiscard]] bool isReverse() const { return kind.reverse; }
    /// Uses this process's stdin and stdout.
    [[nodiscard]] bool isStdio() const { return kind.local == Kind::Local::Stdio; }
    /// Before anything local uses it.
    [[nodiscard]] bool needsConnection() const { return isReverse() || isStdio(); }
    [[nodiscard]] bool isUdp() const { return kind.transport == Transport::Udp; }
    /// It leads to one host and port.
    [[nodiscard]] bool hasTarget() const { return kind.remote == Kind::Remote::Target; }

    /// Each of its connections says where to.
    [[nodiscard]] bool leadsAnywhere() const { return !hasTarget() && !leadsToUnixSocket(); }
    /// It leads to one unix socket.
    [[nodiscard]] bool leadsToUnixSocket() const { return kind.remote == Kind::Remote::UnixSocket; }
    /// "db.internal:5432" or "unix:/run/db.sock"; empty where each connection says where to.
    [[nodiscard]] QString targetText() const;

    /// Reads one forward; the error says which part is wrong and shows a right one.
    [[nodiscard]] static Expected<ForwardSpec> parse(const QString &text);
    /// The shortest text that parse() reads back to the same value and that means the same to penguin, whose
    /// defaults differ: so a listening host and port are written out, but for those kinds where the defaults
    /// agree.
    [[nodiscard]] QString toString() const;
    /// The same without the name, which penguin does not read.
    [[nodiscard]] QString endsText() const;
    /// Whether it does the same, whatever it is called.
    [[nodiscard]] bool isSameForward(const ForwardSpec &other) const;

    friend bool operator==(const ForwardSpec &, const ForwardSpec &) = default;
};

/// A name that a forward can have, without blanks around it. Errors (BadInput): one that its text would not
/// read back.
[[nodiscard]] Expected<QString> forwardNameFromText(const QString &text);

} // namespace rookery
