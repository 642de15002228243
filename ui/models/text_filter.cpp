// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/text_filter.h"

#include <algorithm>

namespace rookery {

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QStringList wordsOf(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace rookery
