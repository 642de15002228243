// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/forward_text.h"

#include "core/address/host_port.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Describe)
};

using Kind = ForwardSpec::Kind;

/// Where it is the connection that says where it wants to go.
bool leadsAnywhere(Kind kind)
{
    return kind == Kind::Socks || kind == Kind::Http || kind == Kind::TransparentProxy ||
           kind == Kind::TransparentProxyUdp;
}

QString listensText(const ForwardSpec &spec, quint16 boundPort)
{
    if (!spec.unixPath.isEmpty())
        return spec.unixPath;
    return hostPort(spec.listenHost, boundPort != 0 ? boundPort : spec.listenPort);
}

QString targetText(const ForwardSpec &spec)
{
    return leadsAnywhere(spec.kind) ? Say::tr("anywhere") : hostPort(spec.targetHost, spec.targetPort);
}

} // namespace

QString forwardText(const ForwardSpec &spec, quint16 boundPort)
{
    const QString kind = leadsAnywhere(spec.kind) ? kindText(spec) : spec.isUdp() ? u"UDP"_s : u"TCP"_s;
    if (spec.isStdio())
        return kind + u" stdio → "_s + targetText(spec);
    if (spec.isReverse())
        return kind + u' ' +
               Say::tr("%1 at the gateway → %2 from here")
                   .arg(listensText(spec, boundPort), targetText(spec));
    return kind + u' ' + listensText(spec, boundPort) + u" → "_s + targetText(spec);
}

QString forwardNews(const ForwardSnapshot &forward)
{
    const QString what = forwardText(forward.spec, forward.boundPort);
    switch (forward.state) {
    case ForwardState::Listening:
        return Say::tr("%1 listening").arg(what);
    case ForwardState::Bound:
        return Say::tr("%1 bound").arg(what);
    case ForwardState::PortBusy:
    case ForwardState::Refused:
        return what + u": "_s + forward.error.sentence();
    case ForwardState::Off:
    case ForwardState::Binding:
        break;
    }
    return {};
}

QString kindText(const ForwardSpec &spec)
{
    switch (spec.kind) {
    case Kind::Tcp:
    case Kind::StdioTcp:
        return u"TCP"_s;
    case Kind::Udp:
    case Kind::StdioUdp:
        return u"UDP"_s;
    case Kind::ReverseTcp:
        return Say::tr("Reverse TCP");
    case Kind::ReverseUdp:
        return Say::tr("Reverse UDP");
    case Kind::Socks:
        return u"SOCKS 5"_s;
    case Kind::Http:
        return Say::tr("HTTP proxy");
    case Kind::TransparentProxy:
        return Say::tr("Transparent TCP");
    case Kind::TransparentProxyUdp:
        return Say::tr("Transparent UDP");
    case Kind::UnixTcp:
        return Say::tr("Unix socket");
    }
    return {};
}

QString localText(const ForwardSpec &spec, quint16 boundPort)
{
    if (spec.isReverse())
        return targetText(spec);
    return spec.isStdio() ? Say::tr("stdin and stdout") : listensText(spec, boundPort);
}

QString remoteText(const ForwardSpec &spec, quint16 boundPort)
{
    return spec.isReverse() ? listensText(spec, boundPort) : targetText(spec);
}

QString forwardStateText(const ForwardSnapshot &forward)
{
    switch (forward.state) {
    case ForwardState::Off:
        return Say::tr("Off");
    case ForwardState::Listening:
        return Say::tr("Listening");
    case ForwardState::PortBusy:
        return Say::tr("Port busy");
    case ForwardState::Binding:
        return Say::tr("Binding");
    case ForwardState::Bound:
        return Say::tr("Bound to port %1")
            .arg(forward.boundPort != 0 ? forward.boundPort : forward.spec.listenPort);
    case ForwardState::Refused:
        return Say::tr("Refused");
    }
    return {};
}

QString flowStateText(FlowState state)
{
    switch (state) {
    case FlowState::Opening:
        return Say::tr("Opening");
    case FlowState::Open:
        return Say::tr("Open");
    case FlowState::HalfClosed:
        return Say::tr("Half-closed");
    case FlowState::Ended:
        return Say::tr("Closed");
    }
    return {};
}

bool isBroken(const ForwardSnapshot &forward)
{
    return forward.state == ForwardState::PortBusy || forward.state == ForwardState::Refused;
}

} // namespace rookery
