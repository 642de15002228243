// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/rate_meter.h"
#include "core/forward/forward_snapshot.h"
#include "core/time/clock.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <deque>
#include <unordered_map>
#include <vector>

namespace rookery {

class TunnelSource;
struct TunnelSnapshot;

/// The flows of one tunnel, live and, where asked for, the last closed ones. It filters and sorts by itself,
/// since no proxy keeps a row where it is while its values change: a new flow comes last, and the order is
/// put right only by sort() and settle(). A tick is one dataChanged(), one insert and as many removals as
/// there are runs of flows that ended. The source must outlive it.
class FlowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TargetColumn,
        ForwardColumn,
        SourceColumn,
        ProgramColumn,
        StateColumn,
        RateInColumn,
        RateOutColumn,
        TotalColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< what the column shows as a raw value
        MoodRole,                    ///< int of Mood
        FlowIdRole,                  ///< quint64
        LiveRole,                    ///< bool
    };
    /// Closed flows that are remembered; the oldest make room.
    static constexpr size_t MaxClosed = 1000;

    explicit FlowsModel(TunnelSource &source, QObject *parent = nullptr);
    ~FlowsModel() override;

    void setTunnel(const QUuid &id);
    /// Only flows that hold every word, in any column.
    void setText(const QString &text);
    void setShowClosed(bool show);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    /// Puts rows where the chosen column wants them by now; for when nobody is pointing at one.
    void settle();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: in the order in which they were opened.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Flow
    {
        FlowSnapshot now;
        QString forward;
        RateMeter in;
        RateMeter out;
        double rateIn = 0;
        double rateOut = 0;
        milliseconds age{0};
        quint64 seen = 0; ///< the tick that last told of it
        int row = -1;     ///< only valid inside settle() and refilter()
    };

    void refresh();
    [[nodiscard]] std::vector<Flow *> take(const TunnelSnapshot &snapshot);
    void closeUnseen();
    void dropOldClosed();
    void refilter();
    void insertAtEnd(const std::vector<Flow *> &flows);
    template <class Gone> void removeRowsWhere(Gone gone);
    [[nodiscard]] bool isShown(const Flow &flow) const;
    [[nodiscard]] bool isBefore(const Flow &a, const Flow &b) const;
    [[nodiscard]] static int compare(const Flow &a, const Flow &b, int column);
    [[nodiscard]] static QString text(const Flow &flow, int column);
    [[nodiscard]] static QVariant raw(const Flow &flow, int column);

    TunnelSource &m_source;
    QUuid m_tunnel;
    std::unordered_map<quint64, Flow> m_flows;
    std::deque<quint64> m_closed; ///< oldest first
    std::vector<Flow *> m_rows;
    QStringList m_words;
    bool m_showClosed = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    quint64 m_tick = 0;
};

} // namespace rookery
