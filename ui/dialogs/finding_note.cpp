// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/finding_note.h"

#include "ui/dialogs/field_note.h"

#include <algorithm>

namespace rookery {

namespace {

QString first(const QList<ProfileFinding> &findings, const QStringList &fields,
              ProfileFinding::Severity severity)
{
    const auto at = std::find_if(findings.cbegin(), findings.cend(), [&](const ProfileFinding &finding) {
        return finding.severity == severity && fields.contains(finding.field);
    });
    return at == findings.cend() ? QString() : at->sentence();
}

} // namespace

QString firstFault(const QList<ProfileFinding> &findings, const QStringList &fields, const QString &own)
{
    return own.isEmpty() ? first(findings, fields, ProfileFinding::Severity::Error) : own;
}

void showFinding(FieldNote &note, const QList<ProfileFinding> &findings, const QStringList &fields,
                 const QString &own)
{
    if (const QString fault = firstFault(findings, fields, own); !fault.isEmpty())
        note.setNote(FieldNote::Kind::Fault, fault);
    else
        note.setNote(FieldNote::Kind::Warning, first(findings, fields, ProfileFinding::Severity::Warning));
}

} // namespace rookery
