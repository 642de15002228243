// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_order.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rookery {

namespace {

/// Group by group, whatever the order of `places` was.
ProfileOrder grouped(const ProfileOrder &places)
{
    QHash<QString, qsizetype> known{{QString(), 0}};
    QList<ProfileOrder> groups{{}};
    for (const ProfilePlace &place : places) {
        const auto at = known.constFind(place.group);
        if (at != known.cend()) {
            groups[*at].append(place);
            continue;
        }
        known.insert(place.group, groups.size());
        groups.append(ProfileOrder{place});
    }
    ProfileOrder all;
    all.reserve(places.size());
    for (const ProfileOrder &group : std::as_const(groups))
        all += group;
    return all;
}

/// Takes those of `ids` out of `order`, as they follow each other there.
ProfileOrder takeOut(ProfileOrder &order, const QList<QUuid> &ids)
{
    const QSet<QUuid> chosen(ids.cbegin(), ids.cend());
    ProfileOrder taken;
    ProfileOrder left;
    for (const ProfilePlace &place : std::as_const(order))
        (chosen.contains(place.id) ? taken : left).append(place);
    order = left;
    return taken;
}

qsizetype indexOf(const ProfileOrder &order, const QUuid &id)
{
    const auto at = std::find_if(order.cbegin(), order.cend(),
                                 [&id](const ProfilePlace &place) { return place.id == id; });
    return at - order.cbegin();
}

/// Behind the last one of this group.
qsizetype endOf(const ProfileOrder &order, const QString &group)
{
    const auto last = std::find_if(order.crbegin(), order.crend(),
                                   [&group](const ProfilePlace &place) { return place.group == group; });
    if (last != order.crend())
        return last.base() - order.cbegin();
    return group.isEmpty() ? 0 : order.size();
}

/// Where those of `ids` that are first stand; they move with what stands between them.
qsizetype firstOf(const ProfileOrder &order, const QSet<QUuid> &ids)
{
    const auto at = std::find_if(order.cbegin(), order.cend(),
                                 [&ids](const ProfilePlace &place) { return ids.contains(place.id); });
    return at - order.cbegin();
}

qsizetype lastOf(const ProfileOrder &order, const QSet<QUuid> &ids)
{
    const auto at = std::find_if(order.crbegin(), order.crend(),
                                 [&ids](const ProfilePlace &place) { return ids.contains(place.id); });
    return order.crend() - at - 1;
}

} // namespace

ProfileOrder shownOrder(const QList<Profile> &profiles)
{
    ProfileOrder places;
    places.reserve(profiles.size());
    for (const Profile &profile : profiles)
        places.append({profile.id, profile.group});
    return grouped(places);
}

ProfileOrder movedBefore(const ProfileOrder &order, const QList<QUuid> &ids, const QUuid &before,
                         const QString &group)
{
    // One that moves itself is no place: the next that stays is.
    qsizetype at = before.isNull() ? endOf(order, group) : indexOf(order, before);
    while (at < order.size() && ids.contains(order[at].id))
        ++at;
    const QUuid next = at < order.size() ? order[at].id : QUuid();
    ProfileOrder moved = order;
    ProfileOrder taken = takeOut(moved, ids);
    for (ProfilePlace &place : taken)
        place.group = group;
    qsizetype to = next.isNull() ? moved.size() : indexOf(moved, next);
    for (const ProfilePlace &place : std::as_const(taken))
        moved.insert(to++, place);
    return grouped(moved);
}

ProfileOrder movedUp(const ProfileOrder &order, const QList<QUuid> &ids)
{
    const QSet<QUuid> chosen(ids.cbegin(), ids.cend());
    const qsizetype first = firstOf(order, chosen);
    if (first >= order.size())
        return order;
    const QString group = order[first].group;
    if (first > 0 && order[first - 1].group == group)
        return movedBefore(order, ids, order[first - 1].id, group);
    if (first > 0) // behind all of the group above
        return movedBefore(order, ids, {}, order[first - 1].group);
    // Out of the first group, to those that have none.
    return group.isEmpty() ? movedBefore(order, ids, order[first].id, group)
                           : movedBefore(order, ids, {}, QString());
}

ProfileOrder movedDown(const ProfileOrder &order, const QList<QUuid> &ids)
{
    const QSet<QUuid> chosen(ids.cbegin(), ids.cend());
    const qsizetype last = lastOf(order, chosen);
    if (last < 0)
        return order;
    const QString group = order[last].group;
    if (last + 1 == order.size())
        return movedBefore(order, ids, {}, group);
    const ProfilePlace &next = order[last + 1];
    if (next.group != group)
        return movedBefore(order, ids, next.id, next.group);
    const bool isEnd = last + 2 == order.size() || order[last + 2].group != group;
    return movedBefore(order, ids, isEnd ? QUuid() : order[last + 2].id, group);
}

ProfileOrder movedGroup(const ProfileOrder &order, const QString &from, const QString &onto)
{
    QStringList groups = groupsOf(order);
    const qsizetype at = groups.indexOf(from);
    const qsizetype to = onto.isEmpty() ? 0 : groups.indexOf(onto);
    if (at < 0 || to < 0)
        return order;
    groups.move(at, to);
    groups.prepend(QString());
    ProfileOrder moved = order;
    std::stable_sort(moved.begin(), moved.end(), [&groups](const ProfilePlace &a, const ProfilePlace &b) {
        return groups.indexOf(a.group) < groups.indexOf(b.group);
    });
    return moved;
}

ProfileOrder renamedGroup(const ProfileOrder &order, const QString &from, const QString &to)
{
    ProfileOrder renamed = order;
    for (ProfilePlace &place : renamed) {
        if (place.group == from)
            place.group = to;
    }
    return grouped(renamed);
}

QStringList groupsOf(const ProfileOrder &order)
{
    QStringList groups;
    for (const ProfilePlace &place : order) {
        if (!place.group.isEmpty() && (groups.isEmpty() || groups.constLast() != place.group))
            groups.append(place.group);
    }
    return groups;
}

QList<QUuid> membersOf(const ProfileOrder &order, const QString &group)
{
    QList<QUuid> members;
    for (const ProfilePlace &place : order) {
        if (place.group == group)
            members.append(place.id);
    }
    return members;
}

} // namespace rookery
