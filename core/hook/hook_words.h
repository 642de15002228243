// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QStringList>

namespace rookery {

/// The program and the arguments of a command that a person wants run, taken apart as a shell would. No shell
/// runs it, so what only one can do is an error (BadInput) that says so: a second command, a variable, a
/// redirection; so is a quote that stays open. Empty for no command.
[[nodiscard]] Expected<QStringList> hookWords(const QString &text);

} // namespace rookery
