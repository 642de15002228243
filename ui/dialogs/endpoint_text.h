// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// A host and a port as a person writes them into one field.
struct EndpointText
{
    QString host; ///< on the wire: IDNA ASCII, without brackets; empty: only a port was given
    quint16 port = 0;
};

/// "5432", "127.0.0.1:5432", "[::1]:5432". Errors are sentences with a right example.
[[nodiscard]] Expected<EndpointText> endpointFromText(const QString &text);

} // namespace rookery
