// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

namespace rookery {

// For commands that say one thing and end. Those that run on have a Console.

/// On stdout, as it is.
void print(const QString &text);
/// On stderr, as a line that names the program.
void complain(const QString &sentence);
void complain(const Error &why);

} // namespace rookery
