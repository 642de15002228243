// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/forwards_tab.h"

#include "core/describe/forward_text.h"
#include "ui/models/forwards_model.h"
#include "ui/models/tunnel_source.h"
#include "ui/views/forward_table.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/wrap_layout.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRunning(const ForwardSnapshot &forward)
{
    return forward.state != ForwardState::Off && forward.state != ForwardState::PortBusy &&
           forward.state != ForwardState::Refused;
}

} // namespace

ForwardsTab::ForwardsTab(TunnelSource &source, ForwardsModel &model, QWidget *parent)
    : QWidget(parent), m_source(source), m_model(model), m_table(new TableView)
{
    setUpForwardTable(*m_table, model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *buttons = new WrapLayout(6);
    m_copy = addButton(tr("Copy address"), &ForwardsTab::copyAddress);
    m_open = addButton(tr("Open in browser"), &ForwardsTab::openInBrowser);
    m_turn = addButton(tr("Stop forward"), &ForwardsTab::turn);
    m_freePort = addButton(tr("Use a free port for this session"), &ForwardsTab::useFreePort);
    m_keepPort = addButton(tr("Keep this port"), &ForwardsTab::keepPort);
    for (QPushButton *button : {m_copy, m_open, m_turn, m_freePort, m_keepPort})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_table);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ForwardsTab::showMenu);
    connect(m_table, &QTreeView::activated, this, &ForwardsTab::editRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ForwardsTab::updateButtons);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ForwardsTab::updateButtons);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ForwardsTab::updateButtons);
    connect(&source, &TunnelSource::stateChanged, this, &ForwardsTab::updateButtons);
    updateButtons();
}

void ForwardsTab::setTunnel(const QUuid &id)
{
    m_tunnel = id;
    select(0);
}

void ForwardsTab::select(int forward)
{
    m_table->setCurrentIndex(m_model.index(forward, 0));
    updateButtons();
}

int ForwardsTab::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.isEmpty() ? -1 : rows.first();
}

QPushButton *ForwardsTab::addButton(const QString &text, void (ForwardsTab::*slot)())
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void ForwardsTab::updateButtons()
{
    const int row = selected();
    const bool any = row >= 0;
    const bool tunnelOn = m_source.snapshot(m_tunnel).state != TunnelState::Stopped;
    const ForwardSnapshot forward = any ? m_model.forwardAt(row) : ForwardSnapshot();
    m_copy->setEnabled(any);
    m_open->setEnabled(any && pageOf(forward).has_value());
    m_turn->setEnabled(any && tunnelOn);
    m_turn->setText(isRunning(forward)  ? tr("Stop forward")
                    : isBroken(forward) ? tr("Retry forward")
                                        : tr("Start forward"));
    m_freePort->setVisible(any && tunnelOn && forward.state == ForwardState::PortBusy);
    m_keepPort->setVisible(any && tunnelOn && hasSessionPort(forward));
}

void ForwardsTab::copyAddress()
{
    if (const int row = selected(); row >= 0)
        QApplication::clipboard()->setText(addressText(m_model.forwardAt(row)));
}

void ForwardsTab::openInBrowser()
{
    if (const int row = selected(); row >= 0) {
        if (const std::optional<QUrl> url = pageOf(m_model.forwardAt(row)))
            QDesktopServices::openUrl(*url);
    }
}

void ForwardsTab::turn()
{
    const int row = selected();
    if (row < 0)
        return;
    const ForwardSnapshot &forward = m_model.forwardAt(row);
    if (isBroken(forward))
        m_source.retryForward(m_tunnel, row);
    else
        m_source.setForwardRunning(m_tunnel, row, !isRunning(forward));
}

void ForwardsTab::useFreePort()
{
    if (const int row = selected(); row >= 0)
        m_source.useOtherPort(m_tunnel, row, 0);
}

void ForwardsTab::keepPort()
{
    if (const int row = selected(); row >= 0)
        m_source.keepPort(m_tunnel, row);
}

void ForwardsTab::showMenu(const QPoint &at)
{
    if (selected() < 0)
        return;
    QMenu menu(this);
    for (QPushButton *button : {m_copy, m_open, m_turn, m_freePort, m_keepPort}) {
        if (button->isHidden())
            continue;
        QAction *action = menu.addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu.addSeparator();
    menu.addAction(tr("Edit…"), this, &ForwardsTab::editRequested);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace rookery
