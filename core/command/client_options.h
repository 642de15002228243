// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_options.h"
#include "core/error/error.h"
#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"

namespace rookery {

/// The options of `penguin client` and `rookery-cli client` (docs/protocol.md §8.3), without --help and the
/// like.
[[nodiscard]] const QList<CommandOption> &clientOptions();

/// What options say, as a profile. What cannot be used keeps its default and is a problem; its message begins
/// with the option's name and shows no secret. --ws-psk-file only says that there is a key. The words are
/// left alone.
struct ClientProfile
{
    Profile profile;
    ProfileSecrets secrets;
    QList<Error> problems;
};
[[nodiscard]] ClientProfile readClientOptions(const GivenOptions &given);

} // namespace rookery
