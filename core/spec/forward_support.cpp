// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_support.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardSupport)
};

Error runsNowhere(const QString &message)
{
    return {
        ErrorCode::BadInput, message, Say::tr("A forward to one target works: 5432:db.internal:5432"), {}};
}

} // namespace

std::optional<Error> whyNotHere(const ForwardSpec &spec, ForwardPlace place)
{
    const ForwardKindRow *const row = forwardKindRow(spec.kind);
    if (!row)
        return runsNowhere(Say::tr("This version does not know this kind of forward."));
    if (!row->runs())
        return runsNowhere(Say::tr(row->missing));
    if (row->needs == ForwardNeed::StandardStreams && place != ForwardPlace::CommandLine)
        return Error{ErrorCode::BadInput,
                     Say::tr("A forward to standard input and output works only on the command line."),
                     Say::tr("Run it with rookery-cli client."),
                     {}};
    return std::nullopt;
}

bool runsSomewhere(const ForwardSpec &spec)
{
    const ForwardKindRow *const row = forwardKindRow(spec.kind);
    return row && row->runs();
}

} // namespace rookery
