// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_store.h"

#include <QHash>

#include <deque>
#include <functional>
#include <variant>

namespace rookery {

/// Deletes and arranges profiles so that it can be taken back, step by step, as long as it lives: whatever
/// becomes of the windows meanwhile. A step is undone as far as what others did since then leaves it. Main
/// thread; the store must outlive it.
class ProfileUndo final : public QObject
{
    Q_OBJECT

public:
    /// Older ones can no longer be taken back.
    static constexpr size_t MaxSteps = 100;

    explicit ProfileUndo(ProfileStore &profiles, QObject *parent = nullptr);

    /// `isRunning` says which are to be started when they come back. Returns how many are gone now.
    Expected<int> remove(const QList<QUuid> &ids, const std::function<bool(const QUuid &)> &isRunning);
    /// Nothing where that is how it is.
    Expected<void> arrange(const ProfileOrder &order);
    /// Takes the newest step back; nothing where there is none.
    Expected<void> undo();

Q_SIGNALS:
    /// They are about to go.
    void removing(const QList<QUuid> &ids);
    /// They could not be removed.
    void notRemoved(const QList<QUuid> &ids);
    /// They are there again, and `running` is what is to be started of them.
    void restored(const QList<QUuid> &ids, const QList<QUuid> &running);
    /// Their deletion can no longer be taken back.
    void undoOver(const QList<QUuid> &ids);

private:
    struct Deletion
    {
        QList<ProfileStore::Placed> profiles; ///< wanted: as they ran
    };
    struct Arrangement
    {
        ProfileOrder before;
        QHash<QUuid, QString> regrouped; ///< the group after it of those that had another
    };
    using Step = std::variant<Deletion, Arrangement>;

    void push(Step step);
    Expected<void> takeBack(const Deletion &step);
    Expected<void> takeBack(const Arrangement &step);
    void tellUndoOver(const QList<QUuid> &ids);

    ProfileStore &m_profiles;
    std::deque<Step> m_steps;
};

} // namespace rookery
