// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/throughput_history.h"

#include <QTimer>
#include <QUuid>
#include <QWidget>

class QButtonGroup;

namespace rookery {

class ForwardsModel;
class StatCard;
class TableView;
class ThroughputPlot;
class TunnelSource;
struct TunnelSnapshot;

/// The chosen tunnel at a glance: four numbers, what it moved lately, and its forwards.
class OverviewTab final : public QWidget
{
    Q_OBJECT

public:
    OverviewTab(TunnelSource &source, ForwardsModel &forwards, QWidget *parent = nullptr);

    void setTunnel(const QUuid &id);
    /// Takes what is new, where it can be seen.
    void refresh();
    [[nodiscard]] ThroughputHistory::Span span() const;
    void setSpan(ThroughputHistory::Span span);

Q_SIGNALS:
    /// A forward was double clicked, or chosen with Return.
    void forwardActivated(int index);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makePlotCard();
    [[nodiscard]] QWidget *makeForwardsCard(ForwardsModel &forwards);
    void showPlot();
    void showNumbers(const TunnelSnapshot &snapshot);

    TunnelSource &m_source;
    QUuid m_tunnel;
    StatCard *m_flows;
    StatCard *m_download;
    StatCard *m_upload;
    StatCard *m_roundTrip;
    ThroughputPlot *m_plot;
    QButtonGroup *m_spans;
    TableView *m_forwards;
    QTimer m_tick;
    bool m_isSeen = false; ///< isVisible() is true in a minimised window too
};

} // namespace rookery
