// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/tunnel_control.h"

#include "core/control/status_json.h"
#include "core/profile/profile_json.h"
#include "core/profile/profile_match.h"
#include "core/profile/profile_store.h"
#include "core/tunnel/tunnel_manager.h"

#include <QCoreApplication>
#include <QHash>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TunnelControl)
};

/// Whether they would do the same: the wish to run is not part of what is imported.
bool areSame(Profile a, const Profile &b)
{
    a.wanted = b.wanted;
    return profileToJson(a) == profileToJson(b);
}

} // namespace

Expected<QList<QJsonObject>> importProfiles(ProfileStore &store, const QList<Profile> &profiles, bool replace)
{
    QHash<QUuid, Profile> there;
    for (const Profile &profile : store.profiles())
        there.insert(profile.id, profile);
    QList<Profile> fresh;
    QList<QJsonObject> items;
    for (const Profile &profile : profiles) {
        Profile taken = profile;
        const auto known = there.constFind(profile.id);
        keepOwn(taken, known == there.cend() ? nullptr : &*known); // importing starts nothing
        QString outcome = u"added"_s;
        if (known != there.cend())
            outcome = areSame(taken, *known) ? u"unchanged"_s : replace ? u"replaced"_s : u"exists"_s;
        if (outcome == u"added"_s || outcome == u"replaced"_s) {
            fresh += taken;
            if (!taken.id.isNull())
                there.insert(taken.id, taken);
        }
        items += QJsonObject{{u"name"_s, profile.name}, {u"outcome"_s, outcome}};
    }
    if (fresh.isEmpty())
        return items;
    return store.putAll(fresh).map([&] { return items; });
}

TunnelControl::TunnelControl(TunnelManager &tunnels, ProfileStore &profiles)
    : m_tunnels(tunnels), m_profiles(profiles), m_watch(tunnels, profiles)
{
}

Expected<QList<Profile>> TunnelControl::named(const ControlRequest &request) const
{
    return matchProfiles(m_profiles.profiles(), request.names);
}

Expected<QList<QJsonObject>> TunnelControl::handle(const ControlRequest &request)
{
    switch (request.verb) {
    case ControlRequest::Verb::Up:
        return setRunning(request, true);
    case ControlRequest::Verb::Down:
        return setRunning(request, false);
    case ControlRequest::Verb::Import:
        return import(request);
    case ControlRequest::Verb::Raise:
    case ControlRequest::Verb::Quit:
        return QList<QJsonObject>();
    case ControlRequest::Verb::List:
    case ControlRequest::Verb::Status:
    case ControlRequest::Verb::Watch:
        break;
    }
    const Expected<QList<Profile>> profiles = named(request);
    if (!profiles)
        return tl::unexpected<Error>(profiles.error());
    QList<QJsonObject> items;
    for (const Profile &profile : *profiles) {
        // Others that watch know as much as whoever begins to.
        if (request.verb == ControlRequest::Verb::Watch)
            m_watch.look(profile.id);
        const TunnelSnapshot snapshot = m_tunnels.snapshot(profile.id);
        items += request.verb == ControlRequest::Verb::List
                     ? tunnelToJson(profile, snapshot.state, m_profiles.gateways())
                     : statusToJson(profile, snapshot);
    }
    return items;
}

Expected<QList<QJsonObject>> TunnelControl::setRunning(const ControlRequest &request, bool running)
{
    if (request.names.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("No tunnel is named."));
    const Expected<QList<Profile>> profiles = named(request);
    if (!profiles)
        return tl::unexpected<Error>(profiles.error());
    QList<QJsonObject> items;
    for (const Profile &profile : *profiles) {
        const bool did = m_tunnels.isRunning(profile.id) != running;
        if (running)
            m_tunnels.start(profile.id);
        else
            m_tunnels.stop(profile.id);
        QJsonObject item = tunnelToJson(profile, m_tunnels.snapshot(profile.id).state);
        item.insert(u"changed"_s, did);
        items += item;
    }
    return items;
}

Expected<QList<QJsonObject>> TunnelControl::import(const ControlRequest &request)
{
    QList<Profile> profiles;
    QList<std::pair<QUuid, SecretKind>> old;
    for (const QJsonValue &value : request.profiles) {
        const Expected<Profile> profile = profileFromJson(value.toObject());
        if (!profile)
            return tl::unexpected<Error>(profile.error());
        // Missing fields have defaults, so that nothing at all would be a profile too.
        if (profile->server.isEmpty())
            return failure(ErrorCode::BadInput, Say::tr("A tunnel to be added has no server."));
        profiles += *profile;
        const std::optional<Profile> here = request.replace ? m_profiles.find(profile->id) : std::nullopt;
        if (!here)
            continue;
        for (const SecretKind kind : secretsOfElsewhere(*here, *profile))
            old += {here->id, kind};
    }
    const Expected<QList<QJsonObject>> items = importProfiles(m_profiles, profiles, request.replace);
    if (!items)
        return items;
    for (const auto &[id, kind] : std::as_const(old)) {
        m_tunnels.secretEdited(id, kind, {});
        if (m_forget)
            m_forget(id, kind);
        m_tunnels.secretsChanged(id); // what is being read may be the old one
    }
    return items;
}

} // namespace rookery
