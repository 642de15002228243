// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_application.h"

#include "app/desktop/crash_report.h"
#include "core/control/control_server.h"
#include "core/describe/units.h"
#include "core/file/state_path.h"
#include "core/language/language.h"
#include "core/log/log_ring.h"
#include "core/tunnel/traffic_book.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/dialogs/diagnostics_dialog.h"
#include "ui/dialogs/diagnostics_text.h"
#include "ui/dialogs/drop_import.h"
#include "ui/dialogs/guide_dialog.h"
#include "ui/dialogs/import_source.h"
#include "ui/dialogs/profile_actions.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/tray/tray_controller.h"
#include "ui/views/main_window.h"
#include "ui/widgets/bring_forward.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where what was moved is kept: beside profiles that are not at their own place.
QString trafficPath(const QString &profilesPath)
{
    const QString name = u"traffic.json"_s;
    return profilesPath.isEmpty() ? statePath(name) : QFileInfo(profilesPath).absolutePath() + u'/' + name;
}

} // namespace

DesktopApplication::DesktopApplication(Options options)
    : m_options(std::move(options))
    , m_settings(m_options.settingsPath)
    , m_profiles(m_options.profilesPath)
    , m_secrets(m_options.secrets(m_settings.current().secretPlace))
    , m_tunnels(std::make_unique<TunnelManager>(m_profiles, m_secrets))
    , m_source(std::make_unique<ManagerTunnelSource>(*m_tunnels, m_profiles))
    , m_hooks(*m_tunnels, m_profiles)
    , m_applied(m_settings, {[this](TunnelSource::Pace pace) { m_source->setLivePace(pace); }, m_secrets,
                             m_options.secrets, m_options.language, Autostart()})
    , m_demo(m_profiles, *m_tunnels)
    , m_questions(m_profiles, m_settings, [this](const QUuid &id) { return m_demo.keyOf(id); })
    , m_moveOffer(m_secrets, [this] { return profilesWithSecrets(); })
    , m_control(*m_tunnels, m_profiles)
    , m_server(std::make_unique<ControlServer>(
          [this](const ControlRequest &request) { return m_control.handle(request); }))
    , m_shutdown(*m_tunnels)
{
}

DesktopApplication::~DesktopApplication()
{
    m_demo.close();
    m_tray.reset();
    m_window.reset();
}

void DesktopApplication::start(bool hidden)
{
    m_tunnels->traffic().keepIn(trafficPath(m_options.profilesPath));
    loadProfiles();
    makeWindow();
    connectEngine();
    connectUndo();
    connectSettings();
    connectShutdown();
    connectSecrets();
    if (const Expected<void> listening = m_server->listen(m_options.controlPath); !listening)
        tell(listening.error());
    if (!hidden)
        m_window->show();
    m_tunnels->restore();
    offerCrashReports();
    offerDrafts();
}

void DesktopApplication::makeWindow()
{
    setRightToLeft(QApplication::isRightToLeft());
    m_window = std::make_unique<MainWindow>(
        *m_source, [](quint64 after) { return LogRing::instance().since(after); }, m_settings.layout());
    m_actions = new ProfileActions(m_profiles, m_undo, m_secrets, m_settings, *m_window);
    m_actions->setNetwork(m_place);
    m_actions->setSnapshots([this](const QUuid &id) { return m_tunnels->snapshot(id); });
    m_guard = new CloseGuard(*m_window, m_settings, m_options.questions);
    m_questions.setWindow(m_window.get());
    m_moveOffer.setWindow(m_window.get());
    m_tray = std::make_unique<TrayController>(*m_source, m_trayHost);
    new WayBack(*m_window, m_trayHost, m_options.patience);
    m_window->showBoard(m_board);
    connectWindow();
    connectActions();
    connectTray();
}

/// Every text is made with its widget, so another language means another window. The tunnels do not notice.
void DesktopApplication::remakeWindow()
{
    if (m_shutdown.hasBegun())
        return;
    // A question that is open is answered by no rather than lost.
    const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        // The question for a secret comes again over the next window.
        if (dialog->isVisible() && !qobject_cast<AskSecretDialog *>(dialog))
            dialog->reject();
    }
    const bool shown = m_window->isVisible();
    m_window->saveLayout();
    m_tray.reset();
    makeWindow();
    if (shown)
        m_window->show();
}

void DesktopApplication::loadProfiles()
{
    const ProfileStore::LoadResult loaded = m_profiles.load();
    m_demo.removeLeftovers();
    if (!loaded.notice && !loaded.readOnly)
        m_forgotten.sweep();
    if (loaded.notice)
        tellOfProfiles(*loaded.notice);
}

void DesktopApplication::tellOfProfiles(const Error &what)
{
    m_board.post(what, tr("Show the folder"), [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_profiles.path()).path()));
    });
}

