// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

namespace rookery {

/// Where a profile stands: after the one before it in its list, in this group.
struct ProfilePlace
{
    QUuid id;
    QString group; ///< empty: none

    friend bool operator==(const ProfilePlace &, const ProfilePlace &) = default;
};

/// All profiles as a person sees them: those without a group first, then group by group. Pure functions, so
/// that window, tray and file agree about it.
using ProfileOrder = QList<ProfilePlace>;

/// Groups in the order of their first members.
[[nodiscard]] ProfileOrder shownOrder(const QList<Profile> &profiles);
/// `ids` together, as they follow each other now, in front of `before`, in `group`. A null `before`: behind
/// all of that group, and behind every other one where it is new.
[[nodiscard]] ProfileOrder movedBefore(const ProfileOrder &order, const QList<QUuid> &ids,
                                       const QUuid &before, const QString &group);
/// `ids` one place up or down, and at the edge of a group into its neighbour; the same as `order` where they
/// are at the end of all.
[[nodiscard]] ProfileOrder movedUp(const ProfileOrder &order, const QList<QUuid> &ids);
[[nodiscard]] ProfileOrder movedDown(const ProfileOrder &order, const QList<QUuid> &ids);
/// All of group `from` where group `onto` is, which makes room; an empty `onto`: first of all groups.
[[nodiscard]] ProfileOrder movedGroup(const ProfileOrder &order, const QString &from, const QString &onto);
/// Every tunnel of group `from` in group `to`, which may be there already.
[[nodiscard]] ProfileOrder renamedGroup(const ProfileOrder &order, const QString &from, const QString &to);
/// The groups that there are, as they are shown, without the empty one.
[[nodiscard]] QStringList groupsOf(const ProfileOrder &order);
[[nodiscard]] QList<QUuid> membersOf(const ProfileOrder &order, const QString &group);

} // namespace rookery
