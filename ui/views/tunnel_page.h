// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/log_model.h"
#include "ui/views/tunnel_actions.h"

#include <QList>
#include <QUuid>
#include <QWidget>

#include <utility>

class QAction;
class QPushButton;
class QTabWidget;

namespace rookery {

class ElidedLabel;
class FlowsTab;
class ForwardsModel;
class ForwardsTab;
class LogTab;
class OverviewTab;
class ProblemBanner;
class TunnelSource;

/// The right side: everything about the chosen tunnel.
class TunnelPage final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Forwards, Flows, Log };

    TunnelPage(TunnelSource &source, TunnelActions &actions, const LogModel::Reader &log,
               QWidget *parent = nullptr);

    void setTunnel(const QUuid &id);
    [[nodiscard]] QUuid tunnel() const { return m_tunnel; }
    void showTab(Tab tab);
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] OverviewTab *overview() const { return m_overview; }
    [[nodiscard]] ForwardsTab *forwards() const { return m_forwards; }
    [[nodiscard]] FlowsTab *flows() const { return m_flows; }
    [[nodiscard]] LogTab *log() const { return m_log; }

Q_SIGNALS:
    void trustRequested(const QUuid &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void showButtons();
    void makeTabs();
    void connectProblem();
    void refresh();
    void trigger(TunnelActions::Verb verb);

    TunnelSource &m_source;
    TunnelActions &m_actions;
    QUuid m_tunnel;
    ForwardsModel *m_forwardsModel;
    ElidedLabel *m_name;
    ElidedLabel *m_state;
    QList<std::pair<QPushButton *, QAction *>> m_buttons; ///< the most important first
    QPushButton *m_more = nullptr;
    ProblemBanner *m_problem = nullptr;
    QTabWidget *m_tabs = nullptr;
    OverviewTab *m_overview;
    ForwardsTab *m_forwards;
    FlowsTab *m_flows;
    LogTab *m_log;
};

} // namespace rookery
