// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/file_look.h"
#include "core/profile/profile_check.h"
#include "core/secret/secret_store.h"

#include <QDialog>
#include <QHash>

#include <functional>
#include <optional>

class QDialogButtonBox;
class QPushButton;
class QTabWidget;

namespace rookery {

class AdvancedPage;
class CommandPreview;
class FieldNote;
class NetworkSource;
class SecretEdit;
class BasicsPage;
struct ClientEndpoint;

/// Creates or changes a tunnel. Says what is wrong next to the field while one types, shows the same as a
/// command, and can be saved only when it can be used. Main thread.
class ProfileEditor final : public QDialog
{
    Q_OBJECT

public:
    struct Surroundings
    {
        QList<Profile> others; ///< for names and ports; the edited one may be among them
        QStringList groups;
        QList<SharedGateway> gateways = {};     ///< to choose from, or for names
        const NetworkSource *network = nullptr; ///< where this computer is; must outlive the editor
        /// The profile is that of a gateway: it has a name and what belongs to the connection.
        bool isGateway = false;
    };

    ProfileEditor(const Profile &profile, const Surroundings &surroundings, QWidget *parent = nullptr);

    ~ProfileEditor() override;

    /// What the keychain said; until then, and where it does not answer, a secret that is not touched stays
    /// as it is.
    void setStoredSecret(SecretKind kind, const Expected<QByteArray> &secret);
    /// It is being read. False where a person has typed another one: nothing is waited for.
    bool expectSecret(SecretKind kind);

    /// What was edited before and not saved, in place of what is saved.
    void setDraft(const Profile &draft);

    /// As edited. Good to be saved while canSave().
    [[nodiscard]] Profile profile() const { return m_profile; }
    /// Under whose identifier what the fields show is kept, where it is not that of the profile as edited.
    [[nodiscard]] QUuid secretsOwner() const { return m_secretsOwner; }
    /// To be saved with the profile, which has it.
    [[nodiscard]] const std::optional<SharedGateway> &newGateway() const { return m_newGateway; }
    /// Others were saved or deleted meanwhile.
    void setGateways(const QList<SharedGateway> &gateways);
    /// The secrets that were changed; empty: to be forgotten.
    [[nodiscard]] QHash<SecretKind, QByteArray> changedSecrets() const;
    [[nodiscard]] bool canSave() const { return m_fault.isEmpty(); }
    /// Why it cannot be saved: the first sentence of the page.
    [[nodiscard]] QString fault() const { return m_fault; }

    /// It was closed by "Save and start".
    [[nodiscard]] bool wantsStart() const { return m_wantsStart; }

    /// Called to save; where it fails the dialog stays open and says why.
    using Saver = std::function<Expected<void>(const ProfileEditor &)>;
    void setSaver(Saver saver) { m_saver = std::move(saver); }

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// Those of another owner are to be shown: setStoredSecret() for each.
    void secretsWanted(const rookery::Profile &saved);
    void gatewaysWanted();
    /// Whether there is something to lose: QWidget::isWindowModified().
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void makeGatewayChoice();
    void followNetwork(const NetworkSource &network);
    void check();
    [[nodiscard]] QList<ProfileFinding> findings() const;
    // profile_editor_gateway.cpp: whose the settings are.
    void chooseGateway(const QUuid &id);
    void keepOwn();
    void showOwn();
    void askForGatewayName();
    void saveAsGateway(const QString &name);
    void readGateway();
    void showGateways();
    void showConnection();
    void showSecrets(const QUuid &owner, const Profile &saved,
                     const QHash<SecretKind, QByteArray> &typed = {});
    void markPages(const QString &tunnelFault, const QString &advancedFault);
    void testConnection();
    [[nodiscard]] SecretEdit &secretEdit(SecretKind kind) const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isWorthAsking() const;

    const Profile m_original;
    const QList<Profile> m_others;
    const bool m_isGateway;
    QList<SharedGateway> m_gateways;
    Profile m_profile;
    QString m_fault;
    QTabWidget *m_pages;
    BasicsPage *m_basics;
    AdvancedPage *m_advanced;
    CommandPreview *m_preview;
    QDialogButtonBox *m_buttons;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_saveAndStart;
    FieldNote *m_saveNote;
    Saver m_saver;
    QUuid m_secretsOwner;
    std::optional<SharedGateway> m_newGateway;
    /// What it had of its own before a gateway was chosen, should its person come back to it.
    struct OwnSettings
    {
        Profile profile;
        QUuid secretsOwner;
        QHash<SecretKind, QByteArray> typed;
    };
    std::optional<OwnSettings> m_own;
    bool m_ready = false;
    bool m_wantsStart = false;
    FileLook m_files;
    CheckEnvironment m_environment = CheckEnvironment::current();
};

} // namespace rookery
