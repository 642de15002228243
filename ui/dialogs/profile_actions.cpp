// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_actions.h"

#include "core/profile/own_places.h"
#include "core/profile/profile_exchange.h"
#include "core/tls/certificate_pin.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/secrets_read.h"
#include "ui/dialogs/trust_dialog.h"
#include "ui/settings/settings_store.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
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

ProfileActions::ProfileActions(ProfileStore &profiles, SecretStore &secrets, SettingsStore &settings,
                               QWidget &window, std::chrono::milliseconds undoTime)
    : QObject(&window)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_editorSecrets(profiles, secrets, nullptr)
    , m_gateways(profiles, m_editorSecrets, nullptr)
    , m_settings(settings)
    , m_window(window)
    , m_undoTime(undoTime)
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

ProfileActions::~ProfileActions()
{
    for (const Removed &gone : m_removed)
        Q_EMIT undoOver(gone.profile.id);
}

ProfileEditor::Surroundings ProfileActions::surroundings() const
{
    ProfileEditor::Surroundings around;
    around.others = m_profiles.profiles();
    around.gateways = m_profiles.gateways();
    around.network = m_network;
    for (const Profile &profile : std::as_const(around.others)) {
        if (!profile.group.isEmpty() && !around.groups.contains(profile.group))
            around.groups.append(profile.group);
    }
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
    if (editor.newGateway()) {
        if (const Expected<void> saved = m_profiles.putGateway(*editor.newGateway()); !saved)
            return saved;
    }
    const Expected<QUuid> id = m_profiles.put(profile);
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
    if (profile->gateway.isNull())
        m_editorSecrets.copy(id, {*copy}, EditorSecrets::kindsOf(*profile));
    Q_EMIT created(*copy);
}

void ProfileActions::setGroup(const QUuid &id)
{
    const std::optional<Profile> profile = m_profiles.find(id);
    if (!profile)
        return;
    const QStringList groups = QStringList{QString()} + surroundings().groups;
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Group of %1").arg(profile->name));
    dialog->setLabelText(tr("Group (empty: none)"));
    dialog->setComboBoxItems(groups);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(profile->group);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &group) {
        std::optional<Profile> now = m_profiles.find(id);
        if (!now)
            return;
        now->group = group.simplified();
        const Expected<QUuid> done = m_profiles.put(*now);
        say(done ? Expected<void>() : tl::unexpected(done.error()));
    });
    dialog->open();
}

void ProfileActions::remove(const QUuid &id)
{
    if (m_profiles.isReadOnly()) {
        // Before the tunnel is stopped for nothing; the store words the refusal.
        const auto refused = m_profiles.remove(id);
        return say(refused ? Expected<void>() : tl::unexpected(refused.error()));
    }
    const std::optional<Profile> profile = m_profiles.find(id);
    if (profile && m_settings.current().confirmDelete)
        confirmRemove(*profile);
    else
        removeNow(id);
}

void ProfileActions::confirmRemove(const Profile &profile)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete tunnel"),
                                tr("Delete “%1”?").arg(profile.name), QMessageBox::Cancel, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Its forwards, its key and its passwords go with it."));
    box->setDefaultButton(QMessageBox::Cancel);
    box->setCheckBox(new QCheckBox(tr("Do not &ask again")));
    const auto *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    connect(box, &QDialog::finished, this, [this, box, yes, id = profile.id] {
        if (box->clickedButton() != yes)
            return;
        if (box->checkBox()->isChecked())
            m_settings.set(&AppSettings::confirmDelete, false);
        removeNow(id);
    });
    box->open();
}

void ProfileActions::removeNow(const QUuid &id)
{
    Q_EMIT removing(id);
    const Expected<std::pair<Profile, int>> gone = m_profiles.remove(id);
    if (!gone) {
        // Not where somebody else was faster.
        if (m_profiles.find(id))
            Q_EMIT notRemoved(id);
        else
            tellUndoOver(id);
        return say(tl::unexpected(gone.error()));
    }
    const quint64 deletion = ++m_deletions;
    m_removed.push_back({gone->first, gone->second, deletion});
    if (m_removed.size() > MaxUndo)
        endUndo(m_removed.front().deletion);
    QTimer::singleShot(m_undoTime, this, [this, deletion] { endUndo(deletion); });
    Q_EMIT removed(gone->first.name);
}

void ProfileActions::endUndo(quint64 deletion)
{
    const auto over = std::find_if(m_removed.begin(), m_removed.end(),
                                   [deletion](const Removed &gone) { return gone.deletion == deletion; });
    if (over == m_removed.end())
        return;
    const QUuid id = over->profile.id;
    m_removed.erase(over);
    tellUndoOver(id);
}

/// Unless a later deletion of the same tunnel can still be undone.
void ProfileActions::tellUndoOver(const QUuid &id)
{
    if (std::none_of(m_removed.begin(), m_removed.end(),
                     [&id](const Removed &gone) { return gone.profile.id == id; }))
        Q_EMIT undoOver(id);
}

void ProfileActions::undoRemove()
{
    if (m_removed.empty())
        return;
    Removed back = m_removed.back();
    // Coming back is not starting.
    back.profile.wanted = false;
    const int index = std::min<int>(back.index, int(m_profiles.profiles().size()));
    const Expected<void> done = m_profiles.insertAt(index, back.profile);
    if (!done)
        return say(done);
    m_removed.pop_back();
    Q_EMIT created(back.profile.id);
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
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->result()); });
    dialog->open();
}

void ProfileActions::take(const QList<ImportedProfile> &imported)
{
    QList<Profile> profiles;
    for (const ImportedProfile &one : imported)
        profiles.append(one.profile);
    if (const Expected<void> done = m_profiles.putAll(profiles); !done)
        return say(done);
    for (const ImportedProfile &one : imported) {
        QHash<SecretKind, QByteArray> secrets;
        if (!one.secrets.psk.isEmpty())
            secrets.insert(SecretKind::Psk, one.secrets.psk);
        if (!one.secrets.proxyPassword.isEmpty())
            secrets.insert(SecretKind::ProxyPassword, one.secrets.proxyPassword);
        if (!one.secrets.keyPassphrase.isEmpty())
            secrets.insert(SecretKind::KeyPassphrase, one.secrets.keyPassphrase);
        m_editorSecrets.write(one.profile.secretsId(), secrets);
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
