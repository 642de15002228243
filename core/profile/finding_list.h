// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile_check.h"

namespace rookery {

/// Gathers findings for the checks of profile_check.h.
class FindingList final
{
public:
    void error(const QString &field, int row, const QString &message, const QString &hint = {})
    {
        m_all.append({ProfileFinding::Severity::Error, field, row, message, hint});
    }
    void error(const QString &field, int row, const Error &why) { error(field, row, why.message, why.hint); }
    void warn(const QString &field, int row, const QString &message, const QString &hint = {})
    {
        m_all.append({ProfileFinding::Severity::Warning, field, row, message, hint});
    }
    [[nodiscard]] const QList<ProfileFinding> &all() const { return m_all; }

private:
    QList<ProfileFinding> m_all;
};

/// The part of checkProfile() that is about forwards: each by itself, and whether two listen at the same
/// place.
void checkForwards(const Profile &profile, const QList<Profile> &others, const CheckEnvironment &environment,
                   FindingList &findings);

} // namespace rookery
