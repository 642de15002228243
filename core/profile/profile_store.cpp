// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"

#include "core/file/configuration_path.h"
#include "core/profile/profile_file.h"
#include "core/profile/profile_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype indexOf(const QList<Profile> &profiles, const QUuid &id)
{
    const auto at =
        std::find_if(profiles.cbegin(), profiles.cend(), [&](const Profile &p) { return p.id == id; });
    return at == profiles.cend() ? -1 : at - profiles.cbegin();
}

/// The profile as the file would give it back: nothing is saved that could not be read again, and no secret
/// stays in it.
Expected<Profile> asSaved(const Profile &profile)
{
    Expected<Profile> saved = profileFromJson(profileToJson(profile));
    if (saved && saved->id.isNull())
        saved->id = QUuid::createUuid();
    return saved;
}

} // namespace

class ProfileStore::Private final
{
public:
    using Edit = std::function<Expected<void>(QList<Profile> &)>;

    Private(ProfileStore &store, const QString &path);

    LoadResult load();
    void refresh();
    /// One change of the file, and of the list in memory only once it is saved.
    Expected<void> change(const ProfileFile::Change &change);
    Expected<void> change(const Edit &edit);
    static Expected<void> place(QList<Profile> &profiles, const Profile &profile);
    static Expected<void> place(QList<SharedGateway> &gateways, const SharedGateway &gateway);

    ProfileStore &q;
    ProfileFile file;
    // As told so far; they follow the file step by step.
    QList<Profile> profiles;
    QList<SharedGateway> gateways;

private:
    void adoptGateways();
    void adopt(QList<Profile> fresh);
    void dropThoseNotIn(const QList<Profile> &fresh);
    void takeNewOf(const QList<Profile> &fresh);
    void adoptOne(const Profile &profile, qsizetype place);
    [[nodiscard]] QSet<QUuid> known() const;
    void watch();

    quint64 m_generation = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

ProfileStore::Private::Private(ProfileStore &store, const QString &path) : q(store), file(path)
{
    // A save by another process is several changes of the directory.
    m_settled.setSingleShot(true);
    m_settled.setInterval(std::chrono::milliseconds(100));
    QObject::connect(&m_settled, &QTimer::timeout, &q, [this] { refresh(); });
    QObject::connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled,
                     [this] { m_settled.start(); });
}

void ProfileStore::Private::watch()
{
    const QString directory = QFileInfo(file.path()).absolutePath();
    if (m_watcher.directories().isEmpty() && QFileInfo(directory).isDir())
        m_watcher.addPath(directory);
}

ProfileStore::LoadResult ProfileStore::Private::load()
{
    const Expected<std::optional<Error>> loaded = file.load();
    if (!loaded)
        return {file.isReadOnly(), loaded.error()};
    adopt(file.profiles());
    watch();
    return {file.isReadOnly(), *loaded};
}

void ProfileStore::Private::refresh()
{
    if (file.refresh())
        adopt(file.profiles());
}

Expected<void> ProfileStore::Private::change(const Edit &edit)
{
    return change([&edit](QList<Profile> &list, QList<SharedGateway> &) { return edit(list); });
}

Expected<void> ProfileStore::Private::change(const ProfileFile::Change &change)
{
    std::optional<Error> notice;
    const Expected<void> done = file.change(change, notice);
    watch();
    // The file is unlocked again: who hears of it may change something too.
    adopt(file.profiles());
    if (notice)
        Q_EMIT q.noticed(*notice);
    return done;
}

void ProfileStore::Private::adoptGateways()
{
    if (gateways == file.gateways())
        return;
    gateways = file.gateways();
    Q_EMIT q.gatewaysChanged();
}

/// Step by step, so that the list agrees with what was told so far, and all that come or go at once in one:
/// they may be thousands. Whoever is told may change something, which brings the list up to date by itself:
/// then the rest of these steps is old.
void ProfileStore::Private::adopt(const QList<Profile> fresh)
{
    const quint64 generation = ++m_generation;
    const auto isOld = [&] { return generation != m_generation; };
    adoptGateways();
    if (isOld())
        return;
    dropThoseNotIn(fresh);
    if (!isOld())
        takeNewOf(fresh);
    for (qsizetype i = 0; i < fresh.size() && !isOld(); ++i)
        adoptOne(fresh[i], i);
    if (isOld() || profiles == fresh)
        return;
    profiles = fresh;
    Q_EMIT q.reordered();
}

