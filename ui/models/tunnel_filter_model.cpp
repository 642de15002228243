// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tunnel_filter_model.h"

#include "ui/models/text_filter.h"
#include "ui/models/tunnel_list_model.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

TunnelFilterModel::TunnelFilterModel(QObject *parent) : QSortFilterProxyModel(parent) {}

void TunnelFilterModel::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    // Which row stands for a folded group depends on its neighbours.
    connect(model, &QAbstractItemModel::rowsInserted, this, &TunnelFilterModel::refilterLater);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TunnelFilterModel::refilterLater);
    // It says how all of its tunnels are.
    connect(model, &QAbstractItemModel::dataChanged, this, &TunnelFilterModel::tellFoldedLater);
}

void TunnelFilterModel::setText(const QString &text)
{
    if (const QStringList words = wordsOf(text); std::exchange(m_words, words) != words)
        refilter();
}

void TunnelFilterModel::setOnly(Only only)
{
    if (std::exchange(m_only, only) != only)
        refilter();
}

void TunnelFilterModel::setFolded(const QString &group, bool folded)
{
    if (folded == m_folded.contains(group) || group.isEmpty())
        return;
    if (folded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    refilter();
}

void TunnelFilterModel::setFoldedGroups(const QStringList &groups)
{
    m_folded = QSet<QString>(groups.cbegin(), groups.cend());
    m_folded.remove(QString());
    refilter();
}

bool TunnelFilterModel::isFolded(const QString &group) const
{
    return !isFiltering() && m_folded.contains(group);
}

QList<QUuid> TunnelFilterModel::tunnelsOf(const QModelIndex &index) const
{
    const int first = mapToSource(index).row();
    if (first < 0)
        return {};
    const auto idAt = [this](int row) {
        return sourceModel()->index(row, 0).data(TunnelListModel::IdRole).toUuid();
    };
    const QString group = groupAt(first);
    QList<QUuid> ids{idAt(first)};
    for (int row = first + 1; isFolded(group) && row < sourceModel()->rowCount() && groupAt(row) == group;
         ++row)
        ids.append(idAt(row));
    return ids;
}

QVariant TunnelFilterModel::data(const QModelIndex &index, int role) const
{
    const QString group = index.isValid() ? groupAt(mapToSource(index).row()) : QString();
    const bool folded = isFolded(group);
    if (role == FoldedRole)
        return folded;
    if (!folded)
        return QSortFilterProxyModel::data(index, role);
    switch (role) {
    case Qt::DisplayRole:
    case TunnelListModel::GroupRole:
        return group;
    case Qt::AccessibleTextRole:
        return tr("%1, folded group of %n tunnel(s)", nullptr, int(tunnelsOf(index).size())).arg(group);
    case MembersRole:
        return int(tunnelsOf(index).size());
    case TunnelListModel::MoodRole:
        return int(moodOf(index));
    default: // nothing of the tunnel that happens to be its first
        return {};
    }
}

/// What matters most of its tunnels.
Mood TunnelFilterModel::moodOf(const QModelIndex &folded) const
{
    constexpr std::array Gravest{Mood::Trouble, Mood::Working, Mood::Good, Mood::Off};
    auto gravest = Gravest.end() - 1;
    const int first = mapToSource(folded).row();
    const int count = int(tunnelsOf(folded).size());
    for (int row = first; row < first + count; ++row) {
        const auto mood = Mood(sourceModel()->index(row, 0).data(TunnelListModel::MoodRole).toInt());
        gravest = std::min(gravest, std::find(Gravest.begin(), Gravest.end(), mood));
    }
    return *gravest;
}

bool TunnelFilterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return !data(index, FoldedRole).toBool() && QSortFilterProxyModel::setData(index, value, role);
}

Qt::ItemFlags TunnelFilterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
    return data(index, FoldedRole).toBool() ? flags & ~Qt::ItemIsUserCheckable : flags;
}

bool TunnelFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return matches(sourceModel()->index(row, 0, parent)) &&
           (m_folded.isEmpty() || !isFolded(groupAt(row)) || isFirstOfGroup(row));
}

QString TunnelFilterModel::groupAt(int sourceRow) const
{
    return sourceModel()->index(sourceRow, 0).data(TunnelListModel::GroupRole).toString();
}

bool TunnelFilterModel::matches(const QModelIndex &source) const
{
    if (m_only == Only::On && source.data(Qt::CheckStateRole).toInt() != Qt::Checked)
        return false;
    if (m_only == Only::Trouble && source.data(TunnelListModel::MoodRole).toInt() != int(Mood::Trouble))
        return false;
    return m_words.isEmpty() || holdsAll(source.data(TunnelListModel::SearchRole).toString(), m_words);
}

bool TunnelFilterModel::isFirstOfGroup(int sourceRow) const
{
    return sourceRow == 0 || groupAt(sourceRow - 1) != groupAt(sourceRow);
}

void TunnelFilterModel::refilter()
{
    m_isDue = false;
    invalidateFilter();
    // A row may have become another one in its place: a tunnel, or its group.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void TunnelFilterModel::tellFoldedLater()
{
    if (!m_folded.isEmpty() && !std::exchange(m_isFoldedDue, true))
        QMetaObject::invokeMethod(this, &TunnelFilterModel::tellFolded, Qt::QueuedConnection);
}

void TunnelFilterModel::tellFolded()
{
    m_isFoldedDue = false;
    for (int row = 0; !m_folded.isEmpty() && row < rowCount(); ++row) {
        const QModelIndex folded = index(row, 0);
        if (folded.data(FoldedRole).toBool())
            Q_EMIT dataChanged(folded, folded);
    }
}

/// Once for all that come together.
void TunnelFilterModel::refilterLater()
{
    if (!m_folded.isEmpty() && !std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TunnelFilterModel::refilter, Qt::QueuedConnection);
}

} // namespace rookery
