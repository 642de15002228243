// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_actions.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
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
    setChosen({});
}

void TunnelActions::Chosen::add(const QUuid &id, const TunnelSnapshot &tunnel)
{
    all.append(id);
    (tunnel.state == TunnelState::Stopped ? off : on).append(id);
    if (tunnel.state == TunnelState::Waiting || tunnel.state == TunnelState::NeedsAttention)
        waiting.append(id);
    hasCertificate = all.size() == 1 && !tunnel.certificates.isEmpty();
}

void TunnelActions::setChosen(const Chosen &chosen)
{
    m_chosen = chosen;
    const bool isOne = chosen.all.size() == 1;
    for (const Verb verb : {Verb::Group, Verb::Export, Verb::Delete})
        action(verb)->setEnabled(!chosen.all.isEmpty());
    for (const Verb verb : {Verb::Edit, Verb::Duplicate})
        action(verb)->setEnabled(isOne);
    action(Verb::ShowCertificate)->setEnabled(chosen.hasCertificate);
    // Where all are on, or none is, one of the two is enough.
    show(Verb::Start, !chosen.off.isEmpty());
    action(Verb::Start)->setVisible(chosen.on.isEmpty() || !chosen.off.isEmpty());
    show(Verb::Stop, !chosen.on.isEmpty());
    show(Verb::Reconnect, !chosen.on.isEmpty());
    show(Verb::RetryNow, !chosen.waiting.isEmpty());
}

void TunnelActions::show(Verb verb, bool possible)
{
    action(verb)->setEnabled(possible);
    action(verb)->setVisible(possible);
}

const QList<QUuid> &TunnelActions::concernedBy(Verb verb) const
{
    switch (verb) {
    case Verb::Start:
        return m_chosen.off;
    case Verb::Stop:
    case Verb::Reconnect:
        return m_chosen.on;
    case Verb::RetryNow:
        return m_chosen.waiting;
    default:
        return m_chosen.all;
    }
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
    connect(action, &QAction::triggered, this, [this, verb] {
        if (const QList<QUuid> ids = concernedBy(verb); !ids.isEmpty())
            Q_EMIT triggered(verb, ids);
    });
    m_actions.insert(verb, action);
}

QPushButton *TunnelActions::button(Verb verb, QWidget *parent) const
{
    QAction *const what = action(verb);
    auto *button = new QPushButton(what->text(), parent);
    const auto follow = [button, what] {
        button->setEnabled(what->isEnabled());
        button->setVisible(what->isVisible());
    };
    follow();
    connect(button, &QPushButton::clicked, what, &QAction::trigger);
    connect(what, &QAction::changed, button, follow);
    return button;
}

} // namespace rookery