QSet<QUuid> ProfileStore::Private::known() const
{
    QSet<QUuid> ids;
    for (const Profile &profile : profiles)
        ids.insert(profile.id);
    return ids;
}

void ProfileStore::Private::dropThoseNotIn(const QList<Profile> &fresh)
{
    QSet<QUuid> kept;
    for (const Profile &profile : fresh)
        kept.insert(profile.id);
    QList<QUuid> gone;
    profiles.removeIf([&](const Profile &profile) {
        if (kept.contains(profile.id))
            return false;
        gone.append(profile.id);
        return true;
    });
    if (!gone.isEmpty())
        Q_EMIT q.removed(gone);
}

void ProfileStore::Private::takeNewOf(const QList<Profile> &fresh)
{
    const QSet<QUuid> here = known();
    QList<QUuid> taken;
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        if (here.contains(fresh[i].id))
            continue;
        profiles.insert(std::min(i, profiles.size()), fresh[i]);
        taken.append(fresh[i].id);
    }
    if (!taken.isEmpty())
        Q_EMIT q.added(taken);
}

/// `place`: where it belongs.
void ProfileStore::Private::adoptOne(const Profile &profile, qsizetype place)
{
    // Where nothing was moved it stands in its place.
    const bool isInPlace = place < profiles.size() && profiles[place].id == profile.id;
    const qsizetype at = isInPlace ? place : indexOf(profiles, profile.id);
    if (profiles[at] == profile)
        return;
    profiles[at] = profile;
    Q_EMIT q.changed(profile.id);
}

Expected<void> ProfileStore::Private::place(QList<Profile> &list, const Profile &profile)
{
    const Expected<Profile> saved = asSaved(profile);
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    const qsizetype at = indexOf(list, saved->id);
    if (at < 0)
        list.append(*saved);
    else
        list[at] = *saved;
    return {};
}

Expected<void> ProfileStore::Private::place(QList<SharedGateway> &list, const SharedGateway &gateway)
{
    // As the file would give it back, as with a profile.
    const Expected<SharedGateway> saved = gatewayFromJson(gatewayToJson(gateway));
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    const auto same = std::find_if(list.begin(), list.end(),
                                   [&](const SharedGateway &one) { return one.id() == saved->id(); });
    if (same == list.end())
        list.append(*saved);
    else
        *same = *saved;
    return {};
}

ProfileStore::ProfileStore(const QString &path, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, path.isEmpty() ? defaultPath() : path))
{
}

ProfileStore::~ProfileStore() = default;

QString ProfileStore::defaultPath()
{
    return configurationPath(u"profiles.json"_s);
}

ProfileStore::LoadResult ProfileStore::load()
{
    return d->load();
}

void ProfileStore::refresh()
{
    d->refresh();
}

bool ProfileStore::isReadOnly() const
{
    return d->file.isReadOnly();
}

QString ProfileStore::path() const
{
    return d->file.path();
}

const QList<Profile> &ProfileStore::profiles() const
{
    return d->profiles;
}

QList<QUuid> ProfileStore::ids() const
{
    QList<QUuid> ids;
    for (const Profile &profile : d->profiles)
        ids.append(profile.id);
    return ids;
}

std::optional<Profile> ProfileStore::find(const QUuid &id) const
{
    const qsizetype at = indexOf(d->profiles, id);
    return at < 0 ? std::nullopt : std::optional(d->profiles[at]);
}

Expected<QUuid> ProfileStore::put(const Profile &profile)
{
    return put(profile, std::nullopt);
}

