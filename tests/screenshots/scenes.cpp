// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/scenes.h"

#include "core/log/log_ring.h"
#include "screenshots/local_world.h"
#include "ui/dialogs/gateways_dialog.h"
#include "ui/dialogs/network_rule_edit.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/tray/tray_menu.h"
#include "ui/views/main_window.h"
#include "ui/views/overview_tab.h"
#include "ui/views/tunnel_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize WindowSize(1180, 740);
constexpr qint64 LimitMs = 60'000;
/// Flows in the first tunnel, besides those of its database.
constexpr int Load = 28;
/// So long the plot is filled before the first picture of it.
constexpr qint64 PlotMs = 40'000;

QList<LogEntry> readLog(quint64 since)
{
    return LogRing::instance().since(since);
}

} // namespace

Scenes::Scenes(LocalWorld &world, TunnelSource &source, const QString &directory)
    : m_world(world)
    , m_source(source)
    , m_directory(directory)
    , m_settings(m_settingsDirectory.filePath(u"settings.ini"_s), QSettings::IniFormat)
{
    // From the environment: a sentence stays in the language that it was made in.
    m_language.use();
}

bool Scenes::take(const QStringList &names)
{
    if (!play(emptyScenes(), names))
        return false;
    m_world.populate();
    until([this] { return m_source.snapshot(m_world.office()).state == TunnelState::Connected; },
          "a connected tunnel");
    until([this] { return m_source.snapshot(m_world.waiting()).state == TunnelState::Waiting; },
          "a waiting tunnel");
    until([this] { return m_source.snapshot(m_world.refused()).state == TunnelState::NeedsAttention; },
          "a refused certificate");
    m_world.addLoad(Load);
    until([this] { return m_source.snapshot(m_world.office()).liveFlows > Load; }, "flows");
    QElapsedTimer clock;
    clock.start();
    m_source.setPace(TunnelSource::Pace::Live);
    until([&clock] { return clock.elapsed() > PlotMs; }, "a plot");
    return play(busyScenes(), names) && play(dialogScenes(), names);
}

QList<Scenes::Scene> Scenes::emptyScenes()
{
    return {{u"empty"_s,
             [this] {
                 const auto window = open(lightPalette());
                 save(*window, u"empty"_s);
             }},
            {u"empty-dark"_s, [this] {
                 const auto window = open(darkPalette());
                 save(*window, u"empty-dark"_s);
             }}};
}

QList<Scenes::Scene> Scenes::busyScenes()
{
    QList<Scene> scenes;
    const auto add = [this, &scenes](const QString &name, const QPalette &palette, const QUuid &id, int tab) {
        scenes.append({name, [=, this] { showTunnel(name, palette, id, tab); }});
    };
    add(u"overview"_s, lightPalette(), m_world.office(), TunnelPage::Overview);
    add(u"overview-dark"_s, darkPalette(), m_world.office(), TunnelPage::Overview);
    add(u"overview-200"_s, lightPalette(), m_world.office(), TunnelPage::Overview);
    add(u"flows"_s, lightPalette(), m_world.office(), TunnelPage::Flows);
    add(u"flows-dark"_s, darkPalette(), m_world.office(), TunnelPage::Flows);
    add(u"port-busy"_s, lightPalette(), m_world.portBusy(), TunnelPage::Forwards);
    add(u"waiting"_s, lightPalette(), m_world.waiting(), TunnelPage::Overview);
    add(u"certificate"_s, lightPalette(), m_world.refused(), TunnelPage::Overview);
    add(u"certificate-dark"_s, darkPalette(), m_world.refused(), TunnelPage::Overview);
    add(u"log"_s, lightPalette(), m_world.office(), TunnelPage::Log);
    add(u"german"_s, lightPalette(), m_world.office(), TunnelPage::Overview);
    return scenes;
}

QList<Scenes::Scene> Scenes::dialogScenes()
{
    return {{u"editor-error"_s, [this] { editorWithError(); }},
            {u"gateways"_s, [this] { gateways(); }},
            {u"networks"_s, [this] { networks(); }},
            {u"tray-menu"_s, [this] { trayMenu(); }}};
}

bool Scenes::play(const QList<Scene> &scenes, const QStringList &names)
{
    for (const Scene &scene : scenes) {
        // Those that need a process of their own are only taken where they are asked for.
        const bool special = scene.name == "overview-200"_L1 || scene.name == "german"_L1;
        if (names.contains(scene.name) || (names.isEmpty() && !special))
            scene.play();
    }
    return !m_failed;
}

