// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/finding_note.h"

#include "ui/dialogs/field_note.h"

#include <algorithm>

namespace rookery {

void showFinding(FieldNote &note, const QList<ProfileFinding> &findings, const QStringList &fields,
                 const QString &own)
{
    if (!own.isEmpty()) {
        note.setNote(FieldNote::Kind::Fault, own);
        return;
    }
    const auto first = [&](ProfileFinding::Severity severity) {
        const auto at = std::find_if(findings.cbegin(), findings.cend(), [&](const ProfileFinding &finding) {
            return finding.severity == severity && fields.contains(finding.field);
        });
        return at == findings.cend() ? QString() : at->sentence();
    };
    if (const QString fault = first(ProfileFinding::Severity::Error); !fault.isEmpty())
        note.setNote(FieldNote::Kind::Fault, fault);
    else
        note.setNote(FieldNote::Kind::Warning, first(ProfileFinding::Severity::Warning));
}

} // namespace rookery
