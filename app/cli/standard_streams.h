// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

namespace rookery {

// For commands that say one thing and end. Those that run on have a Console.

/// On stdout, as it is. What cannot be written is noted for afterOutput(); false from then on.
bool print(const QString &text);
/// The exit code of a program whose own would be `exitCode`: a result that did not arrive is a failure, and
/// stderr says why. Once, at the end.
[[nodiscard]] int afterOutput(int exitCode);
/// On stderr, as a line that names the program.
void complain(const QString &sentence);
void complain(const Error &why);

} // namespace rookery
