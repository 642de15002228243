// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_setup.h"
#include "app/cli/stop_signals.h"
#include "app/desktop/crash_report.h"
#include "app/desktop/desktop_application.h"
#include "core/control/control_client.h"
#include "core/control/single_instance.h"
#include "core/language/language.h"
#include "core/log/log_ring.h"
#include "core/log/stderr_log.h"
#include "ui/settings/settings_store.h"
#include "ui/views/main_window.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QStandardPaths>

#include <optional>
#include <rookery_version.h>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace rookery;

/// Asks the one that runs to show its window.
int raiseOther()
{
    ControlClient client;
    QObject::connect(&client, &ControlClient::answered, qApp, [] { QApplication::exit(0); });
    QObject::connect(&client, &ControlClient::failed, qApp, [](const Error &why) {
        QMessageBox::warning(nullptr, QApplication::applicationDisplayName(), why.sentence());
        QApplication::exit(1);
    });
    ControlRequest request;
    request.verb = ControlRequest::Verb::Raise;
    request.token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    client.ask(request);
    return QApplication::exec();
}

int run(bool hidden, Language &language)
{
    SingleInstance instance;
    const Expected<bool> first = instance.acquire();
    if (!first) {
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), first.error().sentence());
        return 1;
    }
    if (!*first)
        return raiseOther();
    DesktopApplication::Options options;
    options.language = &language;
    options.crashDirectory =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/crashes"_s;
    CrashReport::install(options.crashDirectory);
    const StderrLog log;
    LogRing::instance().install();
    DesktopApplication application(std::move(options));
    QObject::connect(&application, &DesktopApplication::finished, qApp, &QCoreApplication::quit);
    QObject::connect(&application, &DesktopApplication::ending, qApp, [] { limitEnd(); });
    const StopSignals stopSignals;
    // Log out and SIGTERM: no questions.
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &application, &DesktopApplication::quit);
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &application,
                     [&application] { application.window().saveLayout(); });
    application.start(hidden);
    return QApplication::exec();
}

int runApplication(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setWindowIcon(rookery::icons::program());
    // Tunnels go on without a window.
    QApplication::setQuitOnLastWindowClosed(false);
    rookery::Language language;
    language.use(rookery::SettingsStore().current().language);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Tunnels over one WebSocket, on the desktop."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption hidden(
        u"hidden"_s, QCoreApplication::translate("main", "Start in the tray, where there is one."));
    parser.addOption(hidden);
    parser.process(application);
    return run(parser.isSet(hidden), language);
}

} // namespace

int main(int argc, char **argv)
{
    rookery::prepareProcess();
    QApplication::setApplicationName(u"rookery"_s);
    QApplication::setApplicationVersion(QStringLiteral(ROOKERY_VERSION));
    QApplication::setApplicationDisplayName(u"Rookery"_s);
    QApplication::setDesktopFileName(u"org.rookery.Rookery"_s);
    return rookery::endProcess(runApplication(argc, argv));
}
