// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"

#include <QStringList>

namespace rookery {

class FieldNote;

/// The first error about one of these fields (ProfileFinding::field), or empty. `own` comes before all: what
/// kept the text of the field from being read at all.
[[nodiscard]] QString firstFault(const QList<ProfileFinding> &findings, const QStringList &fields,
                                 const QString &own = {});

/// Puts firstFault() under the field, else the first warning, else nothing.
void showFinding(FieldNote &note, const QList<ProfileFinding> &findings, const QStringList &fields,
                 const QString &own = {});

} // namespace rookery
