// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/status_json.h"

#include "core/control/control_line.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What else is on the line of an item.
constexpr qsizetype Envelope = 1024;

QJsonObject errorToJson(const Error &error)
{
    return {{u"message"_s, error.message}, {u"hint"_s, error.hint}};
}

QJsonObject forwardToJson(const ForwardSnapshot &forward)
{
    QJsonObject object{{u"forward"_s, forward.spec.endsText()},
                       {u"state"_s, stateWord(forward.state)},
                       {u"liveFlows"_s, forward.liveFlows},
                       {u"totalFlows"_s, qint64(forward.totalFlows)},
                       {u"failedFlows"_s, qint64(forward.failedFlows)},
                       {u"bytesIn"_s, qint64(forward.bytesIn)},
                       {u"bytesOut"_s, qint64(forward.bytesOut)}};
    if (!forward.spec.name.isEmpty())
        object.insert(u"name"_s, forward.spec.name);
    if (forward.boundPort != 0)
        object.insert(u"port"_s, forward.boundPort);
    if (!forward.error.message.isEmpty())
        object.insert(u"error"_s, errorToJson(forward.error));
    return object;
}

} // namespace

QString stateWord(TunnelState state)
{
    switch (state) {
    case TunnelState::Stopped:
        return u"stopped"_s;
    case TunnelState::Connecting:
        return u"connecting"_s;
    case TunnelState::Connected:
        return u"connected"_s;
    case TunnelState::Stalled:
        return u"stalled"_s;
    case TunnelState::Waiting:
        return u"waiting"_s;
    case TunnelState::NeedsAttention:
        return u"needs-attention"_s;
    case TunnelState::WaitingForKeychain:
        return u"waiting-for-keychain"_s;
    case TunnelState::Resting:
        return u"resting"_s;
    }
    return {};
}

QString stateWord(ForwardState state)
{
    switch (state) {
    case ForwardState::Off:
        return u"off"_s;
    case ForwardState::Listening:
        return u"listening"_s;
    case ForwardState::PortBusy:
        return u"port-busy"_s;
    case ForwardState::Binding:
        return u"binding"_s;
    case ForwardState::Bound:
        return u"bound"_s;
    case ForwardState::Refused:
        return u"refused"_s;
    }
    return {};
}

QJsonObject tunnelToJson(const Profile &profile, TunnelState state, const QList<SharedGateway> &gateways)
{
    QJsonObject object{
        {u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, profile.name},
        {u"group"_s, profile.group},
        {u"server"_s, profile.server.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
        {u"state"_s, stateWord(state)},
        {u"wanted"_s, profile.wanted}};
    if (const SharedGateway *const gateway = findGateway(gateways, profile.gateway))
        object.insert(u"gateway"_s, gateway->name());
    return object;
}

QJsonObject statusToJson(const Profile &profile, const TunnelSnapshot &snapshot)
{
    QJsonObject object = tunnelToJson(profile, snapshot.state);
    if (!snapshot.error.message.isEmpty())
        object.insert(u"error"_s, errorToJson(snapshot.error));
    if (snapshot.offByRule)
        object.insert(u"offByRule"_s, true);
    if (snapshot.connectedSince.isValid()) {
        object.insert(u"connectedSince"_s, snapshot.connectedSince.toUTC().toString(Qt::ISODate));
        object.insert(u"roundTripMs"_s, double(snapshot.roundTrip.count()) / 1000);
    }
    if (snapshot.state == TunnelState::Waiting || snapshot.state == TunnelState::NeedsAttention)
        object.insert(u"retryInMs"_s, qint64(snapshot.untilRetry.count()));
    if (snapshot.flowsWait)
        object.insert(u"flowsWait"_s, true);
    object.insert(u"failedAttempts"_s, snapshot.attempt);
    object.insert(u"connections"_s, qint64(snapshot.connections));
    object.insert(u"liveFlows"_s, snapshot.liveFlows);
    object.insert(u"totalFlows"_s, qint64(snapshot.totalFlows));
    object.insert(u"bytesIn"_s, qint64(snapshot.bytesIn));
    object.insert(u"bytesOut"_s, qint64(snapshot.bytesOut));
    object.insert(u"forwardCount"_s, qint64(snapshot.forwards.size()));
    QJsonArray forwards;
    for (const ForwardSnapshot &forward : snapshot.forwards)
        forwards += forwardToJson(forward);
    QJsonObject whole = object;
    whole.insert(u"forwards"_s, forwards);
    const qsizetype size = QJsonDocument(whole).toJson(QJsonDocument::Compact).size();
    return size > ControlLine::Longest - Envelope ? object : whole;
}

} // namespace rookery
