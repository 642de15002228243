// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flows_tab.h"

#include "ui/models/flows_model.h"
#include "ui/models/tunnel_source.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

FlowsTab::FlowsTab(TunnelSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_model(new FlowsModel(source, this))
    , m_filter(new QLineEdit(this))
    , m_showClosed(new QCheckBox(tr("Show closed"), this))
    , m_close(new QPushButton(tr("Close flow"), this))
    , m_table(new TableView(this))
{
    m_filter->setPlaceholderText(tr("Filter by host, port or program"));
    m_filter->setAccessibleName(tr("Filter flows"));
    m_filter->setClearButtonEnabled(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_showClosed);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_table);
    setUpTable();
    m_settle.setInterval(2s);
    connect(&m_settle, &QTimer::timeout, this, &FlowsTab::settle);
    connect(m_filter, &QLineEdit::textChanged, m_model, &FlowsModel::setText);
    connect(m_filter, &QLineEdit::textChanged, this, &FlowsTab::updateState);
    connect(m_showClosed, &QCheckBox::toggled, m_model, &FlowsModel::setShowClosed);
    connect(m_close, &QPushButton::clicked, this, &FlowsTab::closeSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FlowsTab::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FlowsTab::updateState);
    updateState();
}

void FlowsTab::setTunnel(const QUuid &id)
{
    m_tunnel = id;
    m_model->setTunnel(id);
    if (isVisible())
        m_source.watchFlows(id);
    updateState();
}

void FlowsTab::refresh()
{
    updateState();
}

void FlowsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_source.watchFlows(m_tunnel);
    m_settle.start();
}

void FlowsTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_source.watchFlows({});
    m_settle.stop();
}

void FlowsTab::setUpTable()
{
    using Kind = CellDelegate::Kind;
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate({{FlowsModel::RateInColumn, Kind::Download},
                                               {FlowsModel::RateOutColumn, Kind::Upload},
                                               {FlowsModel::StateColumn, Kind::Mood}},
                                              {FlowsModel::MoodRole, FlowsModel::LiveRole, -1}, m_table));
    m_table->setAccessibleName(tr("Flows"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    m_table->setPlan({{u"db.internal:5432"_s, 4, 0},
                      {u"Reverse TCP"_s, 1, 3},
                      {u"127.0.0.1:50000"_s, 1, 6},
                      {u"firefox (22110)"_s, 2, 2},
                      {u"Half-closedxx"_s, 0, 1},
                      {u"888.8 kB/s"_s, 0, 0},
                      {u"888.8 kB/s"_s, 0, 0},
                      {u"888.8 MB"_s, 0, 4},
                      {u"59 min"_s, 0, 5}});
}

void FlowsTab::closeSelected()
{
    for (const int row : m_table->selectedRows()) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(FlowsModel::LiveRole).toBool())
            m_source.closeFlow(m_tunnel, index.data(FlowsModel::FlowIdRole).toULongLong());
    }
}

void FlowsTab::settle()
{
    // Nobody wants to hit the row that has just taken the place of another.
    if (!m_table->underMouse() && !m_table->hasFocus() && m_table->header()->sortIndicatorSection() >= 0)
        m_model->settle();
}

void FlowsTab::updateState()
{
    const QList<int> rows = m_table->selectedRows();
    const auto isLive = [this](int row) {
        return m_model->index(row, 0).data(FlowsModel::LiveRole).toBool();
    };
    m_close->setEnabled(std::any_of(rows.begin(), rows.end(), isLive));
    const TunnelSnapshot tunnel = m_source.snapshot(m_tunnel);
    if (tunnel.liveFlows > 0 && !m_model->isFiltered())
        m_table->setPlaceholder({}); // they are on their way
    else if (m_model->isFiltered())
        m_table->setPlaceholder(tr("No flow matches the filter."));
    else if (tunnel.state == TunnelState::Stopped)
        m_table->setPlaceholder(tr("This tunnel is off."));
    else
        m_table->setPlaceholder(tr(
            "No flows yet. As soon as a program connects to one of the forwards, its flow is shown here."));
}

void FlowsTab::showMenu(const QPoint &at)
{
    if (m_table->selectedRows().isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy"), QKeySequence::Copy, m_table, &TableView::copySelection);
    QAction *close = menu.addAction(tr("Close flow"), this, &FlowsTab::closeSelected);
    close->setEnabled(m_close->isEnabled());
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace rookery
