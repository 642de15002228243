// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/error/settings_place.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace rookery {

// Headers as people write them. None of the errors shows a secret.

/// What may stand behind the colon of a header: no control characters, nothing that could end the line.
[[nodiscard]] Expected<QByteArray> headerValueFromText(const QByteArray &text);

/// "Name: value". The names that the handshake itself sets are refused; the hint names what is in front of
/// the person, options or fields.
[[nodiscard]] Expected<std::pair<QByteArray, QByteArray>>
headerFromText(const QString &text, SettingsPlace place = SettingsPlace::CommandLine);

} // namespace rookery
