// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/environment_secrets.h"

#include <QStringList>

namespace rookery {

/// Exit codes, as --help has them.
enum ExitCode { CleanEnd = 0, Failed = 1, NotUnderstood = 2 };

/// Finds the command among `words` (the command line without the program's name), runs it until it ends, and
/// returns the exit code. Needs a QCoreApplication.
[[nodiscard]] int runProgram(const QStringList &words, const EnvironmentSecrets &environment);

} // namespace rookery
