// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/shared_gateway.h"

#include <QObject>

class QWidget;

namespace rookery {

class EditorSecrets;
class ProfileEditor;
class ProfileStore;

/// What a person does to shared gateways: new, edit, delete. Opens the dialogs without blocking and writes to
/// the stores. Main thread; both must outlive it.
class GatewayActions final : public QObject
{
    Q_OBJECT

public:
    GatewayActions(ProfileStore &profiles, EditorSecrets &secrets, QObject *parent);

    /// Over that window.
    void manage(QWidget &window);
    void create(QWidget &window);
    void edit(const QUuid &gateway, QWidget &window);
    /// Asks first. Tunnels that have it get its settings and its secrets as their own.
    void remove(const QUuid &gateway, QWidget &window);

Q_SIGNALS:
    /// It is about to go, and its secrets with it.
    void removing(const QUuid &gateway);
    /// It could not be.
    void notRemoved(const QUuid &gateway);
    void removed(const QUuid &gateway);
    void failed(const rookery::Error &why);

private:
    void open(const SharedGateway &gateway, bool isNew, QWidget &window);
    [[nodiscard]] Expected<void> save(const ProfileEditor &editor, bool isNew);
    void removeNow(const QUuid &gateway);
    void drop(const QUuid &gateway, const QList<QUuid> &given, const Expected<void> &copied);
    [[nodiscard]] QList<Profile> tunnelsOf(const QUuid &gateway) const;

    ProfileStore &m_profiles;
    EditorSecrets &m_secrets;
};

} // namespace rookery
