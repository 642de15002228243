// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_actions.h"

#include "core/profile/own_places.h"
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_undo.h"
#include "core/profile/secret_owner.h"
#include "core/tls/certificate_pin.h"
#include "ui/dialogs/delete_question.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/secrets_read.h"
#include "ui/dialogs/stop_question.h"
#include "ui/dialogs/trust_dialog.h"
#include "ui/settings/settings_store.h"

#include <QInputDialog>
#include <QWidget>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

Profile newProfile()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    return profile;
}

} // namespace

ProfileActions::ProfileActions(ProfileStore &profiles, ProfileUndo &undo, SecretStore &secrets,
                               SettingsStore &settings, QWidget &window)
    : QObject(&window)
    , m_profiles(profiles)
    , m_undo(undo)
    , m_secrets(secrets)
    , m_editorSecrets(profiles, secrets, nullptr)
    , m_gateways(profiles, m_editorSecrets, nullptr)
    , m_settings(settings)
    , m_window(window)
    , m_drafts(profiles.path())
{
    connect(&m_editorSecrets, &EditorSecrets::edited, this, &ProfileActions::secretEdited);
    connect(&m_editorSecrets, &EditorSecrets::changed, this, &ProfileActions::secretsChanged);
    connect(&m_editorSecrets, &EditorSecrets::failed, this, &ProfileActions::failed);
    connect(&m_gateways, &GatewayActions::failed, this, &ProfileActions::failed);
    connect(&m_gateways, &GatewayActions::removing, this, &ProfileActions::gatewayRemoving);
    connect(&m_gateways, &GatewayActions::notRemoved, this, &ProfileActions::gatewayNotRemoved);
    connect(&m_gateways, &GatewayActions::removed, this, &ProfileActions::gatewayRemoved);
    m_drafts.load();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftTime);
    connect(&m_draftTimer, &QTimer::timeout, this, &ProfileActions::saveDrafts);
}

ProfileActions::~ProfileActions() = default;

void ProfileActions::setSnapshots(std::function<TunnelSnapshot(const QUuid &)> snapshots)
{
    m_snapshots = std::move(snapshots);
}

ProfileEditor::Surroundings ProfileActions::surroundings() const
{
    ProfileEditor::Surroundings around;
    around.others = m_profiles.profiles();
    around.gateways = m_profiles.gateways();
    around.network = m_network;
    around.groups = groupsOf(shownOrder(around.others));
    return around;
}

void ProfileActions::create()
{
    open(newProfile(), true);
}

void ProfileActions::edit(const QUuid &id)
{
    const std::optional<Profile> profile = m_profiles.find(id);
    if (profile && m_drafts.find(id))
        resumeDraft(id);
    else if (profile)
        open(*profile, false);
}

QList<ProfileEditor *> ProfileActions::editors() const
{
    QList<ProfileEditor *> open;
    for (const QPointer<ProfileEditor> &editor : m_editors) {
        if (editor && !editor->isHidden())
            open.append(editor);
    }
    return open;
}

void ProfileActions::saveDrafts()
{
    m_draftTimer.stop();
    for (ProfileEditor *editor : editors()) {
        if (editor->isWindowModified())
            m_drafts.keep(editor->profile());
        else
            m_drafts.drop(editor->profile().id);
    }
}

void ProfileActions::discardDrafts()
{
    for (ProfileEditor *editor : editors()) {
        disconnect(editor, &ProfileEditor::edited, &m_draftTimer, nullptr);
        m_drafts.drop(editor->profile().id);
        editor->setWindowModified(false);
    }
    m_draftTimer.stop();
}

void ProfileActions::resumeDraft(const QUuid &id)
{
    const Profile *const kept = m_drafts.find(id);
    if (!kept)
        return;
    const Profile draft = *kept;
    Profile fresh = newProfile();
    fresh.id = id;
    const std::optional<Profile> saved = m_profiles.find(id);
    open(saved.value_or(fresh), !saved)->setDraft(draft);
}

