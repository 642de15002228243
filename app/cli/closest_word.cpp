// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/closest_word.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace rookery {

namespace {

/// Levenshtein distance, one row at a time; case does not count.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1].toLower() == b[j - 1].toLower() ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.last();
}

} // namespace

QString closestWord(const QString &typed, const QStringList &words)
{
    constexpr qsizetype LongestTyped = 64; // the work grows with it, and nobody mistypes that much
    if (typed.isEmpty() || typed.size() > LongestTyped)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, typed.size() / 3) + 1;
    for (const QString &word : words) {
        const bool beginning = typed.size() >= 2 && word.startsWith(typed, Qt::CaseInsensitive);
        const qsizetype far = beginning ? 1 : distance(typed, word);
        if (far < bestDistance && far < word.size()) {
            best = word;
            bestDistance = far;
        }
    }
    return best;
}

} // namespace rookery
