// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

namespace rookery {

/// The forward with the next port, or path, that none of `taken` needs: unchanged where it is free as it is,
/// or needs no place. Pure: what other programs have is not looked at.
[[nodiscard]] ForwardSpec withOwnPlace(ForwardSpec spec, const QList<ForwardSpec> &taken);

/// Gives the forwards of a copy places that neither `others` nor each other have, so that it can run beside
/// what it was copied from. Ports at another gateway are in nobody's way.
void giveOwnPlaces(Profile &copy, const QList<Profile> &others);

} // namespace rookery
