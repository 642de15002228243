// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tunnel_list_model.h"

#include "core/describe/units.h"
#include "core/profile/profile_order.h"
#include "ui/models/row_runs.h"
#include "ui/models/tunnel_source.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Both ways together: a spark line says how much, not where to.
QList<double> sparkOf(const TunnelSource::Samples &samples)
{
    QList<double> spark;
    spark.reserve(qsizetype(samples.size()));
    for (const ThroughputHistory::Sample &sample : samples)
        spark.append(sample.in + sample.out);
    return spark;
}

} // namespace

TunnelListModel::TunnelListModel(TunnelSource &source, QObject *parent)
    : QAbstractListModel(parent), m_source(source)
{
    insertNew();
    connect(&source, &TunnelSource::updated, this, &TunnelListModel::refresh);
    connect(&source, &TunnelSource::stateChanged, this, [this](const QUuid &id) { refresh({id}); });
    connect(&source, &TunnelSource::forwardChanged, this, [this](const QUuid &id) { refresh({id}); });
    connect(&source, &TunnelSource::profilesAdded, this, &TunnelListModel::insertNew);
    connect(&source, &TunnelSource::profilesRemoved, this, &TunnelListModel::remove);
    connect(&source, &TunnelSource::profileChanged, this, &TunnelListModel::profileChanged);
    connect(&source, &TunnelSource::profilesReordered, this, &TunnelListModel::arrange);
}

QModelIndex TunnelListModel::indexOf(const QUuid &id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

double TunnelListModel::totalRateIn() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0.0,
                           [](double sum, const Row &row) { return sum + row.rateIn; });
}

double TunnelListModel::totalRateOut() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0.0,
                           [](double sum, const Row &row) { return sum + row.rateOut; });
}

int TunnelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TunnelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case Qt::CheckStateRole:
        return row.snapshot.state == TunnelState::Stopped ? Qt::Unchecked : Qt::Checked;
    case IdRole:
        return row.id;
    case GroupRole:
        return row.group;
    case SnapshotRole:
        return QVariant::fromValue(row.snapshot);
    case MoodRole:
        return int(mood(row.snapshot));
    case StateLineRole:
        return stateLine(row.snapshot);
    case RetryRole:
        return retryLine(row.snapshot);
    case ServerRole:
        return row.server;
    case FlowsRole:
        return row.snapshot.liveFlows;
    case RateInRole:
        return row.rateIn;
    case RateOutRole:
        return row.rateOut;
    case SparkRole:
        return QVariant::fromValue(row.spark);
    case SearchRole:
        return QString(row.name + u' ' + row.group + u' ' + row.server + u' ' +
                       stateText(row.snapshot.state));
    default:
        return {};
    }
}

bool TunnelListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QUuid id = m_rows[size_t(index.row())].id;
    if (value.toInt() == Qt::Checked)
        m_source.start(id);
    else
        m_source.stop(id);
    return true;
}

Qt::ItemFlags TunnelListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

TunnelListModel::Row TunnelListModel::makeRow(const Profile &profile) const
{
    Row row;
    row.id = profile.id;
    row.name = profile.name;
    row.group = profile.group;
    row.server = urlText(profile.server);
    read(row);
    return row;
}

void TunnelListModel::read(Row &row) const
{
    row.snapshot = m_source.snapshot(row.id);
    row.spark = sparkOf(m_source.samples(row.id, ThroughputHistory::Span::OneMinute));
    if (row.snapshot.state == TunnelState::Stopped) {
        row.in = row.out = RateMeter();
        row.rateIn = row.rateOut = 0;
        return;
    }
    row.rateIn = row.in.update(row.snapshot.bytesIn, row.snapshot.takenAt);
    row.rateOut = row.out.update(row.snapshot.bytesOut, row.snapshot.takenAt);
}

