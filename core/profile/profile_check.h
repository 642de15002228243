// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/file_facts.h"
#include "core/profile/shared_gateway.h"

#include <QList>
#include <QString>

#include <functional>

namespace rookery {

/// One thing that is wrong with a profile, or that a person should know before using it.
struct ProfileFinding
{
    enum class Severity {
        Warning, ///< works, and may not be what was meant
        Error,   ///< will not work
    };

    Severity severity = Severity::Error;
    QString field; ///< by its name in the file (profile_json.h), of the profile or of the forward: "server",
                   ///< "listenPort"
    int row = -1;  ///< which forward (fields of a forward) or header ("headers"); -1: the profile itself
    QString message;
    QString hint;

    [[nodiscard]] QString sentence() const
    {
        return hint.isEmpty() ? message : message + QLatin1Char(' ') + hint;
    }
};

/// What the findings depend on beside the profile.
struct CheckEnvironment
{
    int firstOpenPort = 1024; ///< ports below are for the administrator; 0: all are open to us
    /// What is known of a file; usually it is looked at, which may take as long as its drive takes.
    std::function<FileFacts(const QString &path)> file = &FileFacts::of;

    /// This process on this computer.
    [[nodiscard]] static CheckEnvironment current();
};

/// Everything that can be said about a profile without connecting, for an editor while its user types: fast,
/// but for the files, which are only looked at. `others` are the profiles to compare names and ports
/// with; one with the profile's own id is left out.
[[nodiscard]] QList<ProfileFinding>
checkProfile(const Profile &profile, const QList<Profile> &others = {},
             const CheckEnvironment &environment = CheckEnvironment::current());

/// The same for what several tunnels connect by.
[[nodiscard]] QList<ProfileFinding>
checkGateway(const SharedGateway &gateway, const QList<SharedGateway> &others = {},
             const CheckEnvironment &environment = CheckEnvironment::current());

/// The part of it that is about forwards: each by itself, and whether two listen at the same place.
[[nodiscard]] QList<ProfileFinding>
checkForwards(const Profile &profile, const QList<Profile> &others = {},
              const CheckEnvironment &environment = CheckEnvironment::current());

} // namespace rookery
