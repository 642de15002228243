// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_place.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWildcard(const QString &host)
{
    return host == "0.0.0.0"_L1 || host == "::"_L1;
}

bool needSamePort(const ForwardSpec &a, const ForwardSpec &b)
{
    if (a.listenPort != b.listenPort || a.listenPort == 0 || a.kind.transport != b.kind.transport)
        return false;
    const auto host = [](const ForwardSpec &spec) {
        return spec.listenHost == "localhost"_L1 ? u"127.0.0.1"_s : spec.listenHost;
    };
    // A wildcard of one family leaves the other one free.
    const bool oneFamily = host(a).contains(u':') == host(b).contains(u':');
    return host(a) == host(b) || (oneFamily && (isWildcard(host(a)) || isWildcard(host(b))));
}

} // namespace

bool needSamePlace(const ForwardSpec &a, const ForwardSpec &b)
{
    if (a.kind.local != b.kind.local || a.isReverse() != b.isReverse())
        return false;
    switch (a.kind.local) {
    case ForwardKind::Local::Stdio:
        return true;
    case ForwardKind::Local::UnixSocket:
        return a.unixPath == b.unixPath;
    case ForwardKind::Local::Port:
        break;
    }
    return needSamePort(a, b);
}

} // namespace rookery
