// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_undo.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rookery {

namespace {

QList<QUuid> idsOf(const QList<ProfileStore::Placed> &profiles)
{
    QList<QUuid> ids;
    for (const auto &[profile, index] : profiles)
        ids.append(profile.id);
    return ids;
}

QHash<QUuid, QString> groupsById(const QList<Profile> &profiles)
{
    QHash<QUuid, QString> groups;
    for (const Profile &profile : profiles)
        groups.insert(profile.id, profile.group);
    return groups;
}

} // namespace

ProfileUndo::ProfileUndo(ProfileStore &profiles, QObject *parent) : QObject(parent), m_profiles(profiles) {}

Expected<int> ProfileUndo::remove(const QList<QUuid> &ids,
                                  const std::function<bool(const QUuid &)> &isRunning)
{
    QSet<QUuid> running;
    std::copy_if(ids.cbegin(), ids.cend(), std::inserter(running, running.end()), isRunning);
    if (!m_profiles.isReadOnly())
        Q_EMIT removing(ids);
    Expected<QList<ProfileStore::Placed>> gone = m_profiles.removeAll(ids);
    if (!gone) {
        // Not where somebody else was faster.
        QList<QUuid> here = ids;
        QList<QUuid> away = ids;
        here.removeIf([this](const QUuid &id) { return !m_profiles.find(id); });
        away.removeIf([&here](const QUuid &id) { return here.contains(id); });
        if (!here.isEmpty())
            Q_EMIT notRemoved(here);
        tellUndoOver(away);
        return tl::unexpected<Error>(gone.error());
    }
    const int count = int(gone->size());
    for (auto &[profile, index] : *gone)
        profile.wanted = running.contains(profile.id);
    // Nothing is left at the other end of a demo.
    gone->removeIf([](const ProfileStore::Placed &placed) { return placed.first.isDemo; });
    if (!gone->isEmpty())
        push(Deletion{*gone});
    return count;
}

Expected<void> ProfileUndo::arrange(const ProfileOrder &order)
{
    const ProfileOrder before = shownOrder(m_profiles.profiles());
    if (order == before)
        return {};
    if (const Expected<void> done = m_profiles.arrange(order); !done)
        return done;
    Arrangement step{before, {}};
    const QHash<QUuid, QString> groups = groupsById(m_profiles.profiles());
    for (const ProfilePlace &place : before) {
        if (const QString group = groups.value(place.id); group != place.group)
            step.regrouped.insert(place.id, group);
    }
    push(step);
    return {};
}

Expected<void> ProfileUndo::undo()
{
    if (m_steps.empty())
        return {};
    // Gone before anybody hears of it, and back where it failed.
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    const Expected<void> done = std::visit([this](const auto &what) { return takeBack(what); }, step);
    if (!done)
        m_steps.push_back(step);
    return done;
}

void ProfileUndo::push(Step step)
{
    m_steps.push_back(std::move(step));
    if (m_steps.size() <= MaxSteps)
        return;
    const Step oldest = std::move(m_steps.front());
    m_steps.pop_front();
    if (const auto *deletion = std::get_if<Deletion>(&oldest))
        tellUndoOver(idsOf(deletion->profiles));
}

Expected<void> ProfileUndo::takeBack(const Deletion &step)
{
    QList<ProfileStore::Placed> missing = step.profiles;
    // What came back by another way is newer.
    missing.removeIf([this](const ProfileStore::Placed &gone) { return m_profiles.find(gone.first.id); });
    if (missing.isEmpty())
        return {};
    if (const Expected<void> done = m_profiles.insertAll(missing); !done)
        return done;
    QList<QUuid> running;
    for (const auto &[profile, index] : std::as_const(missing)) {
        if (profile.wanted)
            running.append(profile.id);
    }
    Q_EMIT restored(idsOf(missing), running);
    return {};
}

Expected<void> ProfileUndo::takeBack(const Arrangement &step)
{
    const QHash<QUuid, QString> groups = groupsById(m_profiles.profiles());
    ProfileOrder order = step.before;
    for (ProfilePlace &place : order) {
        const QString group = groups.value(place.id, place.group);
        // A group that it was given since then is newer.
        const auto after = step.regrouped.constFind(place.id);
        if (after == step.regrouped.cend() || *after != group)
            place.group = group;
    }
    return m_profiles.arrange(order);
}

/// Unless a later deletion of the same tunnel can still be undone.
void ProfileUndo::tellUndoOver(const QList<QUuid> &ids)
{
    QSet<QUuid> over(ids.cbegin(), ids.cend());
    for (const Step &step : m_steps) {
        if (const auto *deletion = std::get_if<Deletion>(&step)) {
            for (const auto &[profile, index] : deletion->profiles)
                over.remove(profile.id);
        }
    }
    if (!over.isEmpty())
        Q_EMIT undoOver(over.values());
}

} // namespace rookery
