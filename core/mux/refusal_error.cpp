// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/refusal_error.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::FlowTable)
};

} // namespace

Error refusalError(ConnectResult result)
{
    switch (result) {
    case ConnectResult::Refused:
        return {ErrorCode::FlowRefused,
                Say::tr("The target refused the connection."),
                Say::tr("Nothing listens at that port, or a firewall refuses."),
                {}};
    case ConnectResult::NetworkUnreachable:
        return {ErrorCode::FlowRefused, Say::tr("The gateway has no way to the target's network."), {}, {}};
    case ConnectResult::HostUnreachable:
        return {ErrorCode::FlowRefused, Say::tr("The gateway has no way to the target."), {}, {}};
    case ConnectResult::NoSuchName:
        return {ErrorCode::FlowRefused,
                Say::tr("The gateway finds no such host name."),
                Say::tr("Names are looked up at the gateway."),
                {}};
    case ConnectResult::NotAllowed:
        return {ErrorCode::FlowRefused, Say::tr("The gateway does not allow this target."), {}, {}};
    case ConnectResult::TimedOut:
        return {ErrorCode::FlowRefused,
                Say::tr("The target did not answer in time."),
                Say::tr("It may be down, or a firewall may drop what is sent to it."),
                {}};
    case ConnectResult::Connected:
    case ConnectResult::Failed:
    case ConnectResult::TunnelDown:
        break;
    }
    return {ErrorCode::FlowRefused,
            Say::tr("The other end cut the flow off."),
            Say::tr("Its target may be down or refuse connections."),
            {}};
}

} // namespace rookery
