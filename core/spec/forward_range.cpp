// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_range.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QList<ForwardSpec> ForwardRange::forwards() const
{
    QList<ForwardSpec> all{first};
    for (int i = 1; i < size(); ++i) {
        ForwardSpec next = first;
        next.listenPort = listen.size() > 1 ? listen.at(i) : first.listenPort;
        next.targetPort = target.size() > 1 ? target.at(i) : first.targetPort;
        all.append(next);
    }
    if (all.size() == 1 || first.name.isEmpty())
        return all;
    for (ForwardSpec &one : all)
        one.name = u"%1 %2"_s.arg(first.name).arg(one.listenPort != 0 ? one.listenPort : one.targetPort);
    return all;
}

Expected<QList<ForwardSpec>> forwardsFromText(const QString &text)
{
    const Expected<ForwardRange> range = ForwardRange::read(text);
    if (!range)
        return tl::unexpected<Error>(range.error());
    return range->forwards();
}

} // namespace rookery
