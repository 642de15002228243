// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile_repair.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace rookery {

/// The profiles file as this process knows it (docs/architecture.md, Profiles and secrets). Several processes
/// may change it: each change is made under a lock, to what stands in the file then, and is in the file and
/// in here or in neither. Tells nobody; that is ProfileStore's. One thread.
class ProfileFile final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileStore)

public:
    /// What is to be in the file; may fail, and changes nothing then.
    using Change = std::function<Expected<void>(QList<Profile> &, QList<SharedGateway> &)>;

    explicit ProfileFile(const QString &path);

    /// Reads it, and repairs it where it is broken. An error where it can neither be read nor repaired; then
    /// there are no profiles until a change finds that it can. Otherwise what a person should know.
    Expected<std::optional<Error>> load();
    /// Reads it again. True where another process has changed it.
    [[nodiscard]] bool refresh();
    /// `notice` is what a person should know of a file that was broken behind our back.
    Expected<void> change(const Change &change, std::optional<Error> &notice);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QList<Profile> &profiles() const { return m_known.profiles; }
    [[nodiscard]] const QList<SharedGateway> &gateways() const { return m_known.gateways; }
    /// A newer version wrote it.
    [[nodiscard]] bool isReadOnly() const { return m_known.readOnly; }

private:
    Expected<void> catchUp(std::optional<Error> &notice);
    Expected<void> apply(const Change &change);
    Expected<void> save(const QList<Profile> &fresh, const QList<SharedGateway> &freshGateways);

    const QString m_path;
    ProfilesOnDisk m_known; ///< to be in the file; bytes null: nothing
    bool m_loaded = false;
};

} // namespace rookery