void TunnelListModel::refresh(const QList<QUuid> &ids)
{
    QList<int> rows;
    for (const QUuid &id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        read(m_rows[size_t(row)]);
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    forEachRun(rows, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
}

/// Neighbours with one signal: an import of thousands is one insertion for each group.
void TunnelListModel::insertNew()
{
    const QList<Profile> profiles = m_source.profiles();
    QHash<QUuid, qsizetype> known;
    for (qsizetype i = 0; i < profiles.size(); ++i)
        known.insert(profiles[i].id, i);
    const ProfileOrder order = shownOrder(profiles);
    for (qsizetype first = 0; first < order.size();) {
        if (m_places.contains(order[first].id)) {
            ++first;
            continue;
        }
        qsizetype end = first;
        std::vector<Row> fresh;
        for (; end < order.size() && !m_places.contains(order[end].id); ++end)
            fresh.push_back(makeRow(profiles[known.value(order[end].id)]));
        // Others may have been moved in the same breath; then the place is put right by arrange().
        const auto row = std::min<qsizetype>(first, qsizetype(m_rows.size()));
        beginInsertRows({}, int(row), int(row + qsizetype(fresh.size()) - 1));
        m_rows.insert(m_rows.begin() + row, std::make_move_iterator(fresh.begin()),
                      std::make_move_iterator(fresh.end()));
        findPlaces();
        endInsertRows();
        first = end;
    }
    arrange();
}

void TunnelListModel::remove(const QList<QUuid> &ids)
{
    QList<int> rows;
    for (const QUuid &id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    forEachRunBackward(rows, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        findPlaces();
        endRemoveRows();
    });
    arrange();
}

void TunnelListModel::profileChanged(const QUuid &id)
{
    const int at = rowOf(id);
    const std::optional<Profile> profile = m_source.profile(id);
    if (at < 0 || !profile)
        return;
    Row &row = m_rows[size_t(at)];
    row.name = profile->name;
    const bool isMoved = std::exchange(row.group, profile->group) != profile->group;
    row.server = urlText(profile->server);
    read(row);
    Q_EMIT dataChanged(index(at), index(at));
    if (isMoved)
        arrangeLater();
}

/// Once for all that come together: a group may be of thousands.
void TunnelListModel::arrangeLater()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TunnelListModel::arrange, Qt::QueuedConnection);
}

void TunnelListModel::arrange()
{
    const bool isRegrouped = std::exchange(m_isDue, false);
    const ProfileOrder wanted = shownOrder(m_source.profiles());
    if (wanted.size() != qsizetype(m_rows.size()))
        return;
    const auto isPlace = [](const Row &row, const ProfilePlace &place) { return row.id == place.id; };
    // Whose neighbour is in another group now may be the first of its own, though no row has moved.
    if (!isRegrouped && std::equal(m_rows.begin(), m_rows.end(), wanted.begin(), isPlace))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QList<QUuid> before = ids();
    QHash<QUuid, int> places;
    for (const ProfilePlace &place : wanted)
        places.insert(place.id, int(places.size()));
    std::sort(m_rows.begin(), m_rows.end(),
              [&places](const Row &a, const Row &b) { return places.value(a.id) < places.value(b.id); });
    findPlaces();
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &from : persistent)
        changePersistentIndex(from, index(rowOf(before.at(from.row()))));
    Q_EMIT layoutChanged();
}

QList<QUuid> TunnelListModel::ids() const
{
    QList<QUuid> ids;
    for (const Row &row : m_rows)
        ids.append(row.id);
    return ids;
}

QList<QUuid> TunnelListModel::idsOf(const QString &group) const
{
    QList<QUuid> ids;
    for (const Row &row : m_rows) {
        if (row.group == group)
            ids.append(row.id);
    }
    return ids;
}

void TunnelListModel::findPlaces()
{
    m_places.clear();
    for (const Row &row : m_rows)
        m_places.insert(row.id, int(m_places.size()));
}

int TunnelListModel::rowOf(const QUuid &id) const
{
    return m_places.value(id, -1);
}

QString TunnelListModel::toolTip(const Row &row)
{
    const bool up =
        row.snapshot.state == TunnelState::Connected || row.snapshot.state == TunnelState::Stalled;
    const QString why = up ? QString() : row.snapshot.error.sentence();
    return row.name + u'\n' + row.server + u'\n' + (why.isEmpty() ? stateLine(row.snapshot) : why);
}

QString TunnelListModel::spokenText(const Row &row) const
{
    QStringList parts{row.name, stateLine(row.snapshot)};
    if (const QString retry = retryLine(row.snapshot); !retry.isEmpty())
        parts.append(tr("next try %1").arg(retry));
    if (row.snapshot.state == TunnelState::Connected) {
        parts.append(flowsText(row.snapshot.liveFlows));
        parts.append(tr("download %1").arg(rateText(row.rateIn)));
        parts.append(tr("upload %1").arg(rateText(row.rateOut)));
    }
    return parts.join(u", "_s);
}

} // namespace rookery
