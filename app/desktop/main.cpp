// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_setup.h"
#include "app/cli/stop_signals.h"
#include "app/desktop/command_line.h"
#include "app/desktop/crash_report.h"
#include "app/desktop/desktop_application.h"
#include "app/desktop/session_end.h"
#include "app/desktop/shutdown_delay.h"
#include "app/desktop/start_claim.h"
#include "core/language/language.h"
#include "core/log/log_ring.h"
#include "core/log/stderr_log.h"
#include "ui/dialogs/import_source.h"
#include "ui/settings/application_id.h"
#include "ui/settings/settings_store.h"
#include "ui/views/main_window.h"
#include "ui/widgets/edge_style.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QEventLoop>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <optional>
#include <rookery_version.h>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace rookery;

/// Whether the one that runs in another session of this user is to end, so that we run here.
bool askMoveHere(const QString &where)
{
    QMessageBox box(
        QMessageBox::Question, QApplication::applicationDisplayName(),
        QCoreApplication::translate("main", "Rookery runs in another session of yours (%1).").arg(where));
    box.setInformativeText(QCoreApplication::translate(
        "main",
        "It ends there: connections through its tunnels are cut, and what is edited there is not saved."));
    const auto *move =
        box.addButton(QCoreApplication::translate("main", "Move it here"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == move;
}

/// The exit code, where this start is not to become the application.
std::optional<int> settle(StartClaim &claim, StartClaim::Manner manner)
{
    QEventLoop loop;
    // What ends the loop without a word, such as the end of the session, ends the program.
    std::optional<int> code = 0;
    const auto end = [&](std::optional<int> with) {
        code = with;
        loop.quit();
    };
    QObject::connect(&claim, &StartClaim::claimed, &loop, [&] { end(std::nullopt); });
    QObject::connect(&claim, &StartClaim::leftToOther, &loop, [&] { end(0); });
    QObject::connect(&claim, &StartClaim::elsewhere, &loop, [&](const QString &where) {
        if (askMoveHere(where))
            claim.move();
        else
            end(0);
    });
    QObject::connect(&claim, &StartClaim::failed, &loop, [&](const Error &why) {
        // Nobody looks at what the session starts.
        if (manner == StartClaim::Manner::Unseen)
            qWarning("%s", qUtf8Printable(why.sentence()));
        else
            QMessageBox::warning(nullptr, QApplication::applicationDisplayName(), why.sentence());
        end(1);
    });
    claim.begin();
    loop.exec();
    return code;
}

void connectEnds(DesktopApplication &application, const StopSignals &signals, const SessionEnd &session,
                 const ShutdownDelay &delay)
{
    // exit(), not quit(): that asks every window whether it may.
    QObject::connect(&application, &DesktopApplication::finished, qApp, [] { QCoreApplication::exit(0); });
    QObject::connect(&application, &DesktopApplication::ending, qApp, [] { limitEnd(); });
    QObject::connect(&signals, &StopSignals::stopRequested, &application, &DesktopApplication::quit);
    QObject::connect(&session, &SessionEnd::endRequested, &application, &DesktopApplication::quit);
    QObject::connect(&session, &SessionEnd::saveRequested, &application, &DesktopApplication::save);
    QObject::connect(&delay, &ShutdownDelay::announced, &application, &DesktopApplication::quit);
}

int run(const CommandLine &line, Language &language)
{
    const QStringList open = import_source::fromAnywhere(line.toOpen());
    const bool unseen = line.isHidden() || (qApp->isSessionRestored() && open.isEmpty());
    const auto manner = unseen ? StartClaim::Manner::Unseen : StartClaim::Manner::Seen;
    StartClaim::Options claiming;
    claiming.manner = manner;
    claiming.open = open;
    StartClaim claim(claiming);
    if (const std::optional<int> code = settle(claim, manner))
        return *code;
    DesktopApplication::Options options;
    options.language = &language;
    options.crashDirectory =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/crashes"_s;
    CrashReport::install(options.crashDirectory);
    const StderrLog log;
    LogRing::instance().install();
    DesktopApplication application(std::move(options));
    const StopSignals signals;
    const SessionEnd session([&application] { return !application.window().isVisible(); });
    const ShutdownDelay delay;
    connectEnds(application, signals, session, delay);
    application.start(line.isHidden());
    application.open(open);
    return QApplication::exec();
}

int runApplication(int argc, char **argv)
{
    if (const std::optional<int> code = CommandLine::answerWithoutDisplay(argc, argv))
        return *code;
    std::optional<DisplayFailure> display(std::in_place);
    const QApplication application(argc, argv);
    display.reset();
    rookery::EdgeStyle::install();
    QApplication::setWindowIcon(rookery::icons::program());
    // Tunnels go on without a window.
    QApplication::setQuitOnLastWindowClosed(false);
    rookery::Language language;
    language.use(rookery::SettingsStore().current().language);
    CommandLine line;
    line.process();
    rookery::hideSecrets(argc, argv);
    return run(line, language);
}

} // namespace

int main(int argc, char **argv)
{
    rookery::prepareProcess();
    QApplication::setApplicationName(u"rookery"_s);
    QApplication::setApplicationVersion(QStringLiteral(ROOKERY_VERSION));
    QApplication::setApplicationDisplayName(u"Rookery"_s);
    QApplication::setDesktopFileName(rookery::ApplicationId);
    return rookery::endProcess(runApplication(argc, argv));
}
