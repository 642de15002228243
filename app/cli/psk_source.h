// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QStringList>

namespace rookery {

class OptionSet;

/// The pre-shared key and what a person should know about where it came from. The key is a secret: never
/// print it.
struct PskChoice
{
    QByteArray key; ///< empty: none
    QStringList warnings;
    QStringList notes; ///< for -v
};

/// From --ws-psk, --ws-psk-file, or else the environment's ROOKERY_PSK.
[[nodiscard]] Expected<PskChoice> choosePsk(const OptionSet &options, const QByteArray &fromEnvironment);

} // namespace rookery
