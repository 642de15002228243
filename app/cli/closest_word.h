// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rookery {

/// The word of `words` that someone who typed `typed` most likely meant; empty where none is near.
[[nodiscard]] QString closestWord(const QString &typed, const QStringList &words);

} // namespace rookery
