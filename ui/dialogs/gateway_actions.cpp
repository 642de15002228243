// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/gateway_actions.h"

#include "core/profile/profile_store.h"
#include "ui/dialogs/editor_secrets.h"
#include "ui/dialogs/gateways_dialog.h"
#include "ui/dialogs/profile_editor.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString listed(const QStringList &names)
{
    constexpr qsizetype Most = 8;
    return names.first(std::min(Most, names.size())).join(u", "_s) +
           (names.size() > Most ? u", …"_s : QString());
}

} // namespace

GatewayActions::GatewayActions(ProfileStore &profiles, EditorSecrets &secrets, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_secrets(secrets)
{
}

QList<Profile> GatewayActions::tunnelsOf(const QUuid &gateway) const
{
    QList<Profile> tunnels = m_profiles.profiles();
    tunnels.removeIf([&gateway](const Profile &profile) { return profile.gateway != gateway; });
    return tunnels;
}

void GatewayActions::manage(QWidget &window)
{
    auto *dialog = new GatewaysDialog(m_profiles, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GatewaysDialog::newRequested, this, [this, dialog] { create(*dialog); });
    connect(dialog, &GatewaysDialog::editRequested, this,
            [this, dialog](const QUuid &gateway) { edit(gateway, *dialog); });
    connect(dialog, &GatewaysDialog::deleteRequested, this,
            [this, dialog](const QUuid &gateway) { remove(gateway, *dialog); });
    dialog->open();
}

void GatewayActions::create(QWidget &window)
{
    open(SharedGateway::of(Profile(), {}), true, window);
}

void GatewayActions::edit(const QUuid &gateway, QWidget &window)
{
    if (const SharedGateway *const there = findGateway(m_profiles.gateways(), gateway))
        open(*there, false, window);
}

void GatewayActions::open(const SharedGateway &gateway, bool isNew, QWidget &window)
{
    ProfileEditor::Surroundings around;
    around.gateways = m_profiles.gateways();
    around.isGateway = true;
    auto *editor = new ProfileEditor(gateway.profile, around, &window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (!isNew)
        m_secrets.show(*editor, gateway.profile);
    editor->setSaver([this, isNew](const ProfileEditor &edited) { return save(edited, isNew); });
    editor->open();
}

Expected<void> GatewayActions::save(const ProfileEditor &editor, bool isNew)
{
    const Expected<void> saved = m_profiles.putGateway({editor.profile()});
    if (saved)
        m_secrets.save(editor, isNew);
    return saved;
}

void GatewayActions::remove(const QUuid &gateway, QWidget &window)
{
    const SharedGateway *const there = findGateway(m_profiles.gateways(), gateway);
    if (!there)
        return;
    QStringList names;
    for (const Profile &profile : tunnelsOf(gateway))
        names += profile.name;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Delete gateway"),
                        tr("Delete the gateway “%1”?").arg(there->name()), QMessageBox::Cancel, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        names.isEmpty()
            ? tr("No tunnel uses it. Its key and its passwords go with it.")
            : tr("Its tunnels go on as they are, each with these settings and this key as its own: %1")
                  .arg(listed(names)));
    box->setDefaultButton(QMessageBox::Cancel);
    const auto *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    connect(box, &QDialog::finished, this, [this, box, yes, gateway] {
        if (box->clickedButton() == yes)
            removeNow(gateway);
    });
    box->open();
}

/// Not before each tunnel has what it needs.
void GatewayActions::removeNow(const QUuid &gateway)
{
    QList<QUuid> tunnels;
    for (const Profile &profile : tunnelsOf(gateway))
        tunnels += profile.id;
    const SharedGateway *const there = findGateway(m_profiles.gateways(), gateway);
    const QList<SecretKind> kinds =
        there && !tunnels.isEmpty() ? EditorSecrets::kindsOf(there->profile) : QList<SecretKind>();
    m_secrets.copy(
        gateway, tunnels, kinds,
        [this, gateway, tunnels](const Expected<void> &copied) { drop(gateway, tunnels, copied); },
        // One that has left it meanwhile has what is its own.
        [this, gateway](const QUuid &tunnel) {
            const std::optional<Profile> now = m_profiles.find(tunnel);
            return now && now->gateway == gateway;
        });
}

void GatewayActions::drop(const QUuid &gateway, const QList<QUuid> &given, const Expected<void> &copied)
{
    if (!copied) {
        Q_EMIT failed({copied.error().code, tr("The gateway stays: its key could not be copied."),
                       copied.error().sentence(), copied.error().detail});
        return;
    }
    // Others may have come to it meanwhile.
    const QList<Profile> tunnels = tunnelsOf(gateway);
    if (std::any_of(tunnels.cbegin(), tunnels.cend(),
                    [&given](const Profile &tunnel) { return !given.contains(tunnel.id); }))
        return removeNow(gateway);
    Q_EMIT removing(gateway);
    if (const Expected<void> done = m_profiles.removeGateway(gateway); !done) {
        Q_EMIT notRemoved(gateway);
        Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT removed(gateway);
}

} // namespace rookery
