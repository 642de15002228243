// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_drafts.h"
#include "core/profile/profile_order.h"
#include "core/secret/secret_store.h"
#include "core/tunnel/snapshot.h"
#include "ui/dialogs/editor_secrets.h"
#include "ui/dialogs/gateway_actions.h"
#include "ui/dialogs/profile_editor.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace rookery {

class ImportDialog;
class NetworkSource;
class ProfileStore;
class ProfileUndo;
class SettingsStore;
struct ImportedProfile;
struct ImportPiece;
struct PeerCertificates;

/// What a person does to profiles: new, edit, duplicate, arrange, delete and take it back, import, export.
/// Opens the dialogs over its window without blocking, and writes to the stores. Main thread; the stores and
/// what can be undone must outlive it.
class ProfileActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DraftTime = std::chrono::seconds(2);

    ProfileActions(ProfileStore &profiles, ProfileUndo &undo, SecretStore &secrets, SettingsStore &settings,
                   QWidget &window);
    ~ProfileActions() override;
    /// For rules about networks: where this computer is. It must outlive the window.
    void setNetwork(const NetworkSource &network) { m_network = &network; }

    void create();
    /// Where there is a draft, from that on.
    void edit(const QUuid &id);
    /// What is edited now and not saved is kept for the next start, from some seconds after it was typed;
    /// saveDrafts() does it now. discardDrafts() where a person has said that it may be lost.
    void saveDrafts();
    void discardDrafts();
    /// Drafts of an earlier start. To edit one again, or never.
    [[nodiscard]] const QList<Profile> &drafts() const { return m_drafts.all(); }
    void resumeDraft(const QUuid &id);
    void dropDraft(const QUuid &id) { m_drafts.drop(id); }
    /// Its secrets too.
    void duplicate(const QUuid &id);
    void setGroup(const QList<QUuid> &ids);
    void renameGroup(const QString &group);
    /// False: failed() said why.
    bool arrange(const ProfileOrder &order);
    /// Asks first, unless the person does not want to be asked.
    void remove(const QList<QUuid> &ids);
    void undo();
    /// Shows what there is in them before anything is taken; without any, the dialog asks. In the dialog that
    /// is open, if one is.
    void import(const QList<ImportPiece> &pieces = {});
    void exportProfiles(const QList<QUuid> &ids);
    /// How tunnels are now; without it none runs.
    void setSnapshots(std::function<TunnelSnapshot(const QUuid &)> snapshots);
    /// Asks where connections would be cut, unless the person does not want to be asked; calls `stop` where
    /// the answer is yes, which may be at once.
    void confirmStop(const QList<QUuid> &ids, const std::function<void()> &stop);
    /// Asks whether this tunnel shall trust what its server showed, and has it connect with it.
    void trustCertificate(const QUuid &id, const PeerCertificates &shown);

Q_SIGNALS:
    void created(const QUuid &id);
    /// Saved, and to be switched on now.
    void startRequested(const QUuid &id);
    /// What was in the way is no more.
    void reconnectRequested(const QUuid &id);
    /// A person gave another secret; it is being saved.
    void secretEdited(const QUuid &id, rookery::SecretKind kind, const QByteArray &secret);
    /// A secret of it has been saved; what else was saved is told by the store.
    void secretsChanged(const QUuid &id);
    /// A gateway is about to go, could not be, or is gone; none comes back.
    void gatewayRemoving(const QUuid &gateway);
    void gatewayNotRemoved(const QUuid &gateway);
    void gatewayRemoved(const QUuid &gateway);
    /// So many, what the first of them was called, and whether undo() brings them back.
    void removed(int count, const QString &name, bool canUndo);
    /// What undo() takes back is that.
    void arranged();
    /// To a name that no other group had.
    void groupRenamed(const QString &from, const QString &to);
    void failed(const rookery::Error &why);

private:
    ProfileEditor *open(const Profile &profile, bool isNew);
    [[nodiscard]] QList<ProfileEditor *> editors() const;
    Expected<void> save(const ProfileEditor &editor, bool isNew);
    [[nodiscard]] Expected<void> putConnection(const Profile &profile);
    void removeNow(const QList<QUuid> &ids);
    [[nodiscard]] QStringList namesOf(const QList<QUuid> &ids) const;
    [[nodiscard]] int flowsOf(const QList<QUuid> &ids) const;
    void take(const QList<ImportedProfile> &imported);
    [[nodiscard]] Expected<void> trust(const Profile &seen, const PeerCertificates &shown);
    void say(const Expected<void> &done);
    [[nodiscard]] ProfileEditor::Surroundings surroundings() const;

    ProfileStore &m_profiles;
    ProfileUndo &m_undo;
    SecretStore &m_secrets;
    EditorSecrets m_editorSecrets;
    GatewayActions m_gateways;
    SettingsStore &m_settings;
    const NetworkSource *m_network = nullptr;
    QWidget &m_window;
    std::function<TunnelSnapshot(const QUuid &)> m_snapshots;
    ProfileDrafts m_drafts;
    QList<QPointer<ProfileEditor>> m_editors; ///< of tunnels, not of gateways
    QTimer m_draftTimer;
};

} // namespace rookery
