// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"

#include "core/file/configuration_path.h"
#include "core/file/private_file.h"
#include "core/profile/profile_json.h"
#include "core/profile/profile_repair.h"

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
    using GatewayEdit = std::function<Expected<void>(QList<SharedGateway> &)>;

    Private(ProfileStore &store, const QString &path);

    LoadResult load();
    void refresh();
    /// One change: under the lock, to what stands in the file, and to the list in memory only once it is
    /// saved.
    Expected<void> change(const Edit &edit);
    Expected<void> changeGateways(const GatewayEdit &edit);
    static Expected<void> place(QList<Profile> &profiles, const Profile &profile);

    ProfileStore &q;
    const QString path;
    QList<Profile> profiles;
    QList<SharedGateway> gateways;
    bool readOnly = false;

private:
    Expected<void> catchUp(std::optional<Error> &notice);
    /// What is to be in the file; may fail, and change nothing then.
    using Change = std::function<Expected<void>(QList<Profile> &, QList<SharedGateway> &)>;
    Expected<void> makeChange(const Change &change);
    Expected<void> apply(const Change &change);
    Expected<void> save(const QList<Profile> &fresh, const QList<SharedGateway> &freshGateways);
    void adoptGateways();
    void take(const ProfilesOnDisk &disk);
    void remember(const ProfilesOnDisk &disk);
    void adopt(QList<Profile> fresh);
    void dropThoseNotIn(const QList<Profile> &fresh);
    void takeNewOf(const QList<Profile> &fresh);
    void adoptOne(const Profile &profile, qsizetype place);
    [[nodiscard]] QSet<QUuid> known() const;
    void watch();

    QJsonObject m_unknownKeys;
    QByteArray m_onDisk;    ///< what we know to be in the file; null: nothing
    QList<Profile> m_saved; ///< the same, read; `profiles` follows step by step
    QList<SharedGateway> m_savedGateways;
    bool m_loaded = false;
    quint64 m_generation = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

ProfileStore::Private::Private(ProfileStore &store, const QString &where) : q(store), path(where)
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
    const QString directory = QFileInfo(path).absolutePath();
    if (m_watcher.directories().isEmpty() && QFileInfo(directory).isDir())
        m_watcher.addPath(directory);
}

ProfileStore::LoadResult ProfileStore::Private::load()
{
    Expected<ProfilesOnDisk> disk = lookAtProfiles(path);
    std::optional<Error> trouble;
    if (disk && !disk->sound) {
        const auto lock = lockPrivateFile(path);
        const Expected<ProfilesOnDisk> repaired =
            lock ? repairProfiles(path) : Expected<ProfilesOnDisk>(tl::unexpected<Error>(lock.error()));
        if (repaired) {
            disk = repaired;
        } else {
            trouble = repaired.error();
            disk->bytes.clear(); // looked at again, and repaired if it can be, before anything is saved
        }
    }
    if (!disk)
        return {readOnly, disk.error()};
    m_loaded = !trouble;
    take(*disk);
    watch();
    return {readOnly, trouble ? trouble : disk->notice};
}

void ProfileStore::Private::take(const ProfilesOnDisk &disk)
{
    remember(disk);
    adopt(m_saved);
}

void ProfileStore::Private::remember(const ProfilesOnDisk &disk)
{
    m_onDisk = disk.bytes;
    m_saved = disk.profiles;
    m_savedGateways = disk.gateways;
    m_unknownKeys = disk.unknownKeys;
    readOnly = disk.readOnly;
}

void ProfileStore::Private::refresh()
{
    const Expected<ProfilesOnDisk> disk = lookAtProfiles(path, m_onDisk);
    // What is broken waits for the next change or start; what we have is better meanwhile.
    if (disk && disk->sound && !disk->bytes.isNull() && disk->bytes != m_onDisk)
        take(*disk);
}

