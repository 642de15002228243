// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// What a person calls a field of a profile or of a forward, by its name in the file (profile_json.h):
/// "keepaliveIntervalMs" → "Keepalive". A name that is not known comes back as it is.
[[nodiscard]] QString profileFieldLabel(const QString &field);

} // namespace rookery
