// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/forwards_model.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "ui/models/row_runs.h"
#include "ui/models/tunnel_source.h"

#include <QFont>

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
        if (isBroken(row.forward))
            return row.forward.error.sentence();
        return isPortCell(row, index.column())
                   ? tr("Port %1 is for this session only.").arg(row.forward.boundPort)
                   : text(row, index.column());
    case Qt::AccessibleTextRole:
        return isPortCell(row, index.column())
                   ? tr("%1, for this session only").arg(localText(row.forward.spec, row.forward.boundPort))
                   : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= FlowsColumn ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return raw(row, index.column());
    case MoodRole:
        return int(mood(row.forward, m_tunnelUp));
    case Qt::FontRole:
        if (isPortCell(row, index.column())) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
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
    const TunnelSnapshot tunnel = m_source.snapshot(m_tunnel);
    const TimePoint takenAt = tunnel.takenAt;
    m_tunnelUp = tunnel.state == TunnelState::Connected || tunnel.state == TunnelState::Stalled;
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
    QList<int> changed;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        if (!(row.forward.spec == now.at(qsizetype(i)).spec))
            row = Row();
        row.forward = now.at(qsizetype(i));
        row.rateIn = row.in.update(row.forward.bytesIn, takenAt);
        row.rateOut = row.out.update(row.forward.bytesOut, takenAt);
        // Four times a second, and most of the time nothing of it can be seen.
        if (QStringList shown = lookOf(row); shown != row.shown) {
            row.shown = std::move(shown);
            changed.append(int(i));
        }
    }
    forEachRun(changed, [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
}

QStringList ForwardsModel::lookOf(const Row &row) const
{
    QStringList look{QString::number(int(mood(row.forward, m_tunnelUp))), row.forward.error.sentence()};
    for (int column = 0; column < ColumnCount; ++column)
        look.append(text(row, column));
    return look;
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

bool ForwardsModel::isPortCell(const Row &row, int column)
{
    return column == LocalColumn && hasSessionPort(row.forward);
}

QString ForwardsModel::text(const Row &row, int column) const
{
    const ForwardSnapshot &forward = row.forward;
    const bool moving = forward.state == ForwardState::Listening || forward.state == ForwardState::Bound;
    switch (column) {
    case KindColumn:
        return forwardLabel(forward.spec);
    case LocalColumn: {
        const QString end = localText(forward.spec, forward.boundPort);
        return isPortCell(row, column) ? QString(end + u'*') : end;
    }
    case RemoteColumn:
        return remoteText(forward.spec, forward.boundPort);
    case StateColumn:
        return forwardStateText(forward, m_tunnelUp);
    case FlowsColumn:
        return countText(forward.liveFlows);
    case RateInColumn:
        return moving ? rateText(row.rateIn) : noValue();
    case RateOutColumn:
        return moving ? rateText(row.rateOut) : noValue();
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