void DesktopApplication::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::newRequested, m_actions, &ProfileActions::create);
    connect(window, &MainWindow::importRequested, m_actions, [this] { m_actions->import(); });
    connect(window, &MainWindow::pasteRequested, m_actions,
            [this] { m_actions->import(import_source::contained(*QApplication::clipboard()->mimeData())); });
    connect(window, &MainWindow::demoRequested, &m_demo, &DemoTunnel::open);
    connect(window, &MainWindow::settingsRequested, this, &DesktopApplication::openSettings);
    connect(window, &MainWindow::guideRequested, window, [window] { GuideDialog::showOver(window); });
    connect(window, &MainWindow::quitRequested, this, &DesktopApplication::askAndQuit);
    connect(window, &MainWindow::editRequested, m_actions, &ProfileActions::edit);
    connect(window, &MainWindow::duplicateRequested, m_actions, &ProfileActions::duplicate);
    connect(window, &MainWindow::groupRequested, m_actions, &ProfileActions::setGroup);
    connect(window, &MainWindow::renameGroupRequested, m_actions, &ProfileActions::renameGroup);
    connect(window, &MainWindow::arrangeRequested, m_actions, &ProfileActions::arrange);
    connect(window, &MainWindow::exportRequested, m_actions, &ProfileActions::exportProfiles);
    connect(window, &MainWindow::deleteRequested, m_actions, &ProfileActions::remove);
    connect(window, &MainWindow::undoRequested, m_actions, &ProfileActions::undo);
    connect(window, &MainWindow::certificateRequested, this, &DesktopApplication::openCertificates);
    connect(window, &MainWindow::trustRequested, m_actions, [this](const QUuid &id) {
        m_actions->trustCertificate(id, m_tunnels->snapshot(id).certificates);
    });
    connect(new DropImport(*window), &DropImport::dropped, m_actions, &ProfileActions::import);
}

void DesktopApplication::connectActions()
{
    connect(m_actions, &ProfileActions::created, m_window.get(), &MainWindow::selectTunnel);
    connect(m_actions, &ProfileActions::secretEdited, m_tunnels.get(), &TunnelManager::secretEdited);
    connect(m_actions, &ProfileActions::secretsChanged, m_tunnels.get(), &TunnelManager::secretsChanged);
    connect(m_actions, &ProfileActions::startRequested, m_tunnels.get(), &TunnelManager::start);
    connect(m_actions, &ProfileActions::reconnectRequested, m_tunnels.get(), &TunnelManager::reconnect);
    connect(m_actions, &ProfileActions::created, &m_forgotten,
            [this](const QUuid &id) { m_forgotten.restored({id}); });
    connect(m_actions, &ProfileActions::gatewayRemoving, &m_forgotten,
            [this](const QUuid &gateway) { m_forgotten.deleting({gateway}); });
    connect(m_actions, &ProfileActions::gatewayNotRemoved, &m_forgotten,
            [this](const QUuid &gateway) { m_forgotten.restored({gateway}); });
    connect(m_actions, &ProfileActions::gatewayRemoved, &m_forgotten,
            [this](const QUuid &gateway) { m_forgotten.forget({gateway}); });
    connect(m_actions, &ProfileActions::removed, this, [this](int count, const QString &name, bool canUndo) {
        m_window->showNotice(count == 1 ? tr("“%1” was deleted.").arg(name)
                                        : tr("%n tunnel(s) were deleted.", nullptr, count),
                             canUndo ? tr("Undo") : QString(), [this] { m_actions->undo(); });
    });
    connect(m_actions, &ProfileActions::arranged, m_window.get(), &MainWindow::hideNotice);
    connect(m_actions, &ProfileActions::groupRenamed, m_window.get(), &MainWindow::followGroup);
    m_source->setStopQuestion([this](const QList<QUuid> &ids, const std::function<void()> &stop) {
        m_actions->confirmStop(ids, stop);
    });
    connect(m_actions, &ProfileActions::failed, this, &DesktopApplication::tell);
}

/// The symbol stays until the last tunnel has ended.
void DesktopApplication::askAndQuit()
{
    if (!m_shutdown.hasBegun())
        m_guard->quit();
}

