// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/text_filter_model.h"

#include <algorithm>

namespace rookery {

TextFilterModel::TextFilterModel(int role, QObject *parent) : QSortFilterProxyModel(parent)
{
    setFilterRole(role);
}

void TextFilterModel::setText(const QString &text)
{
    m_words = wordsOf(text);
    invalidateFilter();
}

bool TextFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_words.isEmpty() ||
           holdsAll(sourceModel()->index(row, 0, parent).data(filterRole()).toString(), m_words);
}

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
