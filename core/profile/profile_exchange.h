// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"
#include "core/secret/secret_store.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace rookery {

/// Profiles as a file for another computer or person, in the format of the store's own. Secrets are left out
/// unless given: then they are in there readable for everyone who has the file. So are the values of headers
/// that look secret. What was switched on is left out; commands are in there, switched off.
[[nodiscard]] QByteArray exportProfiles(const QList<Profile> &profiles,
                                        const QHash<QUuid, ProfileSecrets> *secrets = nullptr);

/// What nothing that comes in decides: whether it runs or starts by itself, whether it goes with a demo of
/// this program, and whether its commands are run. `here`: the one whose place it takes, or null.
void keepOwn(Profile &imported, const Profile *here);

/// What may be kept for `here` and was given for another server or proxy than that of `now`, which takes its
/// place: to be forgotten, unless new ones come with it.
[[nodiscard]] QList<SecretKind> secretsOfElsewhere(const Profile &here, const Profile &now);

/// What an imported profile would be here.
struct ImportedProfile
{
    enum class Kind {
        New,
        Same,     ///< is here already, nothing to do
        Changes,  ///< is here by its id, with other settings
        Conflict, ///< another one here has its name
    };

    Kind kind = Kind::New;
    Profile profile;
    ProfileSecrets secrets;
    QUuid with;                ///< Same, Changes, Conflict: the one here
    QStringList changedFields; ///< Changes: by their names in the file; see profileFieldLabel()
};

struct ImportPreview
{
    QList<ImportedProfile> profiles;
    QList<Error> problems; ///< one for each profile that cannot be read, and for a file of a newer version
};

/// Reads a file of profiles and says what each would be beside those that are here. Changes nothing.
[[nodiscard]] Expected<ImportPreview> previewImport(const QByteArray &bytes, const QList<Profile> &existing);

enum class ImportChoice {
    Skip,
    Replace, ///< only where there is something to replace, else as Add
    Add,     ///< beside what is here: under an id and a name of its own where its own are taken
};

/// What is taken where nobody chose. Never one that replaces.
[[nodiscard]] ImportChoice usualChoice(ImportedProfile::Kind kind);

/// The profiles to put into the store, with their secrets to put into the SecretStore (empty: none came,
/// those that are here stay, except for secretsOfElsewhere()). `existing` may be newer than those of the
/// preview. `choices` has one for each profile of the preview; those missing are the usual
/// ones.
[[nodiscard]] QList<ImportedProfile>
mergeImport(const ImportPreview &preview, const QList<ImportChoice> &choices, const QList<Profile> &existing);

/// Gives names that nobody has, one after the other.
class FreeNames final
{
public:
    explicit FreeNames(const QList<Profile> &existing);

    /// This one is somebody's.
    void insert(const QString &name);
    /// As freeProfileName(), and from now on it is somebody's.
    [[nodiscard]] QString take(const QString &wanted);

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_counts; ///< the last one tried
};

/// `wanted` where no profile here has that name, else "wanted (2)" and so on.
[[nodiscard]] QString freeProfileName(const QString &wanted, const QList<Profile> &existing);

} // namespace rookery
