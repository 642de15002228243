// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QUuid>

namespace rookery {

/// What a person wants to see of a TunnelListModel: those that hold every word that was typed, those that are
/// on or in trouble, and of a folded group one row that stands for all of it. Whoever searches finds what is
/// in folded groups too.
class TunnelFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Only { All, On, Trouble };
    /// Besides those of TunnelListModel.
    enum Role {
        FoldedRole = Qt::UserRole + 100, ///< bool: this row stands for its group, and has no IdRole
        MembersRole,                     ///< int: how many tunnels are in its group, of a folded one
    };

    explicit TunnelFilterModel(QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnly(Only only);
    [[nodiscard]] Only only() const { return m_only; }
    /// Anything but folded groups.
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_only != Only::All; }
    void setFolded(const QString &group, bool folded);
    void setFoldedGroups(const QStringList &groups);
    [[nodiscard]] QStringList foldedGroups() const { return {m_folded.cbegin(), m_folded.cend()}; }
    [[nodiscard]] bool isFolded(const QString &group) const;
    /// The tunnels that a row stands for: one, or those of its folded group.
    [[nodiscard]] QList<QUuid> tunnelsOf(const QModelIndex &index) const;

    void setSourceModel(QAbstractItemModel *model) override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] QString groupAt(int sourceRow) const;
    [[nodiscard]] bool matches(const QModelIndex &source) const;
    [[nodiscard]] bool isFirstOfGroup(int sourceRow) const;
    [[nodiscard]] Mood moodOf(const QModelIndex &folded) const;
    void tellFolded();
    void tellFoldedLater();
    void refilter();
    void refilterLater();

    QStringList m_words;
    Only m_only = Only::All;
    QSet<QString> m_folded;
    bool m_isDue = false;       ///< refilter()
    bool m_isFoldedDue = false; ///< tellFolded()
};

} // namespace rookery
