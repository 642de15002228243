// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_editor.h"

#include "core/network/network_source.h"
#include "core/profile/profile_check.h"
#include "core/secret/profile_secrets.h"
#include "core/secret/secret_key.h"
#include "core/tunnel/profile_config.h"
#include "ui/dialogs/advanced_page.h"
#include "ui/dialogs/basics_page.h"
#include "ui/dialogs/command_preview.h"
#include "ui/dialogs/connection_test.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/guide_dialog.h"
#include "ui/dialogs/network_rule_edit.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/widgets/field_names.h"
#include "ui/widgets/screen_fit.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a test asks for: a tunnel would not lead to the others either.
QList<ForwardSpec> forwardsOn(const Profile &profile)
{
    QList<ForwardSpec> on;
    for (const ProfileForward &forward : profile.forwards) {
        if (forward.enabled)
            on.append(forward.spec);
    }
    return on;
}

} // namespace

ProfileEditor::ProfileEditor(const Profile &profile, const Surroundings &surroundings, QWidget *parent)
    : QDialog(parent)
    , m_original(profile)
    , m_others(surroundings.others)
    , m_isGateway(surroundings.isGateway)
    , m_gateways(surroundings.gateways)
    , m_profile(profile)
    , m_pages(new QTabWidget)
    , m_basics(new BasicsPage(surroundings.groups))
    , m_advanced(new AdvancedPage)
    , m_preview(new CommandPreview)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
    , m_test(m_buttons->addButton(tr("&Test connection…"), QDialogButtonBox::ActionRole))
    , m_save(m_buttons->button(QDialogButtonBox::Save))
    , m_saveAndStart(m_buttons->addButton(tr("Save and st&art"), QDialogButtonBox::AcceptRole))
    , m_saveNote(new FieldNote)
    , m_secretsOwner(profile.secretsId())
{
    // "[*]" is where Qt says that there are changes.
    const QString name = QString(profile.name).replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle((!name.isEmpty() ? tr("Edit %1").arg(name)
                    : m_isGateway   ? tr("New gateway")
                                    : tr("New tunnel")) +
                   u"[*]"_s);
    m_pages->addTab(scrolling(m_basics), m_isGateway ? tr("Gateway") : tr("Tunnel"));
    m_pages->addTab(scrolling(m_advanced), tr("Advanced"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_preview);
    column->addWidget(m_saveNote);
    column->addWidget(m_buttons);
    makeButtons();
    m_basics->forwards().model().setSurroundings(profile, surroundings.others);
    m_basics->present(profile);
    m_advanced->present(profile);
    makeGatewayChoice();
    if (surroundings.network)
        followNetwork(*surroundings.network);
    connect(m_basics, &BasicsPage::edited, this, &ProfileEditor::check);
    connect(m_advanced, &AdvancedPage::edited, this, &ProfileEditor::check);
    m_environment.file = [this](const QString &path) { return m_files.facts(path); };
    connect(&m_files, &FileLook::learned, this, &ProfileEditor::check);
    nameFields(*this);
    GuideDialog::offerIn(*this);
    m_ready = true;
    check();
    resize(fittedToScreen(*this, m_isGateway ? QSize(620, 480) : QSize(680, 720)));
    m_basics->firstToFill()->setFocus();
}

void ProfileEditor::followNetwork(const NetworkSource &network)
{
    const auto follow = [this, &network] { m_advanced->networks().setHere(network.facts()); };
    connect(&network, &NetworkSource::changed, this, follow);
    follow();
}

void ProfileEditor::makeButtons()
{
    const bool isNew = m_original.server.isEmpty();
    // One that is on takes a change as it is saved.
    const bool starts = !m_isGateway && !m_original.wanted;
    m_saveAndStart->setVisible(starts);
    (isNew && starts ? m_saveAndStart : m_save)->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::accept);
    connect(m_saveAndStart, &QPushButton::clicked, this, [this] {
        m_wantsStart = true;
        accept();
        m_wantsStart = result() == QDialog::Accepted;
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ProfileEditor::reject);
    connect(m_test, &QPushButton::clicked, this, &ProfileEditor::testConnection);
}

ProfileEditor::~ProfileEditor()
{
    // A cell that is being edited hands its text in when it goes, which is after us.
    m_basics->disconnect(this);
    m_advanced->disconnect(this);
}

SecretEdit &ProfileEditor::secretEdit(SecretKind kind) const
{
    switch (kind) {
    case SecretKind::ProxyPassword:
        return m_advanced->proxyPassword();
    case SecretKind::KeyPassphrase:
        return m_advanced->keyPassphrase();
    case SecretKind::ForwardAuth:
        return m_advanced->forwardAuth();
    case SecretKind::Psk:
        break;
    }
    return m_basics->key();
}

bool ProfileEditor::expectSecret(SecretKind kind)
{
    SecretEdit &edit = secretEdit(kind);
    if (edit.isModified())
        return false;
    edit.setUnknown(tr("kept; waiting for the keychain"));
    check();
    return true;
}

void ProfileEditor::setStoredSecret(SecretKind kind, const Expected<QByteArray> &secret)
{
    SecretEdit &edit = secretEdit(kind);
    // Whoever has typed already was faster than the keychain, and means it.
    if (edit.isModified())
        return;
    if (secret)
        edit.setStored(*secret);
    else
        edit.setUnknown(tr("kept, but the keychain does not hand it out"));
    check();
}

QHash<SecretKind, QByteArray> ProfileEditor::changedSecrets() const
{
    QHash<SecretKind, QByteArray> changed;
    for (const SecretKind kind : AllSecretKinds) {
        if (const auto change = secretEdit(kind).change())
            changed.insert(kind, *change);
    }
    return changed;
}

void ProfileEditor::check()
{
    if (!m_ready)
        return;
    m_basics->read(m_profile);
    m_advanced->read(m_profile);
    m_basics->forwards().model().followProxyRules(m_profile);
    readGateway();
    const QList<ProfileFinding> found = findings();
    const QString tunnelFault = m_basics->mark(found);
    const QString advancedFault = m_advanced->mark(found);
    m_fault = tunnelFault.isEmpty() ? advancedFault : tunnelFault;
    for (QPushButton *button : {m_save, m_saveAndStart}) {
        button->setEnabled(canSave());
        button->setToolTip(m_fault);
    }
    setWindowModified(isWorthAsking());
    const bool hasServer = !m_profile.server.isEmpty();
    m_test->setEnabled(hasServer && advancedFault.isEmpty());
    markPages(m_basics->marked(), advancedFault);
    if (hasServer)
        m_preview->present(m_profile);
    else
        m_preview->clear();
    Q_EMIT edited();
}

void ProfileEditor::setDraft(const Profile &draft)
{
    m_ready = false;
    m_profile = draft;
    m_profile.id = m_original.id;
    m_profile.wanted = m_original.wanted;
    // Whose secrets the fields show is settled: another gateway is chosen again.
    m_profile.gateway = m_original.gateway;
    readGateway();
    m_basics->forwards().model().setSurroundings(m_profile, m_others);
    m_basics->present(m_profile);
    m_advanced->present(m_profile);
    m_ready = true;
    check();
}

QList<ProfileFinding> ProfileEditor::findings() const
{
    return m_isGateway ? checkGateway({m_profile}, m_gateways, m_environment)
                       : checkProfile(m_profile, m_others, m_environment);
}

void ProfileEditor::markPages(const QString &tunnelFault, const QString &advancedFault)
{
    const auto title = [](const QString &text, const QString &fault) {
        return fault.isEmpty() ? text : QString(text + u" ✗"_s);
    };
    m_pages->setTabText(0, title(m_isGateway ? tr("Gateway") : tr("Tunnel"), tunnelFault));
    m_pages->setTabText(1, title(tr("Advanced"), advancedFault));
    m_pages->setTabToolTip(0, tunnelFault);
    m_pages->setTabToolTip(1, advancedFault);
}

void ProfileEditor::testConnection()
{
    ProfileSecrets secrets;
    secrets.psk = secretEdit(SecretKind::Psk).text().toUtf8();
    secrets.proxyPassword = secretEdit(SecretKind::ProxyPassword).text().toUtf8();
    secrets.keyPassphrase = secretEdit(SecretKind::KeyPassphrase).text().toUtf8();
    const TunnelConfig config = tunnelConfig(m_profile, secrets);
    ConnectionTest test(config.endpoint, forwardsOn(m_profile), this);
    test.start();
    test.exec();
}

void ProfileEditor::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    // On a small screen the fields need the room.
    constexpr int Roomy = 30; // lines
    m_preview->setVisible(!m_isGateway && height() > fontMetrics().lineSpacing() * Roomy);
}

