// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace rookery {

/// Where secrets are kept. AskEachTime keeps them until the program ends and nowhere else.
enum class SecretPlace { Keychain, File, AskEachTime };

/// Where it is, within a sentence: "in the desktop's keychain".
[[nodiscard]] QString placeText(SecretPlace place);

// What a person chose in the window counts for the command line too, so core knows this one of its settings.

/// settings.ini among the configuration of this user.
[[nodiscard]] QString settingsPath();
inline constexpr QLatin1StringView SecretPlaceKey{"secretPlace"};
/// As it is written there.
[[nodiscard]] QLatin1StringView placeWord(SecretPlace place);
/// Keychain where nobody has chosen. `settings` empty: settingsPath().
[[nodiscard]] SecretPlace chosenSecretPlace(const QString &settings = {});

} // namespace rookery
