// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/rate_meter.h"
#include "core/forward/forward_snapshot.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace rookery {

class TunnelSource;

/// The forwards of one tunnel, in the order of its snapshot; while there is none, those that its profile has
/// switched on, all off. The source must outlive it.
class ForwardsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        LocalColumn,
        RemoteColumn,
        StateColumn,
        FlowsColumn,
        RateInColumn,
        RateOutColumn,
        TotalColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< what the column shows as a raw value
        MoodRole,                    ///< int of Mood
        WarnRole,                    ///< bool, a sentence: Qt::ToolTipRole
    };

    explicit ForwardsModel(TunnelSource &source, QObject *parent = nullptr);

    void setTunnel(const QUuid &id);
    [[nodiscard]] const ForwardSnapshot &forwardAt(int row) const { return m_rows[size_t(row)].forward; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        ForwardSnapshot forward;
        RateMeter in;
        RateMeter out;
        double rateIn = 0;
        double rateOut = 0;
        QStringList shown; ///< lookOf() it, as views know it
    };

    void refresh();
    [[nodiscard]] QList<ForwardSnapshot> forwards() const;
    /// It shows a port that is chosen for this session.
    [[nodiscard]] static bool isPortCell(const Row &row, int column);
    /// All that a view shows of it.
    [[nodiscard]] QStringList lookOf(const Row &row) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant raw(const Row &row, int column) const;

    TunnelSource &m_source;
    QUuid m_tunnel;
    std::vector<Row> m_rows;
    bool m_tunnelUp = false;
};

} // namespace rookery
