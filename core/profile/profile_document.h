// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/shared_gateway.h"

#include <QByteArray>
#include <QList>

namespace rookery {

/// A file of profiles, `{"version": 1, "profiles": […], "gateways": […]}` (docs/architecture.md, Profiles and
/// secrets): the store's own and exported ones. A profile with a gateway has the settings of that one, also
/// in the file: an older program, which keeps the gateways as it finds them, connects by those.
struct ProfileDocument
{
    static constexpr int NewestVersion = 1;
    static constexpr qint64 LargestFile = 16 * 1024 * 1024;
    static constexpr qsizetype MostProfiles = 10'000;

    QList<Profile> profiles;
    QList<SharedGateway> gateways;
    QJsonObject unknownKeys; ///< of the outermost object, kept
    int version = NewestVersion;
    /// What is wrong with each profile or gateway that had to be left out.
    QList<Error> unreadable;
    /// What was put right: identifiers that were missing or stood there twice, gateways that are not there.
    QList<Error> corrected;

    [[nodiscard]] bool isNewer() const { return version > NewestVersion; }
};

/// Bytes → profiles. Fails where the whole cannot be read; a single profile that cannot is left out and
/// named. Every profile that comes out has an id of its own; one that had none gets it from its content and
/// place, so that reading again gives the same.
[[nodiscard]] Expected<ProfileDocument> readProfileDocument(const QByteArray &bytes);

/// Always in the newest version of the format.
[[nodiscard]] QByteArray writeProfileDocument(const QList<Profile> &profiles,
                                              const QJsonObject &unknownKeys = {},
                                              const QList<SharedGateway> &gateways = {});

} // namespace rookery
