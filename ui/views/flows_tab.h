// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QUuid>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace rookery {

class FlowsModel;
class TableView;
class TunnelSource;

/// The live flows of the chosen tunnel. Asks the engine for flows only while it can be seen.
class FlowsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit FlowsTab(TunnelSource &source, QWidget *parent = nullptr);

    void setTunnel(const QUuid &id);
    void refresh();
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTable();
    void closeSelected();
    void settle();
    void updateState();
    void showMenu(const QPoint &at);

    TunnelSource &m_source;
    QUuid m_tunnel;
    FlowsModel *m_model;
    QLineEdit *m_filter;
    QCheckBox *m_showClosed;
    QPushButton *m_close;
    TableView *m_table;
    QTimer m_settle;
};

} // namespace rookery
