// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_application.h"
#include "core/gateway/gateway.h"
#include "core/profile/profile_exchange.h"
#include "core/secret/memory_secret_store.h"
#include "support/gateway_client.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/profile_actions.h"
#include "ui/views/main_window.h"
#include "ui/views/tunnel_list_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// The whole program with many tunnels, in milliseconds of the clock and of all processors together:
/// bench_many [TUNNELS [STARTED]].
namespace {

QList<Profile> makeProfiles(int count, const QUrl &server)
{
    QList<Profile> profiles;
    for (int i = 0; i < count; ++i) {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Tunnel %1"_s.arg(i);
        profile.group = i % 3 == 0 ? QString() : u"Group %1"_s.arg(i % 20);
        profile.server = server;
        profile.forwards = {{ForwardSpec::parse(u"0:127.0.0.1:9"_s).value(), true, {}, {}}};
        profiles.append(profile);
    }
    return profiles;
}

/// Everything that is due, painting too.
void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void measure(const char *what, const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    const std::clock_t before = std::clock();
    work();
    settle();
    const auto used = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    std::printf("%-28s %6lld %6lld\n", what, static_cast<long long>(clock.elapsed()),
                static_cast<long long>(used));
    std::fflush(stdout);
}

void waitUntil(const std::function<bool()> &isTrue)
{
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
}

class Many final
{
public:
    Many(int tunnels, int started) : m_tunnels(tunnels), m_started(started)
    {
        DesktopApplication::Options options;
        options.profilesPath = m_dir.filePath(u"profiles.json"_s);
        options.settingsPath = m_dir.filePath(u"settings.ini"_s);
        options.controlPath = m_dir.filePath(u"control"_s);
        options.secrets = [](SecretPlace) { return std::make_unique<MemorySecretStore>(); };
        m_application = std::make_unique<DesktopApplication>(std::move(options));
        m_application->settings().set(&AppSettings::confirmDelete, false);
        m_application->settings().set(&AppSettings::confirmStop, false);
    }

    [[nodiscard]] bool run()
    {
        if (!m_gateway.start())
            return false;
        m_application->start(false);
        settle();
        importAll();
        list();
        exportAll();
        startAndStop();
        deleteAndUndo();
        return true;
    }

private:
    void importAll()
    {
        const QByteArray file = exportProfiles(makeProfiles(m_tunnels, test::urlOf(m_gateway)), nullptr);
        measure("preview of an import", [&] {
            m_application->actions().import({{QString(), QString::fromUtf8(file)}});
        });
        measure("import", [&] { window().findChild<ImportDialog *>()->accept(); });
    }
    void list()
    {
        QListView *rows = window().list()->list();
        measure("choose all", [&] { rows->selectAll(); });
        measure("fold and unfold a group", [&] {
            window().list()->setFolded(u"Group 1"_s, true);
            settle();
            window().list()->setFolded(u"Group 1"_s, false);
        });
        measure("the last first", [&] {
            ProfileOrder order = shownOrder(profiles().profiles());
            Q_EMIT window().arrangeRequested(
                movedBefore(order, {order.constLast().id}, order.constFirst().id, QString()));
        });
    }
    void exportAll()
    {
        measure("export all", [&] {
            m_application->actions().exportProfiles(profiles().ids());
            settle();
            window().findChild<ExportDialog *>()->close();
        });
    }
    void startAndStop()
    {
        QList<QUuid> ids = profiles().ids();
        ids.resize(std::min<qsizetype>(ids.size(), m_started));
        const auto all = [&](TunnelState state) {
            return std::all_of(ids.begin(), ids.end(), [&](const QUuid &id) {
                return m_application->tunnels().snapshot(id).state == state;
            });
        };
        measure("start some", [&] {
            m_application->tunnels().startSome(ids);
            waitUntil([&] { return all(TunnelState::Connected); });
        });
        measure("stop them", [&] {
            m_application->tunnels().stopSome(ids);
            waitUntil([&] { return all(TunnelState::Stopped); });
        });
    }
    void deleteAndUndo()
    {
        const QList<QUuid> ids = profiles().ids();
        measure("delete all", [&] { m_application->actions().remove(ids); });
        measure("undo", [&] { m_application->actions().undo(); });
    }
    [[nodiscard]] MainWindow &window() { return m_application->window(); }
    [[nodiscard]] ProfileStore &profiles() { return m_application->profiles(); }

    const int m_tunnels;
    const int m_started;
    QTemporaryDir m_dir;
    Gateway m_gateway{test::loopbackGateway()};
    std::unique_ptr<DesktopApplication> m_application;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int tunnels = words.size() > 1 ? words[1].toInt() : 2000;
    const int started = words.size() > 2 ? words[2].toInt() : 1000;
    Many many(tunnels, started);
    return many.run() ? 0 : 1;
}
