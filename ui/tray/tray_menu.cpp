// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_menu.h"

#include "core/describe/tunnel_text.h"
#include "core/profile/profile_order.h"
#include "ui/models/tunnel_source.h"

#include <QEvent>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestName = 40;

// Menus take & for a shortcut, and are as wide as their longest entry.
QString entryText(const QString &name, const TunnelSnapshot &tunnel)
{
    QString text = name.size() > LongestName ? QString(name.left(LongestName - 1) + u'…') : name;
    if (tunnel.state != TunnelState::Stopped)
        text +=
            u" — "_s + stateText(mood(tunnel) == Mood::Trouble ? TunnelState::NeedsAttention : tunnel.state);
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TrayMenu::TrayMenu(TunnelSource &source, QWidget *parent)
    : QMenu(parent)
    , m_source(source)
    , m_open(new QAction(tr("Open Rookery"), this))
    , m_startAll(new QAction(tr("Start all"), this))
    , m_stopAll(new QAction(tr("Stop all"), this))
    , m_quit(new QAction(tr("Quit"), this))
{
    connect(m_open, &QAction::triggered, this, &TrayMenu::openRequested);
    connect(m_quit, &QAction::triggered, this, &TrayMenu::quitRequested);
    connect(m_startAll, &QAction::triggered, &source, &TunnelSource::startAll);
    connect(m_stopAll, &QAction::triggered, &source, &TunnelSource::stopAll);
    connect(&source, &TunnelSource::profilesAdded, this, &TrayMenu::rebuildLater);
    connect(&source, &TunnelSource::profilesRemoved, this, &TrayMenu::rebuildLater);
    connect(&source, &TunnelSource::profilesReordered, this, &TrayMenu::rebuildLater);
    connect(&source, &TunnelSource::profileChanged, this, &TrayMenu::refresh);
    connect(&source, &TunnelSource::stateChanged, this, &TrayMenu::refresh);
    connect(&source, &TunnelSource::forwardChanged, this, &TrayMenu::refresh);
    addAction(m_open);
    setDefaultAction(m_open);
    addSeparator();
    m_tunnelsEnd = addSeparator();
    addAction(m_startAll);
    addAction(m_stopAll);
    addSeparator();
    addAction(m_quit);
    rebuild();
}

/// Once for all that come together: an import of thousands is one menu.
void TrayMenu::rebuildLater()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TrayMenu::rebuild, Qt::QueuedConnection);
}

void TrayMenu::rebuild()
{
    m_isDue = false;
    // Only the entries of tunnels: QMenu cuts every connection to itself of an action that is taken out.
    qDeleteAll(std::exchange(m_entries, {}));
    delete std::exchange(m_tunnels, nullptr);
    const auto count = m_source.profiles().size();
    if (count > MaxInline) {
        m_tunnels = new QMenu(tr("Tunnels"), this);
        addTunnels(*m_tunnels, nullptr);
        insertMenu(m_tunnelsEnd, m_tunnels);
    } else {
        addTunnels(*this, m_tunnelsEnd);
    }
    m_tunnelsEnd->setVisible(count > 0);
    refreshCommon();
}

void TrayMenu::addTunnels(QMenu &into, QAction *before)
{
    QHash<QUuid, Profile> profiles;
    for (const Profile &profile : m_source.profiles())
        profiles.insert(profile.id, profile);
    const ProfileOrder order = shownOrder(m_source.profiles());
    for (const ProfilePlace &place : order) {
        auto *entry = new QAction(this);
        entry->setCheckable(true);
        connect(entry, &QAction::triggered, &m_source, [this, id = place.id](bool on) {
            if (on)
                m_source.start(id);
            else
                m_source.stop(id);
            refresh(id); // a question may be in between
        });
        m_entries.insert(place.id, entry);
        into.insertAction(before, entry);
        showTunnel(*entry, profiles.value(place.id));
    }
}

void TrayMenu::showTunnel(QAction &entry, const Profile &profile) const
{
    const TunnelSnapshot tunnel = m_source.snapshot(profile.id);
    entry.setText(entryText(profile.name, tunnel));
    entry.setChecked(tunnel.state != TunnelState::Stopped);
}

void TrayMenu::refresh(const QUuid &id)
{
    QAction *entry = m_entries.value(id);
    const std::optional<Profile> profile = m_source.profile(id);
    if (!entry || !profile)
        return;
    showTunnel(*entry, *profile);
    if (!std::exchange(m_isCommonDue, true))
        QMetaObject::invokeMethod(this, &TrayMenu::refreshCommon, Qt::QueuedConnection);
}

/// Once a turn: it looks at all of them.
void TrayMenu::refreshCommon()
{
    m_isCommonDue = false;
    const auto isOn = [](const QAction *entry) { return entry->isChecked(); };
    m_startAll->setEnabled(!std::all_of(m_entries.begin(), m_entries.end(), isOn));
    m_stopAll->setEnabled(std::any_of(m_entries.begin(), m_entries.end(), isOn));
}

} // namespace rookery
