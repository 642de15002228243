// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArrayList>
#include <QStringList>

namespace rookery {

/// Which unix sockets of its computer a gateway lets its clients reach: none, but for those whose path fits a
/// pattern of the shell (glob(7)), in which a * stands for no slash. A plain value; thread-safe.
class UnixRules final
{
public:
    /// Patterns in one.
    static constexpr qsizetype Most = 100;

    /// Folders in front of the first wildcard are looked up now: where they are links, what they lead to
    /// counts too. Errors (BadInput): what is neither absolute nor abstract ("@name"), has “..” in it or is
    /// too long; more than Most.
    [[nodiscard]] static Expected<UnixRules> fromGlobs(const QStringList &globs);

    [[nodiscard]] bool isEmpty() const { return m_written.isEmpty(); }
    /// Whether a client may ask for this one, as it wrote it: so that nothing about any other can be found
    /// out, the file system is not looked at.
    [[nodiscard]] bool mayAsk(const QString &path) const;
    /// Whether it may have it, by the path without links that it really has.
    [[nodiscard]] bool mayReach(const QString &path) const;

private:
    QByteArrayList m_written;
    QByteArrayList m_real; ///< the same with folders that are no links
};

} // namespace rookery
