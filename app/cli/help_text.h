// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rookery {

/// The commands that there are.
[[nodiscard]] QStringList commandNames();
/// What `rookery-cli COMMAND --help` prints, at most 80 columns wide; an empty command is the program itself.
[[nodiscard]] QString helpText(const QString &command);

} // namespace rookery
