// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_actions.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

TunnelActions::TunnelActions(QWidget *window) : QObject(window), m_window(window)
{
    add(Verb::Start, u"start"_s, tr("Start"), Qt::CTRL | Qt::Key_Return);
    add(Verb::Stop, u"stop"_s, tr("Stop"), Qt::CTRL | Qt::Key_Period);
    add(Verb::Reconnect, u"reconnect"_s, tr("Reconnect"), Qt::CTRL | Qt::Key_R);
    add(Verb::RetryNow, u"reconnect"_s, tr("Retry now"));
    add(Verb::Edit, u"edit"_s, tr("Edit…"), Qt::CTRL | Qt::Key_E);
    add(Verb::Duplicate, u"duplicate"_s, tr("Duplicate"), Qt::CTRL | Qt::Key_D);
    add(Verb::Group, u"group"_s, tr("Move to group…"));
    add(Verb::Export, u"export"_s, tr("Export…"));
    add(Verb::ShowCertificate, u"lock"_s, tr("Show certificate…"));
    add(Verb::Delete, u"delete"_s, tr("Delete"));
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

void TunnelActions::add(Verb verb, const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(icons::symbolic(icon), text, this);
    action->setShortcut(keys);
    m_window->addAction(action);
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT triggered(verb, m_tunnel); });
    m_actions.insert(verb, action);
}

} // namespace rookery