/// Makes m_saved what stands in the file, or leaves it where there is none: then memory is all there is.
Expected<void> ProfileStore::Private::catchUp(std::optional<Error> &notice)
{
    Expected<ProfilesOnDisk> disk = lookAtProfiles(path, m_onDisk);
    if (disk && !disk->sound) {
        disk = repairProfiles(path, !m_loaded);
        if (disk)
            notice = disk->notice;
    }
    if (!disk)
        return tl::unexpected<Error>(disk.error());
    m_loaded = true;
    if (disk->bytes.isNull())
        m_onDisk.clear();
    else if (disk->bytes != m_onDisk)
        remember(*disk);
    return {};
}

Expected<void> ProfileStore::Private::change(const Edit &edit)
{
    return makeChange([&edit](QList<Profile> &list, QList<SharedGateway> &) { return edit(list); });
}

Expected<void> ProfileStore::Private::changeGateways(const GatewayEdit &edit)
{
    return makeChange([&edit](QList<Profile> &, QList<SharedGateway> &list) { return edit(list); });
}

Expected<void> ProfileStore::Private::makeChange(const Change &change)
{
    auto lock = lockPrivateFile(path);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    std::optional<Error> notice;
    if (const Expected<void> done = catchUp(notice); !done)
        return done;
    const Expected<void> done = apply(change);
    lock->reset(); // before anybody is told: who hears of it may change something too
    watch();
    adopt(m_saved);
    if (notice)
        Q_EMIT q.noticed(*notice);
    return done;
}

/// Makes the change to m_saved and the file, or to neither.
Expected<void> ProfileStore::Private::apply(const Change &change)
{
    if (readOnly)
        return failure(ErrorCode::NotPermitted, tr("The profiles were saved by a newer version of Rookery."),
                       tr("They can be used here but not changed; update Rookery to change them."));
    QList<Profile> fresh = m_saved;
    QList<SharedGateway> freshGateways = m_savedGateways;
    if (const Expected<void> done = change(fresh, freshGateways); !done)
        return done;
    (void)resolveGateways(fresh, freshGateways); // who has none any more keeps what it has
    if (fresh == m_saved && freshGateways == m_savedGateways && !m_onDisk.isNull())
        return {};
    return save(fresh, freshGateways);
}

Expected<void> ProfileStore::Private::save(const QList<Profile> &fresh,
                                           const QList<SharedGateway> &freshGateways)
{
    const QByteArray bytes = writeProfileDocument(fresh, m_unknownKeys, freshGateways);
    if (bytes.size() > ProfileDocument::LargestFile ||
        std::max(fresh.size(), freshGateways.size()) > ProfileDocument::MostProfiles)
        return failure(ErrorCode::TooMuch, tr("There are too many profiles to save."),
                       tr("Delete those that are not used any more."));
    if (!m_onDisk.isNull()) {
        if (const Expected<void> kept = writePrivateFile(backupOf(path), m_onDisk); !kept)
            return kept;
    }
    if (const Expected<void> written = writePrivateFile(path, bytes); !written)
        return written;
    m_onDisk = bytes;
    m_saved = fresh;
    m_savedGateways = freshGateways;
    return {};
}

void ProfileStore::Private::adoptGateways()
{
    if (gateways == m_savedGateways)
        return;
    gateways = m_savedGateways;
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
    return d->readOnly;
}

QString ProfileStore::path() const
{
    return d->path;
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
    Profile named = profile;
    if (named.id.isNull())
        named.id = QUuid::createUuid();
    const Expected<void> done = d->change([&](QList<Profile> &list) { return Private::place(list, named); });
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
    // As the file would give it back, as with a profile.
    const Expected<SharedGateway> saved = gatewayFromJson(gatewayToJson(gateway));
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    return d->changeGateways([&saved](QList<SharedGateway> &list) -> Expected<void> {
        const auto same = std::find_if(list.begin(), list.end(),
                                       [&](const SharedGateway &one) { return one.id() == saved->id(); });
        if (same == list.end())
            list.append(*saved);
        else
            *same = *saved;
        return {};
    });
}

Expected<void> ProfileStore::removeGateway(const QUuid &id)
{
    return d->changeGateways([&id](QList<SharedGateway> &list) -> Expected<void> {
        list.removeIf([&id](const SharedGateway &gateway) { return gateway.id() == id; });
        return {};
    });
}

} // namespace rookery