std::unique_ptr<MainWindow> Scenes::open(const QPalette &palette)
{
    QApplication::setPalette(palette);
    m_settings.clear();
    auto window = std::make_unique<MainWindow>(m_source, readLog, m_settings);
    window->resize(WindowSize);
    window->show();
    return window;
}

void Scenes::showTunnel(const QString &name, const QPalette &palette, const QUuid &id, int tab)
{
    const auto window = open(palette);
    window->selectTunnel(id);
    window->page()->overview()->setSpan(ThroughputHistory::Span::OneMinute);
    window->page()->showTab(TunnelPage::Tab(tab));
    save(*window, name);
}

void Scenes::editorWithError()
{
    QApplication::setPalette(lightPalette());
    Profile profile = m_world.store().find(m_world.office()).value();
    profile.server = QUrl(u"wss://gate.example.com/ws"_s);
    profile.forwards[1].spec.listenPort = profile.forwards[0].spec.listenPort;
    ProfileEditor editor(profile, {m_world.store().profiles(), {u"Work"_s, u"Home"_s}});
    editor.resize(620, 640);
    editor.show();
    auto *server = editor.findChild<QLineEdit *>(u"server"_s);
    server->selectAll();
    server->insert(u"wss://gate.example.com:99999/ws"_s); // as typed, not as set
    save(editor, u"editor-error"_s);
}

void Scenes::gateways()
{
    QApplication::setPalette(lightPalette());
    ProfileStore store(m_settingsDirectory.filePath(u"profiles.json"_s));
    store.load();
    const auto tunnel = [](const QString &name, const QString &server) {
        Profile profile;
        profile.name = name;
        profile.server = QUrl(server);
        return profile;
    };
    const auto share = [&](const QString &name, const QString &server, const QStringList &tunnels) {
        const SharedGateway gateway = SharedGateway::of(tunnel(name, server), name);
        for (const QString &one : tunnels) {
            Profile profile = tunnel(one, server);
            gateway.giveTo(profile);
            if (!store.put(profile, gateway))
                qFatal("No gateway could be saved.");
        }
    };
    share(u"Company"_s, u"wss://gate.example.com/ws"_s, {u"Office"_s, u"Staging"_s, u"Build farm"_s});
    share(u"At home"_s, u"wss://home.example.net/ws"_s, {u"Media box"_s});
    GatewaysDialog dialog(store);
    dialog.show();
    save(dialog, u"gateways"_s);
}

void Scenes::networks()
{
    QApplication::setPalette(lightPalette());
    Profile profile = m_world.store().find(m_world.office()).value();
    profile.server = QUrl(u"wss://gate.example.com/ws"_s);
    profile.networkRule = {
        NetworkRule::Mode::Not,
        {{NetworkCondition::Kind::Network, u"Office"_s, u"10.20.0.1"_s, u"52:54:00:12:34:56"_s},
         {NetworkCondition::Kind::Metered, {}, {}, {}}}};
    ProfileEditor editor(profile, {m_world.store().profiles(), {u"Work"_s, u"Home"_s}});
    editor.resize(620, 640);
    editor.show();
    auto *rule = editor.findChild<NetworkRuleEdit *>();
    editor.findChild<QTabWidget *>()->setCurrentIndex(1);
    settle(); // pages are laid out when they are shown
    for (QWidget *at = rule->parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->ensureWidgetVisible(rule);
    }
    save(editor, u"networks"_s);
}

void Scenes::trayMenu()
{
    QApplication::setPalette(lightPalette());
    TrayMenu menu(m_source);
    menu.popup({40, 40});
    save(menu, u"tray-menu"_s);
}

void Scenes::save(QWidget &widget, const QString &name)
{
    settle();
    // Without a focus frame that nobody put there.
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
    QApplication::processEvents();
    const QString file = QDir(m_directory).filePath(u"window-%1.png"_s.arg(name));
    if (widget.grab().save(file))
        return;
    qWarning("%s cannot be written.", qPrintable(file));
    m_failed = true;
}

void Scenes::until(const std::function<bool()> &so, const char *what)
{
    QElapsedTimer clock;
    clock.start();
    while (!so()) {
        if (clock.elapsed() > LimitMs)
            qFatal("No picture could be taken: waited in vain for %s.", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
}

/// Some ticks of the live pace, so that rates and sparklines show.
void Scenes::settle()
{
    QElapsedTimer clock;
    clock.start();
    until([&clock] { return clock.elapsed() > 2'500; }, "some ticks");
}

} // namespace rookery
