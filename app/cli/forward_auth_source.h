// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QStringList>

namespace rookery {

class OptionSet;

/// "user:password" of the proxies of a tunnel, and what a person should know about where it came from. A
/// secret: never print it.
struct ForwardAuthChoice
{
    QByteArray text; ///< empty: none
    QStringList warnings;
};

/// From --forward-auth-file, or else the environment's ROOKERY_FORWARD_AUTH. There is no option that has it
/// in the list of arguments, which others can read.
[[nodiscard]] Expected<ForwardAuthChoice> chooseForwardAuth(const OptionSet &options,
                                                            const QByteArray &fromEnvironment);

} // namespace rookery
