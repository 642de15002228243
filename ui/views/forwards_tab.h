// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

class QPushButton;

namespace rookery {

class ForwardsModel;
class TableView;
class TunnelSource;

/// The forwards of the chosen tunnel and what can be done with one.
class ForwardsTab final : public QWidget
{
    Q_OBJECT

public:
    ForwardsTab(TunnelSource &source, ForwardsModel &model, QWidget *parent = nullptr);

    void setTunnel(const QUuid &id);
    void select(int forward);
    [[nodiscard]] TableView *table() const { return m_table; }

Q_SIGNALS:
    void editRequested();

private:
    [[nodiscard]] int selected() const;
    [[nodiscard]] QPushButton *addButton(const QString &text, void (ForwardsTab::*slot)());
    void updateButtons();
    void copyAddress();
    void openInBrowser();
    void turn();
    void useFreePort();
    void keepPort();
    void showMenu(const QPoint &at);

    TunnelSource &m_source;
    ForwardsModel &m_model;
    QUuid m_tunnel;
    TableView *m_table;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_turn;
    QPushButton *m_freePort;
    QPushButton *m_keepPort = nullptr;
};

} // namespace rookery
