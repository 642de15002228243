// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile_order.h"
#include "core/profile/shared_gateway.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rookery {

/// The profiles of this user in one JSON file (docs/architecture.md, Profiles and secrets): saved at each
/// change with QSaveFile and mode 0600, a `.bak` of the last good one, unknown keys kept, a newer version
/// opened read-only, a broken file set aside and never overwritten. A save that fails is an Error and changes
/// nothing. Several processes may have the same file open: each change is made to what stands in the file
/// under a lock, and what others changed is noticed. One thread.
class ProfileStore final : public QObject
{
    Q_OBJECT

public:
    /// `path` empty: defaultPath().
    explicit ProfileStore(const QString &path = {}, QObject *parent = nullptr);
    ~ProfileStore() override;

    /// rookery/profiles.json among the configuration of this user: the same for every program of ours.
    [[nodiscard]] static QString defaultPath();

    /// How load() went; `notice` is a sentence for the person where something was not as it should be.
    struct LoadResult
    {
        bool readOnly = false;       ///< written by a newer version
        std::optional<Error> notice; ///< file set aside, restored from the backup, …
    };
    LoadResult load();
    /// Reads again where another process changed the file. Comes by itself too while an event loop runs.
    void refresh();
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString path() const;

    [[nodiscard]] const QList<Profile> &profiles() const; ///< in the person's order
    [[nodiscard]] QList<QUuid> ids() const;               ///< of all, in that order
    [[nodiscard]] std::optional<Profile> find(const QUuid &id) const;

    /// Adds it (a null id gets a new one) or replaces the one with its id, and saves. Returns the id.
    Expected<QUuid> put(const Profile &profile);
    /// And the gateway that it names, both with one save.
    Expected<QUuid> put(const Profile &profile, const std::optional<SharedGateway> &gateway);
    /// Adds or replaces several with one save.
    Expected<void> putAll(const QList<Profile> &profiles);
    /// What a profile was and where it stood, for undo.
    using Placed = std::pair<Profile, int>;
    Expected<Placed> remove(const QUuid &id);
    /// Removes several with one save, and passes over those that are gone already, unless all are.
    Expected<QList<Placed>> removeAll(const QList<QUuid> &ids);
    /// Each at its place, as removeAll() gave them. One that is there already is an error.
    Expected<void> insertAll(const QList<Placed> &profiles);
    /// Order and groups of all; what `order` does not know comes behind it.
    Expected<void> arrange(const ProfileOrder &order);
    Expected<void> setWanted(const QUuid &id, bool wanted);
    /// Of several with one save; those that are gone are passed over.
    Expected<void> setWanted(const QList<QUuid> &ids, bool wanted);

    /// Servers that several tunnels can share. A profile that names one always has its settings; one whose
    /// gateway is not among them is saved with those that it has as its own.
    [[nodiscard]] const QList<SharedGateway> &gateways() const;
    /// Adds it or replaces the one with its id, changes every tunnel that has it, and saves. A tunnel's own
    /// settings become a gateway by putting both at once.
    Expected<void> putGateway(const SharedGateway &gateway);
    /// The tunnels that have it keep its settings as their own.
    Expected<void> removeGateway(const QUuid &id);

Q_SIGNALS:
    /// Before what it means to a tunnel is told.
    void gatewaysChanged();
    /// All that came with one change, in the order of the list.
    void added(const QList<QUuid> &ids);
    void changed(const QUuid &id);
    /// All that went with one change.
    void removed(const QList<QUuid> &ids);
    void reordered();
    /// Something was not as it should be after load(): the file was broken behind our back.
    void noticed(const rookery::Error &what);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
