// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_match.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names that an error lists; a person with more has other ways to see them.
constexpr qsizetype MostNames = 10;
constexpr qsizetype LongestWord = 100;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileMatch)
};

QString hintFor(const QList<Profile> &profiles)
{
    if (profiles.isEmpty())
        return Say::tr("There is no tunnel yet.");
    QStringList names;
    for (const Profile &profile : profiles.first(std::min(MostNames, profiles.size())))
        names += profile.name;
    if (profiles.size() > MostNames)
        names += u"…"_s;
    return Say::tr("There are: %1").arg(names.join(u", "_s));
}

template <class Fits> QList<Profile> thoseThat(const QList<Profile> &profiles, Fits &&fits)
{
    QList<Profile> result;
    std::copy_if(profiles.begin(), profiles.end(), std::back_inserter(result), fits);
    return result;
}

Expected<Profile> matchOne(const QList<Profile> &profiles, const QString &word)
{
    QList<Profile> found = thoseThat(profiles, [&](const Profile &profile) { return profile.name == word; });
    if (found.isEmpty())
        found = thoseThat(profiles, [&](const Profile &profile) {
            return profile.name.compare(word, Qt::CaseInsensitive) == 0;
        });
    if (const QUuid id(word); found.isEmpty() && !id.isNull())
        found = thoseThat(profiles, [&](const Profile &profile) { return profile.id == id; });
    if (found.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("There is no tunnel “%1”.").arg(word.left(LongestWord)),
                       hintFor(profiles));
    if (found.size() > 1)
        return failure(ErrorCode::BadInput,
                       Say::tr("Several tunnels are called “%1”.").arg(word.left(LongestWord)),
                       Say::tr("Say which by its id, as “list --json” shows it."));
    return found.constFirst();
}

} // namespace

Expected<QList<Profile>> matchProfiles(const QList<Profile> &profiles, const QStringList &words)
{
    if (words.isEmpty())
        return profiles;
    QList<Profile> result;
    QSet<QUuid> taken;
    for (const QString &word : words) {
        const Expected<Profile> profile = matchOne(profiles, word);
        if (!profile)
            return tl::unexpected<Error>(profile.error());
        if (!taken.contains(profile->id))
            result += *profile;
        taken.insert(profile->id);
    }
    return result;
}

} // namespace rookery
