// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"

#include <QStringList>

namespace rookery {

/// The profiles that a person means by these words: names, or ids. Small and capital letters only count where
/// they tell two apart. No word: all of them. Each profile comes once. Errors: BadInput for a word that fits
/// none or several.
[[nodiscard]] Expected<QList<Profile>> matchProfiles(const QList<Profile> &profiles,
                                                     const QStringList &words);

} // namespace rookery
