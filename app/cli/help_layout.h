// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rookery {

/// An entry of a help as lines of a terminal of 80 columns: `head`, and beside it, from a column that is the
/// same everywhere, what it means. Chinese characters count as two columns, and lines may end between them.
[[nodiscard]] QStringList helpLines(const QString &head, const QString &meaning);

} // namespace rookery
