// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applied_settings.h"
#include "app/desktop/demo_tunnel.h"
#include "app/desktop/secret_move_offer.h"
#include "app/desktop/secret_questions.h"
#include "app/desktop/shutdown.h"
#include "core/control/tunnel_control.h"
#include "core/hook/profile_hooks.h"
#include "core/network/system_network.h"
#include "core/profile/forgotten_secrets.h"
#include "core/profile/profile_store.h"
#include "core/profile/profile_undo.h"
#include "core/secret/replaceable_secret_store.h"
#include "core/tunnel/network_rules.h"
#include "core/tunnel/network_watch.h"
#include "core/tunnel/tunnel_manager.h"
#include "ui/models/manager_tunnel_source.h"
#include "ui/settings/settings_store.h"
#include "ui/tray/close_guard.h"
#include "ui/tray/tray_host.h"
#include "ui/tray/way_back.h"
#include "ui/views/notice_board.h"

#include <QObject>

#include <memory>

namespace rookery {

class ControlServer;
class MainWindow;
class ProfileActions;
class TrayController;

/// The program behind its command line: makes the engine, the window and the tray and connects them. Decides
/// nothing that one of them could decide. Main thread.
class DesktopApplication final : public QObject
{
    Q_OBJECT

public:
    /// Empty paths: the user's own.
    struct Options
    {
        QString settingsPath;
        QString profilesPath;
        QString controlPath;
        QString crashDirectory;
        /// How to get at the secrets of a place.
        AppliedSettings::MakeSecretStore secrets = makeSecretStore;
        CloseGuard::Questions questions = CloseGuard::dialogs();
        /// Of a hidden window with a tray that does not come.
        milliseconds patience = WayBack::Patience;
        Language *language = nullptr; ///< what can be chosen, and is used; must outlive the application
    };

    explicit DesktopApplication(Options options);
    /// Ends every tunnel.
    ~DesktopApplication() override;

    /// Loads the profiles, shows the window (unless `hidden`, and as long as there is a tray or one may come)
    /// and starts what should run.
    void start(bool hidden);
    /// Asks nothing; finished() follows when the tunnels have ended.
    void quit();
    /// What is kept from one start to the next and not on the disk yet.
    void save();
    void raise(const QString &token);
    /// Shows what can be imported from files and links, by what import_source::named() reads; none: nothing.
    void open(const QStringList &words);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] TunnelManager &tunnels() { return *m_tunnels; }
    [[nodiscard]] ProfileStore &profiles() { return m_profiles; }
    [[nodiscard]] ProfileActions &actions() { return *m_actions; }
    [[nodiscard]] SettingsStore &settings() { return m_settings; }
    [[nodiscard]] CloseGuard &closeGuard() { return *m_guard; }
    [[nodiscard]] TrayController &tray() { return *m_tray; }

Q_SIGNALS:
    /// quit() was called; finished() follows when every tunnel has ended.
    void ending();
    void finished();

private:
    void makeWindow();
    void remakeWindow();
    void askAndQuit();
    void connectSecrets();
    [[nodiscard]] QList<QUuid> profilesWithSecrets() const;
    void connectWindow();
    void connectActions();
    void connectTray();
    void connectEngine();
    void connectUndo();
    void connectSettings();
    void connectShutdown();
    void loadProfiles();
    void offerCrashReports();
    void offerDrafts();
    void openSettings();
    void openDiagnostics();
    void openCertificates(const QUuid &id);
    void tell(const Error &what);
    void tellOfProfiles(const Error &what);
    [[nodiscard]] int liveFlows() const;

    Options m_options;
    SettingsStore m_settings;
    NoticeBoard m_board;
    QString m_unsaved; ///< what the board says of settings that could not be saved
    TrayHost m_trayHost;
    ProfileStore m_profiles;
    ReplaceableSecretStore m_secrets;
    ForgottenSecrets m_forgotten{m_profiles, m_secrets};
    ProfileUndo m_undo{m_profiles};
    std::unique_ptr<TunnelManager> m_tunnels;
    std::unique_ptr<ManagerTunnelSource> m_source;
    ProfileHooks m_hooks;
    AppliedSettings m_applied;
    DemoTunnel m_demo;
    SecretQuestions m_questions;
    SecretMoveOffer m_moveOffer;
    TunnelControl m_control;
    std::unique_ptr<ControlServer> m_server;
    NetworkWatch m_network;
    SystemNetwork m_place;
    std::unique_ptr<NetworkRules> m_rules;
    Shutdown m_shutdown;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayController> m_tray;
    ProfileActions *m_actions = nullptr; ///< the window's
    CloseGuard *m_guard = nullptr;       ///< the window's
};

} // namespace rookery
