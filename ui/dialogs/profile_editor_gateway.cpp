// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/secret_owner.h"
#include "core/secret/secret_key.h"
#include "ui/dialogs/advanced_page.h"
#include "ui/dialogs/basics_page.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/gateway_choice.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/secret_edit.h"

#include <QInputDialog>
#include <QScopedValueRollback>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

void ProfileEditor::makeGatewayChoice()
{
    if (m_isGateway) {
        m_basics->leaveConnectionOnly();
        m_advanced->leaveConnectionOnly();
        return;
    }
    showGateways();
    showConnection();
    const GatewayChoice *choice = &m_basics->gateway();
    connect(choice, &GatewayChoice::chosen, this, &ProfileEditor::chooseGateway);
    connect(choice, &GatewayChoice::saveRequested, this, &ProfileEditor::askForGatewayName);
    connect(choice, &GatewayChoice::manageRequested, this, &ProfileEditor::gatewaysWanted);
}

/// One that is to be saved with the tunnel is what the fields say; another one says what they show.
void ProfileEditor::readGateway()
{
    if (m_newGateway && m_profile.gateway == m_newGateway->id())
        copyConnection(m_profile, m_newGateway->profile);
    else if (const SharedGateway *const shared = findGateway(m_gateways, m_profile.gateway))
        shared->giveTo(m_profile);
}

void ProfileEditor::showGateways()
{
    QList<SharedGateway> all = m_gateways;
    // Saved, where the tunnel could not be: it is among them then.
    if (m_newGateway && !findGateway(m_gateways, m_newGateway->id()))
        all.append(*m_newGateway);
    m_basics->gateway().present(all, m_profile.gateway);
}

void ProfileEditor::showConnection()
{
    const SharedGateway *const shared = findGateway(m_gateways, m_profile.gateway);
    // Not checked in between: half of it would be read back.
    const QScopedValueRollback quiet(m_ready, false);
    m_basics->presentConnection(m_profile, shared ? shared->name() : QString());
    m_advanced->present(m_profile);
    m_advanced->setConnectionEnabled(!shared);
}

void ProfileEditor::showSecrets(const QUuid &owner, const Profile &saved,
                                const QHash<SecretKind, QByteArray> &typed)
{
    const QScopedValueRollback quiet(m_ready, false);
    m_secretsOwner = owner;
    for (const SecretKind kind : AllSecretKinds) {
        if (isOfTunnel(kind))
            continue;
        SecretEdit &edit = secretEdit(kind);
        edit.setStored(typed.value(kind));
        edit.setModified(typed.contains(kind));
    }
    Q_EMIT secretsWanted(saved);
}

void ProfileEditor::chooseGateway(const QUuid &id)
{
    const bool wasOwn = m_profile.gateway.isNull();
    if (m_newGateway && m_profile.gateway == m_newGateway->id() && id != m_profile.gateway) {
        // Nothing was saved yet: the fields are the tunnel's own again.
        m_newGateway.reset();
        m_profile.gateway = {};
    }
    if (wasOwn || m_profile.gateway.isNull())
        keepOwn();
    m_profile.gateway = id;
    if (const SharedGateway *const shared = findGateway(m_gateways, id)) {
        shared->giveTo(m_profile);
        showConnection();
        showSecrets(id, shared->profile);
    } else {
        showOwn();
    }
    showGateways();
    check();
}

void ProfileEditor::keepOwn()
{
    m_own = OwnSettings{m_profile, m_secretsOwner, changedSecrets()};
}

/// As it was before, or as its gateway has it.
void ProfileEditor::showOwn()
{
    if (m_own) {
        copyConnection(m_own->profile, m_profile);
        showConnection();
        showSecrets(m_own->secretsOwner, m_own->profile, m_own->typed);
    } else {
        showConnection();
    }
}

void ProfileEditor::askForGatewayName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a gateway"));
    dialog->setLabelText(tr("Server, key, TLS and proxy are saved under this name, for other tunnels too:"));
    dialog->setTextValue(m_profile.server.host());
    connect(dialog, &QInputDialog::textValueSelected, this, &ProfileEditor::saveAsGateway);
    dialog->open();
}

void ProfileEditor::saveAsGateway(const QString &name)
{
    SharedGateway gateway = SharedGateway::of(m_profile, name.simplified());
    const QList<ProfileFinding> found = checkGateway(gateway, m_gateways, m_environment);
    for (const ProfileFinding &finding : found) {
        if (finding.severity != ProfileFinding::Severity::Error)
            continue;
        m_basics->gateway().setFocus();
        m_saveNote->setNote(FieldNote::Kind::Fault, finding.sentence());
        return;
    }
    m_saveNote->clearNote();
    m_profile.gateway = gateway.id();
    m_newGateway = std::move(gateway);
    showGateways();
    check();
}

void ProfileEditor::setGateways(const QList<SharedGateway> &gateways)
{
    if (m_isGateway)
        return;
    m_gateways = gateways;
    const bool isNew = m_newGateway && m_newGateway->id() == m_profile.gateway;
    if (!m_profile.gateway.isNull() && !isNew) {
        // Deleted: what it had is the tunnel's own, unless the tunnel only came to it here. Then its own key
        // would go to that one's server.
        if (!findGateway(m_gateways, m_profile.gateway)) {
            const bool comesBack = !m_own && findGateway(m_gateways, m_original.gateway);
            return chooseGateway(comesBack ? m_original.gateway : QUuid());
        }
        readGateway();
        showConnection();
    }
    showGateways();
    check();
}

} // namespace rookery