Expected<QUuid> ProfileStore::put(const Profile &profile, const std::optional<SharedGateway> &gateway)
{
    Profile named = profile;
    if (named.id.isNull())
        named.id = QUuid::createUuid();
    const Expected<void> done = d->change([&](QList<Profile> &list, QList<SharedGateway> &gateways) {
        const Expected<void> placed = gateway ? Private::place(gateways, *gateway) : Expected<void>();
        return placed ? Private::place(list, named) : placed;
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return named.id;
}

Expected<void> ProfileStore::putAll(const QList<Profile> &profiles)
{
    return d->change([&](QList<Profile> &list) -> Expected<void> {
        for (const Profile &profile : profiles) {
            if (const Expected<void> done = Private::place(list, profile); !done)
                return done;
        }
        return {};
    });
}

namespace {

tl::unexpected<Error> unknownProfile()
{
    return failure(ErrorCode::BadInput, ProfileStore::tr("This profile is not there any more."),
                   ProfileStore::tr("Another window or program may have deleted it."));
}

} // namespace

Expected<ProfileStore::Placed> ProfileStore::remove(const QUuid &id)
{
    const Expected<QList<Placed>> gone = removeAll({id});
    if (!gone)
        return tl::unexpected<Error>(gone.error());
    return gone->constFirst();
}

Expected<QList<ProfileStore::Placed>> ProfileStore::removeAll(const QList<QUuid> &ids)
{
    QList<Placed> gone;
    const Expected<void> done = d->change([&](QList<Profile> &list) -> Expected<void> {
        const QSet<QUuid> chosen(ids.cbegin(), ids.cend());
        QList<Profile> kept;
        for (const Profile &profile : std::as_const(list)) {
            if (chosen.contains(profile.id))
                gone.append({profile, int(gone.size() + kept.size())});
            else
                kept.append(profile);
        }
        if (gone.isEmpty())
            return unknownProfile();
        list = kept;
        return {};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return gone;
}

Expected<void> ProfileStore::insertAll(const QList<Placed> &profiles)
{
    return d->change([&](QList<Profile> &list) -> Expected<void> {
        for (const auto &[profile, index] : profiles) {
            const Expected<Profile> saved = asSaved(profile);
            if (!saved)
                return tl::unexpected<Error>(saved.error());
            if (indexOf(list, saved->id) >= 0)
                return failure(ErrorCode::BadInput, tr("This profile is there already."));
            list.insert(std::clamp<qsizetype>(index, 0, list.size()), *saved);
        }
        return {};
    });
}

Expected<void> ProfileStore::arrange(const ProfileOrder &order)
{
    return d->change([&](QList<Profile> &list) -> Expected<void> {
        QHash<QUuid, qsizetype> places;
        for (const ProfilePlace &place : order)
            places.insert(place.id, places.size());
        for (Profile &profile : list) {
            if (const auto at = places.constFind(profile.id); at != places.cend())
                profile.group = order[*at].group;
        }
        std::stable_sort(list.begin(), list.end(), [&](const Profile &a, const Profile &b) {
            return places.value(a.id, order.size()) < places.value(b.id, order.size());
        });
        return {};
    });
}

Expected<void> ProfileStore::setWanted(const QUuid &id, bool wanted)
{
    return d->change([&](QList<Profile> &list) -> Expected<void> {
        const qsizetype at = indexOf(list, id);
        if (at < 0)
            return unknownProfile();
        list[at].wanted = wanted;
        return {};
    });
}

Expected<void> ProfileStore::setWanted(const QList<QUuid> &ids, bool wanted)
{
    return d->change([&](QList<Profile> &list) -> Expected<void> {
        const QSet<QUuid> chosen(ids.cbegin(), ids.cend());
        for (Profile &profile : list) {
            if (chosen.contains(profile.id))
                profile.wanted = wanted;
        }
        return {};
    });
}

const QList<SharedGateway> &ProfileStore::gateways() const
{
    return d->gateways;
}

Expected<void> ProfileStore::putGateway(const SharedGateway &gateway)
{
    return d->change(
        [&gateway](QList<Profile> &, QList<SharedGateway> &list) { return Private::place(list, gateway); });
}

Expected<void> ProfileStore::removeGateway(const QUuid &id)
{
    return d->change([&id](QList<Profile> &, QList<SharedGateway> &list) -> Expected<void> {
        list.removeIf([&id](const SharedGateway &gateway) { return gateway.id() == id; });
        return {};
    });
}

} // namespace rookery
