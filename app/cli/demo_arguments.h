// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QStringList>

namespace rookery {

/// `rookery-cli demo …`, read.
struct DemoArguments
{
    qint64 bytes = qint64(256) << 20; ///< each way, over TCP
    int datagrams = 4000;             ///< each way, over UDP
    int verbosity = 0;
    bool help = false;
};

/// `arguments` are the words behind "demo".
[[nodiscard]] Expected<DemoArguments> parseDemoArguments(const QStringList &arguments);

} // namespace rookery
