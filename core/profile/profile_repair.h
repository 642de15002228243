// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile_document.h"

#include <optional>

namespace rookery {

/// What stands in the profiles file now.
struct ProfilesOnDisk
{
    QByteArray bytes; ///< exactly; null: there is no file
    QList<Profile> profiles;
    QList<SharedGateway> gateways;
    QJsonObject unknownKeys;
    bool readOnly = false;       ///< written by a newer version
    bool sound = true;           ///< as it should be; `bytes` may become the backup
    std::optional<Error> notice; ///< what a person should know
};

/// Where the last good version of the profiles file is kept.
[[nodiscard]] QString backupOf(const QString &path);

/// Reads without changing anything. Fails where the file cannot be opened. A file that is missing although
/// there is a backup, that cannot be understood, or that has profiles in it that cannot, comes back with
/// sound = false and what could be read. Where the file holds exactly `known`, which was sound, only `bytes`
/// say so: reading thousands of profiles again takes longer than everything else.
[[nodiscard]] Expected<ProfilesOnDisk> lookAtProfiles(const QString &path, const QByteArray &known = {});

/// For a file that is not sound, under its lock: keeps it under a new name, puts the readable profiles or
/// those of the backup in its place, and says so. Nothing is ever overwritten that has not been kept. With
/// `backupToo` = false a file without anything readable is only moved out of the way.
[[nodiscard]] Expected<ProfilesOnDisk> repairProfiles(const QString &path, bool backupToo = true);

} // namespace rookery