void DesktopApplication::connectTray()
{
    m_settings.follow(
        m_tray.get(), [this](const AppSettings &now) { m_tray->setNotices(now.notices); },
        &AppSettings::notices);
    m_tray->setNetwork(m_network);
    connect(m_tray.get(), &TrayController::openRequested, this, [this](const QUuid &id) {
        raise({});
        if (!id.isNull())
            m_window->selectTunnel(id);
    });
    connect(m_tray.get(), &TrayController::toggleRequested, this, [this] {
        if (m_window->isVisible() && m_window->isActiveWindow())
            m_window->hide(); // brought back by another click, whatever closing it means
        else
            raise({});
    });
    connect(m_tray.get(), &TrayController::quitRequested, this, &DesktopApplication::askAndQuit);
    m_guard->setTrayAvailable([this] { return m_tray->isAvailable(); });
    m_guard->setLiveFlows([this] { return liveFlows(); });
    connect(m_guard, &CloseGuard::quitRequested, this, [this] {
        m_actions->discardDrafts(); // as the person was told
        quit();
    });
}

void DesktopApplication::connectEngine()
{
    // Not before the profiles are there: what comes later was put there by somebody.
    m_rules = std::make_unique<NetworkRules>(m_profiles, m_place);
    connect(m_rules.get(), &NetworkRules::wanted, m_tunnels.get(), &TunnelManager::switchByRule);
    connect(m_tunnels.get(), &TunnelManager::personDecided, m_rules.get(), &NetworkRules::personDecided);
    connect(&m_network, &NetworkWatch::changed, m_tunnels.get(), &TunnelManager::networkChanged);
    connect(m_tunnels.get(), &TunnelManager::failed, this,
            [this](const QUuid &, const Error &why) { tell(why); });
    connect(&m_hooks, &ProfileHooks::failed, this, &DesktopApplication::tell);
    connect(&m_profiles, &ProfileStore::noticed, this, &DesktopApplication::tellOfProfiles);
    connect(m_server.get(), &ControlServer::raiseRequested, this, &DesktopApplication::raise);
    // Not at once: whoever asked need not wait for what the files are read from.
    connect(m_server.get(), &ControlServer::openRequested, this, &DesktopApplication::open,
            Qt::QueuedConnection);
    connect(m_server.get(), &ControlServer::quitRequested, this, &DesktopApplication::quit);
    m_control.setForget([this](const QUuid &id, SecretKind kind) {
        // What is kept elsewhere is common to rookery-cli and us: it has forgotten that, and may have kept
        // another one since.
        if (chosenSecretPlace() == SecretPlace::AskEachTime)
            m_secrets.write(id, kind, {}, this, [](const Expected<void> &) {});
    });
    connect(m_server.get(), &ControlServer::watched, &m_control.watch(), &TunnelWatch::setActive);
    connect(&m_control.watch(), &TunnelWatch::changed, m_server.get(), &ControlServer::tell);
    connect(&m_demo, &DemoTunnel::opened, this, [this](const QUuid &id) { m_window->selectTunnel(id); });
    connect(&m_demo, &DemoTunnel::failed, this, &DesktopApplication::tell);
    connect(&m_applied, &AppliedSettings::failed, this, &DesktopApplication::tell);
    // Not at once: the dialog that it was chosen in is the window's.
    connect(&m_applied, &AppliedSettings::languageChanged, this, &DesktopApplication::remakeWindow,
            Qt::QueuedConnection);
}

/// What can be taken back outlives the window.
void DesktopApplication::connectUndo()
{
    connect(&m_undo, &ProfileUndo::removing, &m_forgotten, &ForgottenSecrets::deleting);
    connect(&m_undo, &ProfileUndo::notRemoved, &m_forgotten, &ForgottenSecrets::restored);
    connect(&m_undo, &ProfileUndo::undoOver, &m_forgotten, &ForgottenSecrets::forget);
    connect(&m_undo, &ProfileUndo::restored, this,
            [this](const QList<QUuid> &ids, const QList<QUuid> &running) {
                m_forgotten.restored(ids);
                m_tunnels->startSome(running);
                m_window->hideNotice();
                m_window->selectTunnel(ids.constFirst());
            });
}

void DesktopApplication::connectSettings()
{
    connect(&m_settings, &SettingsStore::failed, this, [this](const Error &why) {
        m_unsaved = why.message;
        m_board.post(why, tr("Try again"), [this] { m_settings.save(); });
    });
    connect(&m_settings, &SettingsStore::saved, this,
            [this] { m_board.withdraw(std::exchange(m_unsaved, {})); });
}

void DesktopApplication::connectShutdown()
{
    connect(&m_shutdown, &Shutdown::began, this, [this] {
        Q_EMIT ending();
        // Whoever starts the program now is to wait for the lock and not to be told that it runs.
        m_server->close();
        save();
        m_demo.close();
    });
    // What the last ones moved until their end.
    connect(&m_shutdown, &Shutdown::finished, this, [this] { m_tunnels->traffic().save(); });
    connect(&m_shutdown, &Shutdown::finished, &m_forgotten, &ForgottenSecrets::finish);
    connect(&m_forgotten, &ForgottenSecrets::finished, this, &DesktopApplication::finished);
}