bool ProfileEditor::isChanged() const
{
    Profile before = m_original;
    before.usesPsk = m_profile.usesPsk;
    before.usesForwardAuth = m_profile.usesForwardAuth;
    return m_profile != before || !changedSecrets().isEmpty();
}

void ProfileEditor::accept()
{
    // A shortcut leaves the focus where it was: a cell that is being edited hands its text in now.
    m_save->setFocus();
    m_basics->forwards().finish();
    if (!canSave())
        return;
    if (const Expected<void> saved = m_saver ? m_saver(*this) : Expected<void>(); !saved)
        m_saveNote->setNote(FieldNote::Kind::Fault, saved.error().sentence());
    else
        QDialog::accept();
}

bool ProfileEditor::isWorthAsking() const
{
    const bool isEmpty =
        m_original.server.isEmpty() && m_profile.server.isEmpty() && m_profile.forwards.isEmpty();
    return (!isEmpty && isChanged()) || m_basics->forwards().hasUnread();
}

void ProfileEditor::reject()
{
    // What waits there would be lost without a word.
    m_basics->forwards().finish();
    if (isWorthAsking()) {
        const auto answer =
            QMessageBox::question(this, tr("Discard changes"), tr("Discard what you changed?"),
                                  QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard)
            return;
    }
    QDialog::reject();
}

} // namespace rookery
