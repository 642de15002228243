// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_actions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace rookery {

TunnelActions::TunnelActions(QWidget *window) : QObject(window), m_window(window)
{
    add(Verb::Start, tr("Start"), Qt::CTRL | Qt::Key_Return);
    add(Verb::Stop, tr("Stop"), Qt::CTRL | Qt::Key_Period);
    add(Verb::Reconnect, tr("Reconnect"), Qt::CTRL | Qt::Key_R);
    add(Verb::RetryNow, tr("Retry now"));
    add(Verb::Edit, tr("Edit…"), Qt::CTRL | Qt::Key_E);
    add(Verb::Duplicate, tr("Duplicate"), Qt::CTRL | Qt::Key_D);
    add(Verb::Group, tr("Move to group…"));
    add(Verb::Export, tr("Export…"));
    add(Verb::ShowCertificate, tr("Show certificate…"));
    add(Verb::Delete, tr("Delete"));
    setSnapshot({});
}

void TunnelActions::setSnapshot(const TunnelSnapshot &snapshot)
{
    m_tunnel = snapshot.id;
    const bool any = !m_tunnel.isNull();
    const bool on = any && snapshot.state != TunnelState::Stopped;
    const bool waits =
        snapshot.state == TunnelState::Waiting || snapshot.state == TunnelState::NeedsAttention;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(any);
    action(Verb::Start)->setEnabled(any && !on);
    action(Verb::Start)->setVisible(!on);
    action(Verb::Stop)->setEnabled(on);
    action(Verb::Stop)->setVisible(on);
    action(Verb::Reconnect)->setEnabled(on);
    action(Verb::Reconnect)->setVisible(on);
    action(Verb::RetryNow)->setEnabled(on && waits);
    action(Verb::RetryNow)->setVisible(on && waits);
}

void TunnelActions::fill(QMenu &menu) const
{
    for (const Verb verb : {Verb::Start, Verb::Stop, Verb::RetryNow, Verb::Reconnect})
        menu.addAction(action(verb));
    menu.addSeparator();
    for (const Verb verb : {Verb::Edit, Verb::Duplicate, Verb::Group, Verb::Export, Verb::ShowCertificate})
        menu.addAction(action(verb));
    menu.addSeparator();
    menu.addAction(action(Verb::Delete));
}

void TunnelActions::add(Verb verb, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    m_window->addAction(action);
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT triggered(verb, m_tunnel); });
    m_actions.insert(verb, action);
}

} // namespace rookery