ProfileEditor *ProfileActions::open(const Profile &profile, bool isNew)
{
    auto *editor = new ProfileEditor(profile, surroundings(), &m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (!isNew)
        m_editorSecrets.show(*editor, profile);
    connect(editor, &ProfileEditor::secretsWanted, this,
            [this, editor](const Profile &saved) { m_editorSecrets.show(*editor, saved); });
    connect(editor, &ProfileEditor::gatewaysWanted, this, [this, editor] { m_gateways.manage(*editor); });
    connect(&m_profiles, &ProfileStore::gatewaysChanged, editor,
            [this, editor] { editor->setGateways(m_profiles.gateways()); });
    editor->setSaver([this, isNew](const ProfileEditor &edited) { return save(edited, isNew); });
    connect(editor, &ProfileEditor::edited, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(editor, &QDialog::finished, this, [this, id = profile.id] { m_drafts.drop(id); });
    m_editors.removeAll(nullptr);
    m_editors.append(editor);
    editor->open();
    return editor;
}

Expected<void> ProfileActions::save(const ProfileEditor &editor, bool isNew)
{
    Profile profile = editor.profile();
    // Switched on or off meanwhile: that is not the editor's to decide.
    if (const std::optional<Profile> now = m_profiles.find(profile.id))
        profile.wanted = now->wanted;
    const Expected<QUuid> id = m_profiles.put(profile, editor.newGateway());
    if (!id)
        return tl::unexpected(id.error());
    m_editorSecrets.save(editor, isNew);
    if (isNew)
        Q_EMIT created(*id);
    if (editor.wantsStart())
        Q_EMIT startRequested(*id);
    return {};
}

void ProfileActions::duplicate(const QUuid &id)
{
    std::optional<Profile> profile = m_profiles.find(id);
    if (!profile)
        return;
    profile->id = QUuid::createUuid();
    profile->name = freeProfileName(profile->name, m_profiles.profiles());
    profile->wanted = false;
    profile->isDemo = false;
    giveOwnPlaces(*profile, m_profiles.profiles());
    const Expected<QUuid> copy = m_profiles.put(*profile);
    if (!copy)
        return say(tl::unexpected(copy.error()));
    QList<SecretKind> own = EditorSecrets::kindsOf(*profile);
    own.removeIf([&](SecretKind kind) { return secretOwner(*profile, kind) != profile->id; });
    m_editorSecrets.copy(id, {*copy}, own);
    Q_EMIT created(*copy);
}

void ProfileActions::setGroup(const QList<QUuid> &ids)
{
    const std::optional<Profile> first = ids.isEmpty() ? std::nullopt : m_profiles.find(ids.first());
    if (!first)
        return;
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ids.size() == 1 ? tr("Group of %1").arg(first->name)
                                           : tr("Group of %n tunnel(s)", nullptr, int(ids.size())));
    dialog->setLabelText(tr("Group (empty: none)"));
    dialog->setComboBoxItems(QStringList{QString()} + surroundings().groups);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(first->group);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString &group) {
        arrange(movedBefore(shownOrder(m_profiles.profiles()), ids, {}, group.simplified()));
    });
    dialog->open();
}

void ProfileActions::renameGroup(const QString &group)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename group"));
    dialog->setLabelText(tr("Name of the group (empty: none)"));
    dialog->setTextValue(group);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, group](const QString &name) {
        const ProfileOrder now = shownOrder(m_profiles.profiles());
        const QString to = name.simplified();
        const bool isNew = !to.isEmpty() && membersOf(now, to).isEmpty();
        if (arrange(renamedGroup(now, group, to)) && isNew)
            Q_EMIT groupRenamed(group, to);
    });
    dialog->open();
}

bool ProfileActions::arrange(const ProfileOrder &order)
{
    const Expected<void> done = m_undo.arrange(order);
    say(done);
    if (done)
        Q_EMIT arranged();
    return done.has_value();
}

void ProfileActions::remove(const QList<QUuid> &ids)
{
    const QStringList names = namesOf(ids);
    if (names.isEmpty() || m_profiles.isReadOnly() || !m_settings.current().confirmDelete)
        return removeNow(ids);
    auto *question = new DeleteQuestion(names, flowsOf(ids), &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &DeleteQuestion::answered, this, [this, ids](bool askAgain) {
        if (!askAgain)
            m_settings.set(&AppSettings::confirmDelete, false);
        removeNow(ids);
    });
    question->open();
}

void ProfileActions::confirmStop(const QList<QUuid> &ids, const std::function<void()> &stop)
{
    QList<QUuid> busy = ids;
    busy.removeIf([this](const QUuid &id) { return flowsOf({id}) == 0; });
    if (busy.isEmpty() || !m_settings.current().confirmStop)
        return stop();
    // A question over a hidden window would be hidden too: the tray may be what was clicked.
    QWidget *const over = m_window.isVisible() ? &m_window : nullptr;
    auto *question = new StopQuestion(namesOf(busy), flowsOf(busy), over);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &StopQuestion::answered, this, [this, stop](bool askAgain) {
        if (!askAgain)
            m_settings.set(&AppSettings::confirmStop, false);
        stop();
    });
    question->open();
}

QStringList ProfileActions::namesOf(const QList<QUuid> &ids) const
{
    QStringList names;
    for (const QUuid &id : ids) {
        if (const std::optional<Profile> profile = m_profiles.find(id))
            names.append(profile->name);
    }
    return names;
}

