// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"

#include <QJsonObject>

namespace rookery {

/// One forward as it stands in the file of profiles; part of profile_json.h. Errors (BadInput): a kind that
/// there is not, a value of another type or out of bounds. Pure.
[[nodiscard]] QJsonObject forwardToJson(const ProfileForward &forward);
[[nodiscard]] Expected<ProfileForward> forwardFromJson(const QJsonObject &object);

} // namespace rookery
