// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"

#include <QStringList>

namespace rookery {

class FieldNote;

/// Puts the first error about one of these fields (ProfileFinding::field) under the field, else the first
/// warning, else nothing. `own` comes before all: what kept the text of the field from being read at all.
void showFinding(FieldNote &note, const QList<ProfileFinding> &findings, const QStringList &fields,
                 const QString &own = {});

} // namespace rookery
