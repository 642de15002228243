// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_options.h"

#include <span>

namespace rookery {

/// One option of `rookery-cli server`: how it is written and what the help says of it. What it means is
/// parseServerArguments()'s. A plain constant; texts are the source's, "rookery::ServerOption" translates
/// them.
struct ServerOption
{
    enum class Section { Listening, Access, More };

    Section section;
    const char *option;
    char letter = 0;             ///< none: there is only the long name
    const char *value = nullptr; ///< what stands for its value in the help; none: a flag
    const char *help;
};

/// In the order of the help.
[[nodiscard]] std::span<const ServerOption> serverOptions();

/// The same as a command line is read by.
[[nodiscard]] QList<CommandOption> serverCommandOptions();

} // namespace rookery
