// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_support.h"

#include <QCoreApplication>

namespace rookery {

namespace {

using Kind = ForwardSpec::Kind;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardSupport)
};

Error later(const QString &message)
{
    return {
        ErrorCode::BadInput, message, Say::tr("A forward to one target works: 5432:db.internal:5432"), {}};
}

} // namespace

std::optional<Error> whyNotHere(const ForwardSpec &spec, ForwardPlace place)
{
    if (!spec.unixPath.isEmpty())
        return later(Say::tr("Forwards from a unix socket come in a later version."));
    switch (spec.kind) {
    case Kind::Tcp:
    case Kind::Udp:
    case Kind::ReverseTcp:
    case Kind::ReverseUdp:
        return std::nullopt;
    case Kind::StdioTcp:
    case Kind::StdioUdp:
        if (place == ForwardPlace::CommandLine)
            return std::nullopt;
        return Error{ErrorCode::BadInput,
                     Say::tr("A forward to standard input and output works only on the command line."),
                     Say::tr("Run it with rookery-cli client."),
                     {}};
    case Kind::Socks:
        return later(Say::tr("SOCKS forwards come in a later version."));
    case Kind::Http:
        return later(Say::tr("HTTP proxy forwards come in a later version."));
    case Kind::TransparentProxy:
    case Kind::TransparentProxyUdp:
        return later(Say::tr("Transparent proxy forwards come in a later version."));
    case Kind::UnixTcp:
        return later(Say::tr("Forwards from a unix socket come in a later version."));
    }
    return later(Say::tr("This version does not know this kind of forward."));
}

bool runsSomewhere(const ForwardSpec &spec)
{
    return !whyNotHere(spec, ForwardPlace::CommandLine) || !whyNotHere(spec, ForwardPlace::Window);
}

} // namespace rookery
