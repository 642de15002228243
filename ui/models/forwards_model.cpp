// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/forwards_model.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "ui/models/tunnel_source.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ForwardsModel::ForwardsModel(TunnelSource &source, QObject *parent)
    : QAbstractTableModel(parent), m_source(source)
{
    const auto refreshIfOurs = [this](const QUuid &id) {
        if (id == m_tunnel)
            refresh();
    };
    connect(&source, &TunnelSource::updated, this, [this](const QList<QUuid> &ids) {
        if (ids.contains(m_tunnel))
            refresh();
    });
    connect(&source, &TunnelSource::stateChanged, this, refreshIfOurs);
    connect(&source, &TunnelSource::forwardChanged, this, refreshIfOurs);
    connect(&source, &TunnelSource::profileChanged, this, refreshIfOurs);
}

void ForwardsModel::setTunnel(const QUuid &id)
{
    beginResetModel();
    m_tunnel = id;
    m_rows.clear();
    endResetModel();
    refresh();
}

int ForwardsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ForwardsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForwardsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return isBroken(row.forward) ? row.forward.error.sentence() : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= FlowsColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return raw(row, index.column());
    case MoodRole:
        return int(mood(row.forward));
    case WarnRole:
        return isBroken(row.forward);
    default:
        return {};
    }
}

QVariant ForwardsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= FlowsColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Forward");
    case LocalColumn:
        return tr("Local");
    case RemoteColumn:
        return tr("Remote");
    case StateColumn:
        return tr("State");
    case FlowsColumn:
        return tr("Flows");
    case RateInColumn:
        return tr("Down");
    case RateOutColumn:
        return tr("Up");
    case TotalColumn:
        return tr("Total");
    default:
        return {};
    }
}

void ForwardsModel::refresh()
{
    const QList<ForwardSnapshot> now = forwards();
    const TimePoint takenAt = m_source.snapshot(m_tunnel).takenAt;
    const int before = int(m_rows.size());
    if (now.size() < before) {
        beginRemoveRows({}, int(now.size()), before - 1);
        m_rows.resize(size_t(now.size()));
        endRemoveRows();
    } else if (now.size() > before) {
        beginInsertRows({}, before, int(now.size()) - 1);
        m_rows.resize(size_t(now.size()));
        for (size_t i = size_t(before); i < m_rows.size(); ++i)
            m_rows[i].forward = now.at(qsizetype(i));
        endInsertRows();
    }
    if (m_rows.empty())
        return;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!(row.forward.spec == now.at(qsizetype(i)).spec))
            row = Row();
        row.forward = now.at(qsizetype(i));
        row.rateIn = row.in.update(row.forward.bytesIn, takenAt);
        row.rateOut = row.out.update(row.forward.bytesOut, takenAt);
    }
    Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QList<ForwardSnapshot> ForwardsModel::forwards() const
{
    QList<ForwardSnapshot> list = m_source.snapshot(m_tunnel).forwards;
    if (!list.isEmpty())
        return list;
    if (const std::optional<Profile> profile = m_source.profile(m_tunnel)) {
        for (const ProfileForward &forward : profile->forwards) {
            if (!forward.enabled)
                continue;
            ForwardSnapshot off;
            off.spec = forward.spec;
            list.append(off);
        }
    }
    return list;
}

QString ForwardsModel::text(const Row &row, int column) const
{
    const ForwardSnapshot &forward = row.forward;
    const bool moving = forward.state == ForwardState::Listening || forward.state == ForwardState::Bound;
    switch (column) {
    case KindColumn:
        return forwardLabel(forward.spec);
    case LocalColumn:
        return localText(forward.spec, forward.boundPort);
    case RemoteColumn:
        return remoteText(forward.spec, forward.boundPort);
    case StateColumn:
        return forwardStateText(forward);
    case FlowsColumn:
        return QString::number(forward.liveFlows);
    case RateInColumn:
        return moving && row.rateIn >= 1 ? rateText(row.rateIn) : u"–"_s;
    case RateOutColumn:
        return moving && row.rateOut >= 1 ? rateText(row.rateOut) : u"–"_s;
    case TotalColumn:
        return amountText(double(forward.bytesIn + forward.bytesOut));
    default:
        return {};
    }
}

QVariant ForwardsModel::raw(const Row &row, int column) const
{
    switch (column) {
    case FlowsColumn:
        return row.forward.liveFlows;
    case RateInColumn:
        return row.rateIn;
    case RateOutColumn:
        return row.rateOut;
    case TotalColumn:
        return row.forward.bytesIn + row.forward.bytesOut;
    default:
        return text(row, column);
    }
}

} // namespace rookery
