// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/forward_notes.h"

#include "core/spec/forward_support.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardSupport)
};

} // namespace

QStringList notesOnForwards(const QList<ProfileForward> &forwards)
{
    QStringList notes;
    for (const ProfileForward &forward : forwards) {
        if (const std::optional<Error> why = whyNotHere(forward.spec, ForwardPlace::Window))
            notes += Say::tr("The forward “%1” does not run: %2")
                         .arg(forward.spec.toString().left(100), why->sentence());
    }
    return notes;
}

} // namespace rookery