int ProfileActions::flowsOf(const QList<QUuid> &ids) const
{
    int flows = 0;
    for (const QUuid &id : ids)
        flows += m_snapshots ? m_snapshots(id).liveFlows : 0;
    return flows;
}

void ProfileActions::removeNow(const QList<QUuid> &ids)
{
    const std::optional<Profile> first = ids.isEmpty() ? std::nullopt : m_profiles.find(ids.first());
    const Expected<int> gone = m_undo.remove(ids, [this](const QUuid &id) {
        return m_snapshots && m_snapshots(id).state != TunnelState::Stopped;
    });
    if (!gone)
        return say(tl::unexpected(gone.error()));
    // Nothing of a demo is left to come back to.
    const bool isDemo = *gone == 1 && first && first->isDemo;
    Q_EMIT removed(*gone, first ? first->name : QString(), !isDemo);
}

void ProfileActions::undo()
{
    say(m_undo.undo());
}

void ProfileActions::import(const QList<ImportPiece> &pieces)
{
    const QList<ImportDialog *> open = m_window.findChildren<ImportDialog *>();
    for (ImportDialog *dialog : open) {
        if (dialog->isVisible()) {
            dialog->add(pieces);
            dialog->activateWindow();
            return;
        }
    }
    auto *dialog = new ImportDialog(m_profiles.profiles(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!pieces.isEmpty())
        dialog->add(pieces);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { take(dialog->result(m_profiles.profiles())); });
    dialog->open();
}

void ProfileActions::take(const QList<ImportedProfile> &imported)
{
    QList<Profile> profiles;
    QHash<QUuid, QList<SecretKind>> old;
    for (const ImportedProfile &one : imported) {
        profiles.append(one.profile);
        if (const std::optional<Profile> here = m_profiles.find(one.profile.id))
            old.insert(here->id, secretsOfElsewhere(*here, one.profile));
    }
    if (const Expected<void> done = m_profiles.putAll(profiles); !done)
        return say(done);
    for (const ImportedProfile &one : imported) {
        QHash<SecretKind, QByteArray> secrets;
        for (const SecretKind kind : old.value(one.profile.id))
            secrets.insert(kind, {});
        if (!one.secrets.psk.isEmpty())
            secrets.insert(SecretKind::Psk, one.secrets.psk);
        if (!one.secrets.proxyPassword.isEmpty())
            secrets.insert(SecretKind::ProxyPassword, one.secrets.proxyPassword);
        if (!one.secrets.keyPassphrase.isEmpty())
            secrets.insert(SecretKind::KeyPassphrase, one.secrets.keyPassphrase);
        if (!one.secrets.forwardAuth.isEmpty())
            secrets.insert(SecretKind::ForwardAuth, one.secrets.forwardAuth);
        m_editorSecrets.write(one.profile, secrets);
    }
    if (!profiles.isEmpty())
        Q_EMIT created(profiles.constLast().id);
}

void ProfileActions::exportProfiles(const QList<QUuid> &ids)
{
    QList<Profile> chosen;
    for (const QUuid &id : ids) {
        if (const std::optional<Profile> profile = m_profiles.find(id))
            chosen.append(*profile);
    }
    if (chosen.isEmpty())
        return;
    auto *dialog = new ExportDialog(chosen, m_secrets, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfileActions::trustCertificate(const QUuid &id, const PeerCertificates &shown)
{
    const std::optional<Profile> profile = m_profiles.find(id);
    if (!profile || shown.isEmpty())
        return;
    auto *dialog = new TrustDialog(profile->server.host(), profile->tls, shown, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, seen = *profile, shown] { say(trust(seen, shown)); });
    dialog->open();
}

Expected<void> ProfileActions::trust(const Profile &seen, const PeerCertificates &shown)
{
    std::optional<Profile> now = m_profiles.find(seen.id);
    if (!now)
        return {};
    // A yes to one server is none to another.
    if (now->server != seen.server || now->tls != seen.tls)
        return failure(ErrorCode::BadInput,
                       tr("The tunnel was changed meanwhile, so its certificate is not trusted yet."),
                       tr("Look at what its server shows now."));
    if (!CertificatePin::trust(now->tls, shown))
        return {};
    if (const Expected<void> saved = putConnection(*now); !saved)
        return saved;
    Q_EMIT reconnectRequested(seen.id);
    return {};
}

/// What belongs to the connection is its gateway's, where it has one.
Expected<void> ProfileActions::putConnection(const Profile &profile)
{
    if (const SharedGateway *const shared = findGateway(m_profiles.gateways(), profile.gateway)) {
        SharedGateway gateway = *shared;
        copyConnection(profile, gateway.profile);
        return m_profiles.putGateway(gateway);
    }
    return m_profiles.put(profile).map([](const QUuid &) {});
}

void ProfileActions::say(const Expected<void> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

} // namespace rookery
