// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/flow_target.h"

#include "core/address/unix_target.h"
#include "core/mux/hello.h"
#include "core/mux/multiplexor.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::FlowTarget)
};

} // namespace

FlowTarget FlowTarget::of(const ForwardSpec &spec)
{
    if (spec.leadsToUnixSocket())
        return {unixTargetHost(spec.targetPath), UnixTargetPort, spec.targetText(), true};
    return {spec.targetHost.toUtf8(), spec.targetPort, spec.targetText(), false};
}

std::optional<Error> FlowTarget::lackOf(const Multiplexor &mux, const Error &ended) const
{
    if (!isUnixSocket || ended.code != ErrorCode::FlowRefused || mux.peerCan(Hello::UnixTargets))
        return std::nullopt;
    return Error{
        ErrorCode::FlowRefused,
        Say::tr("The gateway has no unix sockets for its clients, so %1 cannot be reached.").arg(text),
        Say::tr("It has to be a Rookery that runs with --allow-unix."),
        {}};
}

} // namespace rookery
