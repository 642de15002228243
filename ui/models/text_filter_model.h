// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace rookery {

/// Lets rows through whose text under filterRole() holds every word that was typed, in any order and case.
class TextFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TextFilterModel(int role, QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// Whether `text` holds all of `words`.
[[nodiscard]] bool holdsAll(const QString &text, const QStringList &words);
/// The words of what a person typed.
[[nodiscard]] QStringList wordsOf(const QString &text);

} // namespace rookery
