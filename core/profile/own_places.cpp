// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/own_places.h"

#include "core/spec/forward_place.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Behind the last port, and where nobody needs an administrator's rights.
constexpr quint16 FirstPort = 1024;
constexpr int MostTries = 65536;

bool hasPlace(const ForwardSpec &spec)
{
    return spec.kind.local == ForwardKind::Local::UnixSocket ||
           (spec.kind.local == ForwardKind::Local::Port && spec.listenPort != 0);
}

/// The `step`th place behind the one of `spec`.
ForwardSpec moved(ForwardSpec spec, int step)
{
    if (spec.kind.local == ForwardKind::Local::UnixSocket) {
        if (step > 0)
            spec.unixPath += u"-%1"_s.arg(step + 1);
        return spec;
    }
    constexpr int Last = 65535;
    const int port = spec.listenPort + step;
    spec.listenPort = quint16(port <= Last ? port : FirstPort + (port - Last - 1) % (Last - FirstPort + 1));
    return spec;
}

} // namespace

ForwardSpec withOwnPlace(ForwardSpec spec, const QList<ForwardSpec> &taken)
{
    if (!hasPlace(spec))
        return spec;
    for (int step = 0; step < MostTries; ++step) {
        const ForwardSpec at = moved(spec, step);
        const bool isFree = std::none_of(taken.cbegin(), taken.cend(), [&at](const ForwardSpec &other) {
            return needSamePlace(other, at);
        });
        if (isFree)
            return at;
    }
    return spec;
}

void giveOwnPlaces(Profile &copy, const QList<Profile> &others)
{
    QList<ForwardSpec> taken;
    for (const Profile &other : others) {
        for (const ProfileForward &forward : other.forwards) {
            if (!forward.spec.isReverse() || other.server == copy.server)
                taken.append(forward.spec);
        }
    }
    for (ProfileForward &forward : copy.forwards) {
        forward.spec = withOwnPlace(forward.spec, taken);
        taken.append(forward.spec);
    }
}

} // namespace rookery
