// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rookery {

/// Whether `text` holds all of `words`, in any order and case.
[[nodiscard]] bool holdsAll(const QString &text, const QStringList &words);
/// The words of what a person typed.
[[nodiscard]] QStringList wordsOf(const QString &text);

} // namespace rookery
