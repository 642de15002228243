// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace rookery {

/// Checks the host that a peer asks for before anything is done with it.
class TargetHost final
{
    Q_DECLARE_TR_FUNCTIONS(TargetHost)

public:
    TargetHost() = delete;

    /// The longest name that DNS has (RFC 1035 §2.3.4), in text.
    static constexpr qsizetype MaxLength = 253;

    /// A name or an address without brackets, ready to be resolved. Fails for what is empty, too long, not
    /// UTF-8, or holds white space, NUL or another control character, and for port 0.
    [[nodiscard]] static Expected<QString> check(QByteArrayView host, quint16 port);
};

} // namespace rookery