void DesktopApplication::connectSecrets()
{
    connect(m_tunnels.get(), &TunnelManager::secretNeeded, &m_questions,
            [this](const QUuid &id, SecretKind kind, const QString &why) {
                if (!m_shutdown.hasBegun())
                    m_questions.ask(id, kind, why);
            });
    connect(m_tunnels.get(), &TunnelManager::secretWithdrawn, &m_questions, &SecretQuestions::withdraw);
    connect(&m_questions, &SecretQuestions::answered, m_tunnels.get(), &TunnelManager::provideSecret);
    connect(&m_questions, &SecretQuestions::declined, m_tunnels.get(), &TunnelManager::declineSecret);
    connect(&m_applied, &AppliedSettings::secretsElsewhere, &m_moveOffer, &SecretMoveOffer::offer);
    connect(&m_moveOffer, &SecretMoveOffer::failed, this, &DesktopApplication::tell);
}

/// Also of those that are deleted and may come back.
QList<QUuid> DesktopApplication::profilesWithSecrets() const
{
    QList<QUuid> ids = m_forgotten.waiting();
    for (const Profile &profile : m_profiles.profiles())
        ids += profile.id;
    for (const SharedGateway &gateway : m_profiles.gateways())
        ids += gateway.id();
    return ids;
}

void DesktopApplication::quit()
{
    m_shutdown.begin();
}

void DesktopApplication::save()
{
    if (m_window) {
        m_window->saveLayout();
        m_actions->saveDrafts();
    }
    m_settings.save();
    m_tunnels->traffic().save();
}

void DesktopApplication::raise(const QString &token)
{
    if (m_shutdown.hasBegun())
        return;
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    bringForward(*m_window);
}

void DesktopApplication::open(const QStringList &words)
{
    if (!m_shutdown.hasBegun() && !words.isEmpty())
        m_actions->import(import_source::named(words));
}

void DesktopApplication::openSettings()
{
    const QStringList languages = m_options.language ? m_options.language->available() : QStringList{u"en"_s};
    auto *dialog =
        new SettingsDialog(m_applied.shown(), {m_tray->isAvailable(), true, languages}, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_applied, [this, dialog] { m_applied.choose(dialog->settings()); });
    connect(dialog, &SettingsDialog::diagnosticsRequested, this, &DesktopApplication::openDiagnostics);
    connect(dialog, &SettingsDialog::aboutRequested, dialog, [dialog] {
        auto *about = new AboutDialog(dialog);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    dialog->open();
}

void DesktopApplication::openDiagnostics()
{
    const Diagnostics diagnostics{m_secrets.kindName(),   m_tray->isAvailable(),
                                  m_settings.current(),   m_profiles.profiles(),
                                  m_tunnels->snapshots(), LogRing::instance().since(0)};
    auto *dialog = new DiagnosticsDialog(
        tr("Diagnostics"),
        tr("Keys and passwords are not in here, but names of servers and of what you forward to are. "
           "Read it before you give it away."),
        diagnostics.text(), QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DesktopApplication::offerCrashReports()
{
    const QString text = CrashReport::take(m_options.crashDirectory);
    if (text.isEmpty())
        return;
    m_board.post(
        {ErrorCode::LocalIo, tr("Rookery ended unexpectedly the last time."), {}, {}}, tr("Show the report"),
        [this, text] {
            auto *dialog = new DiagnosticsDialog(
                tr("Crash report"),
                tr("This says where in the program it happened, and nothing about you. Whoever repairs it "
                   "needs it; it is sent nowhere by itself."),
                text, m_window.get());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

/// Of an end that asked nobody.
void DesktopApplication::offerDrafts()
{
    for (const Profile &draft : m_actions->drafts()) {
        const QString name = draft.name.isEmpty() ? tr("a new tunnel") : u"“%1”"_s.arg(draft.name);
        m_board.post(
            {ErrorCode::ClosedHere,
             tr("Rookery ended while %1 was being edited; the changes were kept.").arg(name),
             tr("Keys and passwords that were typed have to be entered again."),
             {}},
            tr("Go on editing"), [this, id = draft.id] { m_actions->resumeDraft(id); },
            [this, id = draft.id] { m_actions->dropDraft(id); });
    }
}

void DesktopApplication::openCertificates(const QUuid &id)
{
    const std::optional<Profile> profile = m_profiles.find(id);
    if (!profile)
        return;
    auto *dialog =
        new CertificateDialog(profile->server.host(), m_tunnels->snapshot(id).certificates, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DesktopApplication::tell(const Error &what)
{
    m_board.post(what);
}

int DesktopApplication::liveFlows() const
{
    int flows = 0;
    for (const TunnelSnapshot &tunnel : m_tunnels->snapshots())
        flows += tunnel.liveFlows;
    return flows;
}

} // namespace rookery
