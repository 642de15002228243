// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/forward_factory.h"

#include "core/forward/reverse_tcp_forward.h"
#include "core/forward/reverse_udp_forward.h"
#include "core/forward/stdio_forward.h"
#include "core/forward/stdio_udp_forward.h"
#include "core/forward/tcp_forward.h"
#include "core/forward/udp_forward.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardFactory)
};

} // namespace

Expected<std::unique_ptr<Forward>> createForward(const ForwardSpec &spec, const ForwardSettings &settings)
{
    if (const std::optional<Error> why = whyNotHere(spec, settings.place))
        return tl::unexpected(*why);
    switch (spec.kind) {
    case ForwardSpec::Kind::Tcp:
        return std::make_unique<TcpForward>(spec, settings);
    case ForwardSpec::Kind::Udp:
        return std::make_unique<UdpForward>(spec, settings);
    case ForwardSpec::Kind::StdioTcp:
        return std::make_unique<StdioForward>(spec, settings);
    case ForwardSpec::Kind::StdioUdp:
        return std::make_unique<StdioUdpForward>(spec, settings);
    case ForwardSpec::Kind::ReverseTcp:
        return std::make_unique<ReverseTcpForward>(spec, settings);
    case ForwardSpec::Kind::ReverseUdp:
        return std::make_unique<ReverseUdpForward>(spec, settings);
    default: // whyNotHere() has words for each of them
        return failure(ErrorCode::BadInput, Say::tr("This kind of forward cannot be made."));
    }
}

} // namespace rookery
