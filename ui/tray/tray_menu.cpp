// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_menu.h"

#include "ui/models/tunnel_source.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include <utility>

namespace rookery {

namespace {

/// Who shows it over D-Bus may forget to say that it was closed.
constexpr std::chrono::seconds OpenAtMost(60);

} // namespace

TrayMenu::TrayMenu(TunnelSource &source, TrayRatesOf rates, milliseconds unasked, QWidget *parent)
    : QMenu(parent)
    , m_source(source)
    , m_rates(std::move(rates))
    , m_open(new QAction(tr("Open Rookery"), this))
    , m_startAll(new QAction(tr("Start all"), this))
    , m_stopAll(new QAction(tr("Stop all"), this))
    , m_quit(new QAction(tr("Quit"), this))
{
    connect(m_open, &QAction::triggered, this, &TrayMenu::openRequested);
    connect(m_quit, &QAction::triggered, this, &TrayMenu::quitRequested);
    connect(m_startAll, &QAction::triggered, &source, &TunnelSource::startAll);
    connect(m_stopAll, &QAction::triggered, &source, &TunnelSource::stopAll);
    connect(&source, &TunnelSource::profilesAdded, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::profilesRemoved, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::profilesReordered, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::profileChanged, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::stateChanged, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::forwardChanged, this, &TrayMenu::changed);
    connect(&source, &TunnelSource::updated, this, &TrayMenu::refreshIfOpen);
    connect(this, &QMenu::aboutToShow, this, [this] {
        m_openUntil.setRemainingTime(OpenAtMost);
        refresh();
    });
    connect(this, &QMenu::aboutToHide, this, [this] { m_openUntil.setRemainingTime(0); });
    m_unasked.setSingleShot(true);
    m_unasked.setInterval(unasked);
    connect(&m_unasked, &QTimer::timeout, this, &TrayMenu::refresh);
    addAction(m_open);
    setDefaultAction(m_open);
    addSeparator();
    m_tunnelsEnd = addSeparator();
    m_forwardsEnd = addSeparator();
    addAction(m_startAll);
    addAction(m_stopAll);
    addSeparator();
    addAction(m_quit);
    rebuild(TrayEntries::of(m_source, m_rates));
}

void TrayMenu::changed()
{
    if (!m_openUntil.hasExpired())
        refreshIfOpen();
    else if (!m_unasked.isActive())
        m_unasked.start();
}

void TrayMenu::refreshIfOpen()
{
    if (!m_openUntil.hasExpired())
        refreshLater();
}

/// Once for all that come together.
void TrayMenu::refreshLater()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TrayMenu::refresh, Qt::QueuedConnection);
}

void TrayMenu::refresh()
{
    m_isDue = false;
    m_unasked.stop();
    const TrayEntries now = TrayEntries::of(m_source, m_rates);
    // Who has it open keeps its place in it as long as there are no other lines.
    if (!now.haveShapeOf(m_shown))
        return rebuild(now);
    m_shown = now;
    size_t at = 0;
    write(now.tunnels, at);
    write(now.forwards, at);
    m_startAll->setEnabled(now.anyOff);
    m_stopAll->setEnabled(now.anyOn);
}

void TrayMenu::rebuild(const TrayEntries &entries)
{
    // Only those lines: QMenu cuts every connection to itself of an action that is taken out.
    m_lines.clear();
    qDeleteAll(std::exchange(m_own, {}));
    for (const TrayEntry &entry : entries.tunnels)
        add(entry, *this, m_tunnelsEnd);
    for (const TrayEntry &entry : entries.forwards)
        add(entry, *this, m_forwardsEnd);
    m_tunnelsEnd->setVisible(!entries.tunnels.isEmpty());
    m_forwardsEnd->setVisible(!entries.forwards.isEmpty());
    m_shown = entries;
    m_startAll->setEnabled(entries.anyOff);
    m_stopAll->setEnabled(entries.anyOn);
}

void TrayMenu::add(const TrayEntry &entry, QMenu &into, QAction *before)
{
    const bool isSubmenu = entry.kind == TrayEntry::Kind::Submenu;
    auto *menu = isSubmenu ? new QMenu(&into) : nullptr;
    QAction *action = isSubmenu ? menu->menuAction() : new QAction(&into);
    if (&into == this)
        m_own.append(isSubmenu ? static_cast<QObject *>(menu) : action);
    m_lines.push_back(action);
    writeLine(*action, entry);
    connectLine(*action, entry);
    for (const TrayEntry &inside : entry.entries)
        add(inside, *menu, nullptr);
    into.insertAction(before, action);
}

void TrayMenu::connectLine(QAction &action, const TrayEntry &entry)
{
    const auto does = [&](auto what) { connect(&action, &QAction::triggered, this, what); };
    switch (entry.kind) {
    case TrayEntry::Kind::Tunnel:
        // What it is and not what the line says: that may be of a while ago.
        does([this, id = entry.tunnel] {
            if (m_source.snapshot(id).state == TunnelState::Stopped)
                m_source.start(id);
            else
                m_source.stop(id);
            refreshLater();
        });
        break;
    case TrayEntry::Kind::Copy:
        does([line = &action] { QGuiApplication::clipboard()->setText(line->data().toString()); });
        break;
    case TrayEntry::Kind::Open:
        does([line = &action] { QDesktopServices::openUrl(QUrl(line->data().toString())); });
        break;
    case TrayEntry::Kind::More:
        connect(&action, &QAction::triggered, this, &TrayMenu::openRequested);
        break;
    case TrayEntry::Kind::Heading:
    case TrayEntry::Kind::Submenu:
        break;
    }
}

void TrayMenu::writeLine(QAction &action, const TrayEntry &entry)
{
    action.setText(entry.text);
    action.setCheckable(entry.kind == TrayEntry::Kind::Tunnel);
    action.setChecked(entry.isOn);
    action.setEnabled(entry.kind != TrayEntry::Kind::Heading);
    action.setData(entry.address);
}

void TrayMenu::write(const QList<TrayEntry> &entries, size_t &at)
{
    for (const TrayEntry &entry : entries) {
        writeLine(*m_lines[at++], entry);
        write(entry.entries, at);
    }
}

} // namespace rookery
