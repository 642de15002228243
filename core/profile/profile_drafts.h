// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <QList>
#include <QString>

namespace rookery {

/// What was being edited and not saved yet, kept for the next start: the end of a session asks nobody.
/// Without the secrets that were typed. A file beside the profiles; where it cannot be written, an edit is
/// lost as it was before, and nothing else. Main thread.
class ProfileDrafts final
{
public:
    /// More are not kept; nobody edits so many.
    static constexpr qsizetype Most = 10;

    /// `profilesPath` is the file of the profiles.
    explicit ProfileDrafts(const QString &profilesPath);

    /// Reads what an earlier start left.
    void load();
    [[nodiscard]] const QList<Profile> &all() const { return m_drafts; }
    [[nodiscard]] const Profile *find(const QUuid &id) const;
    /// Writes only what is new.
    void keep(const Profile &draft);
    /// It was saved, or is not wanted any more.
    void drop(const QUuid &id);

private:
    void save() const;

    const QString m_path;
    QList<Profile> m_drafts;
};

} // namespace rookery
