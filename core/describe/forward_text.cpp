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

QString listensText(const ForwardSpec &spec, quint16 boundPort)
{
    if (spec.kind.local == ForwardKind::Local::UnixSocket)
        return spec.unixPath;
    return hostPort(spec.listenHost, boundPort != 0 ? boundPort : spec.listenPort);
}

QString targetText(const ForwardSpec &spec)
{
    const QString target = spec.targetText();
    return target.isEmpty() ? Say::tr("anywhere") : target;
}

QString endsText(const ForwardSpec &spec, quint16 boundPort)
{
    const bool isWord = spec.targetText().isEmpty();
    const QString kind = isWord ? kindText(spec.kind) : spec.isUdp() ? u"UDP"_s : u"TCP"_s;
    if (spec.isStdio())
        return kind + u" stdio → "_s + targetText(spec);
    if (spec.isReverse())
        return kind + u' ' +
               Say::tr("%1 at the gateway → %2 from here")
                   .arg(listensText(spec, boundPort), targetText(spec));
    return kind + u' ' + listensText(spec, boundPort) + u" → "_s + targetText(spec);
}

} // namespace

QString forwardText(const ForwardSpec &spec, quint16 boundPort)
{
    return spec.name.isEmpty() ? endsText(spec, boundPort)
                               : u"%1 (%2)"_s.arg(spec.name, endsText(spec, boundPort));
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

QString kindText(const ForwardKind &kind)
{
    const ForwardKindRow *const row = forwardKindRow(kind);
    return row ? Say::tr(row->label) : QString();
}

QString forwardLabel(const ForwardSpec &spec)
{
    return spec.name.isEmpty() ? kindText(spec.kind) : spec.name + u" · "_s + kindText(spec.kind);
}

QString forwardTrouble(const ForwardSnapshot &forward)
{
    const QString &name = forward.spec.name;
    return name.isEmpty() ? forward.error.message : name + u": "_s + forward.error.message;
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

QString forwardStateText(const ForwardSnapshot &forward, bool tunnelUp)
{
    switch (forward.state) {
    case ForwardState::Off:
        return Say::tr("Off");
    case ForwardState::Listening:
        return tunnelUp ? Say::tr("Listening") : Say::tr("Listens; waits for the tunnel");
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

bool hasSessionPort(const ForwardSnapshot &forward)
{
    return !forward.spec.isReverse() && forward.boundPort != 0 &&
           forward.boundPort != forward.spec.listenPort;
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

QString addressText(const ForwardSnapshot &forward)
{
    return forward.spec.isReverse() ? remoteText(forward.spec, forward.boundPort)
                                    : localText(forward.spec, forward.boundPort);
}

std::optional<QUrl> pageOf(const ForwardSnapshot &forward)
{
    const quint16 port = forward.boundPort != 0 ? forward.boundPort : forward.spec.listenPort;
    if (forward.spec.kind != ForwardKind::Tcp || forward.state != ForwardState::Listening || port == 0)
        return std::nullopt;
    const bool secure = forward.spec.targetPort == 443 || forward.spec.targetPort == 8443;
    const bool everywhere = forward.spec.listenHost == "0.0.0.0"_L1 || forward.spec.listenHost == "::"_L1;
    QUrl url;
    url.setScheme(secure ? u"https"_s : u"http"_s);
    url.setHost(everywhere ? u"localhost"_s : forward.spec.listenHost);
    url.setPort(port);
    return url;
}

bool isBroken(const ForwardSnapshot &forward)
{
    return forward.state == ForwardState::PortBusy || forward.state == ForwardState::Refused;
}

} // namespace rookery
