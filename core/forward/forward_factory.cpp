// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/forward_factory.h"

#include "core/forward/reverse_tcp_forward.h"
#include "core/forward/reverse_udp_forward.h"
#include "core/forward/stdio_forward.h"
#include "core/forward/stdio_udp_forward.h"
#include "core/forward/tcp_forward.h"
#include "core/forward/udp_forward.h"
#include "core/forward/unix_forward.h"

#include <QCoreApplication>

#include <utility>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardFactory)
};

using Make = std::unique_ptr<Forward> (*)(const ForwardSpec &, const ForwardContext &);

template <class T> std::unique_ptr<Forward> make(const ForwardSpec &spec, const ForwardContext &context)
{
    return std::make_unique<T>(spec, context);
}

/// The same kind at another local end.
constexpr ForwardKind at(ForwardKind::Local local, ForwardKind kind)
{
    kind.local = local;
    return kind;
}

constexpr std::pair<ForwardKind, Make> Makers[] = {
    {ForwardKind::Tcp, make<TcpForward>},
    {ForwardKind::Udp, make<UdpForward>},
    {ForwardKind::StdioTcp, make<StdioForward>},
    {ForwardKind::StdioUdp, make<StdioUdpForward>},
    {ForwardKind::ReverseTcp, make<ReverseTcpForward>},
    {ForwardKind::ReverseUdp, make<ReverseUdpForward>},
    {ForwardKind::UnixTcp, make<UnixForward>},
    {ForwardKind::TcpToUnix, make<TcpForward>},
    {at(ForwardKind::Local::Stdio, ForwardKind::TcpToUnix), make<StdioForward>},
    {at(ForwardKind::Local::UnixSocket, ForwardKind::TcpToUnix), make<UnixForward>},
    {ForwardKind::ReverseTcpToUnix, make<ReverseTcpForward>},
    {ForwardKind::Socks, make<TcpForward>},
    {ForwardKind::StdioSocks, make<StdioForward>},
    {ForwardKind::UnixSocks, make<UnixForward>},
    {ForwardKind::Http, make<TcpForward>},
    {ForwardKind::StdioHttp, make<StdioForward>},
    {ForwardKind::UnixHttp, make<UnixForward>},
    {ForwardKind::Proxy, make<TcpForward>},
    {ForwardKind::StdioProxy, make<StdioForward>},
    {ForwardKind::UnixProxy, make<UnixForward>},
};

} // namespace

Expected<std::unique_ptr<Forward>> createForward(const ForwardSpec &spec, const ForwardContext &context)
{
    if (const std::optional<Error> why = whyNotHere(spec, context.place))
        return tl::unexpected(*why);
    for (const auto &[kind, maker] : Makers) {
        if (kind == spec.kind)
            return maker(spec, context);
    }
    return failure(ErrorCode::BadInput, Say::tr("This kind of forward cannot be made."));
}

} // namespace rookery
