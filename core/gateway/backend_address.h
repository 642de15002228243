// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QString>

namespace rookery {

/// Where the web site is that a gateway stands in front of (docs/protocol.md §8.5, --backend).
struct BackendAddress
{
    QString host; ///< a name or an address without brackets; empty: a unix socket
    quint16 port = 0;
    bool usesTls = false;
    QString socketPath;  ///< of a unix socket
    QByteArray basePath; ///< what goes in front of a request's path, without a slash at its end; may be empty

    /// `http://HOST[:PORT][/PATH]`, the same with https, or without either; `unix:/PATH` or
    /// `http+unix:/PATH`. A query is dropped. Errors: BadInput.
    [[nodiscard]] static Expected<BackendAddress> fromText(const QString &text);
    /// The target of a request to it, for one that within its server is `resource`.
    [[nodiscard]] QByteArray targetFor(const QByteArray &resource) const;
    /// For the log.
    [[nodiscard]] QString name() const;
};

} // namespace rookery
