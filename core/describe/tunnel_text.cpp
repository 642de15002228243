// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/tunnel_text.h"

#include "core/describe/forward_text.h"
#include "core/describe/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Describe)
};

QString retryText(const TunnelSnapshot &tunnel)
{
    return Say::tr("Next try in %1.").arg(durationText(tunnel.untilRetry));
}

/// Whole seconds, and never "0 s" while there is still a wait.
QString countdown(milliseconds left)
{
    return durationText(std::chrono::ceil<std::chrono::seconds>(std::max(left, 0ms)));
}

/// A sentence as the tail of a line.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

bool isUp(TunnelState state)
{
    return state == TunnelState::Connected || state == TunnelState::Stalled;
}

QString httpTrouble(int status)
{
    if (status == 401 || status == 403 || status == 404)
        return Say::tr("Wrong key or path");
    if (status == 429)
        return Say::tr("Too many attempts");
    return status >= 500 ? Say::tr("The server is in trouble") : Say::tr("Not a tunnel server");
}

/// It ended by itself, and not well.
bool gaveUp(const TunnelSnapshot &tunnel)
{
    return tunnel.state == TunnelState::Stopped && !tunnel.error.message.isEmpty();
}

} // namespace

QString urlText(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

QString tunnelNews(const TunnelSnapshot &tunnel, const QUrl &url)
{
    if (const QString waiting = waitingFlowsText(tunnel); !waiting.isEmpty())
        return waiting;
    switch (tunnel.state) {
    case TunnelState::Stopped:
        return Say::tr("Stopped");
    case TunnelState::Connecting:
        return Say::tr("Connecting to %1").arg(urlText(url));
    case TunnelState::Connected:
        return Say::tr("Connected to %1").arg(urlText(url));
    case TunnelState::Stalled:
        return Say::tr("The server has not answered for %1; waiting for a sign of life.")
            .arg(durationText(tunnel.sincePong));
    case TunnelState::Waiting:
        return Say::tr("Waiting %1: %2").arg(durationText(tunnel.untilRetry), tunnel.error.sentence());
    case TunnelState::NeedsAttention:
        return tunnel.untilRetry > 0ms ? QString(tunnel.error.sentence() + u' ' + retryText(tunnel))
                                       : tunnel.error.sentence();
    case TunnelState::WaitingForKeychain:
        return tunnel.error.sentence();
    case TunnelState::Resting:
        return tunnel.error.message.isEmpty() ? stateText(tunnel.state)
                                              : Say::tr("Rests; last time: %1").arg(tunnel.error.sentence());
    }
    return {};
}

Mood mood(const TunnelSnapshot &tunnel)
{
    switch (tunnel.state) {
    case TunnelState::Stopped:
        return gaveUp(tunnel) ? Mood::Trouble : Mood::Off;
    case TunnelState::Connecting:
    case TunnelState::Stalled:
    case TunnelState::Waiting:
    case TunnelState::WaitingForKeychain:
        return Mood::Working;
    case TunnelState::Connected:
        return firstBroken(tunnel) < 0 ? Mood::Good : Mood::Trouble;
    case TunnelState::NeedsAttention:
        return Mood::Trouble;
    case TunnelState::Resting:
        if (firstBroken(tunnel) >= 0)
            return Mood::Trouble;
        return tunnel.error.message.isEmpty() ? Mood::Good : Mood::Working;
    }
    return Mood::Off;
}

Mood mood(const ForwardSnapshot &forward, bool tunnelUp)
{
    switch (forward.state) {
    case ForwardState::Off:
        return Mood::Off;
    case ForwardState::Binding:
        return Mood::Working;
    case ForwardState::Listening:
        return tunnelUp ? Mood::Good : Mood::Working;
    case ForwardState::Bound:
        return Mood::Good;
    case ForwardState::PortBusy:
    case ForwardState::Refused:
        return Mood::Trouble;
    }
    return Mood::Off;
}

Mood mood(FlowState state)
{
    switch (state) {
    case FlowState::Opening:
    case FlowState::HalfClosed:
        return Mood::Working;
    case FlowState::Open:
        return Mood::Good;
    case FlowState::Ended:
        return Mood::Off;
    }
    return Mood::Off;
}

QString stateText(TunnelState state)
{
    switch (state) {
    case TunnelState::Stopped:
        return Say::tr("Off");
    case TunnelState::Connecting:
        return Say::tr("Connecting");
    case TunnelState::Connected:
        return Say::tr("Connected");
    case TunnelState::Stalled:
        return Say::tr("No answer");
    case TunnelState::Waiting:
        return Say::tr("Waiting to try again");
    case TunnelState::NeedsAttention:
        return Say::tr("Needs attention");
    case TunnelState::WaitingForKeychain:
        return Say::tr("Waiting for the keychain");
    case TunnelState::Resting:
        return Say::tr("Rests; connects when it is used");
    }
    return {};
}

QString waitingFlowsText(const TunnelSnapshot &tunnel)
{
    const bool tries = tunnel.state == TunnelState::Connecting || tunnel.state == TunnelState::Waiting;
    return tries && tunnel.flowsWait ? waitingFlowsText(tunnel.liveFlows) : QString();
}

QString waitingFlowsText(int flows)
{
    if (flows == 0)
        return {};
    return flows == 1 ? Say::tr("Reconnecting: 1 flow waits")
                      : Say::tr("Reconnecting: %1 flows wait").arg(flows);
}

QString stateLine(const TunnelSnapshot &tunnel)
{
    if (const QString waiting = waitingFlowsText(tunnel); !waiting.isEmpty())
        return waiting;
    if (isUp(tunnel.state) || tunnel.state == TunnelState::Resting) {
        if (const int broken = firstBroken(tunnel); broken >= 0)
            return withoutStop(forwardTrouble(tunnel.forwards.at(broken)));
    }
    switch (tunnel.state) {
    case TunnelState::Connecting:
        return Say::tr("Connecting…");
    case TunnelState::Connected:
        if (tunnel.roundTrip > 0us)
            return Say::tr("Connected · %1").arg(roundTripText(tunnel.roundTrip));
        break;
    case TunnelState::Stalled:
        return Say::tr("No answer for %1").arg(countdown(tunnel.sincePong));
    case TunnelState::Waiting:
    case TunnelState::NeedsAttention:
    case TunnelState::Stopped:
        if (tunnel.state == TunnelState::Stopped && tunnel.offByRule)
            return Say::tr("Off: not on this network");
        if (const QString trouble = withoutStop(troubleText(tunnel.error)); !trouble.isEmpty())
            return trouble;
        break;
    case TunnelState::Resting:
        if (const QString trouble = withoutStop(troubleText(tunnel.error)); !trouble.isEmpty())
            return Say::tr("Rests; last time: %1").arg(trouble);
        break;
    case TunnelState::WaitingForKeychain:
        break;
    }
    return stateText(tunnel.state);
}

QString retryLine(const TunnelSnapshot &tunnel)
{
    const bool waits = tunnel.state == TunnelState::Waiting || tunnel.state == TunnelState::NeedsAttention;
    return waits && tunnel.untilRetry > 0ms
               ? Say::tr("in %1", "the next try").arg(countdown(tunnel.untilRetry))
               : QString();
}

QString troubleText(const Error &error)
{
    if (error.message.isEmpty())
        return {};
    switch (error.code) {
    case ErrorCode::NameNotFound:
        return Say::tr("Name not found");
    case ErrorCode::ConnectionFailed:
        return Say::tr("Cannot connect");
    case ErrorCode::ProxyRefused:
        return Say::tr("The proxy refuses");
    case ErrorCode::TlsFailed:
        return Say::tr("Certificate or TLS");
    case ErrorCode::HttpRefused:
        return httpTrouble(error.httpStatus);
    case ErrorCode::NotPenguin:
        return Say::tr("Not a tunnel server");
    case ErrorCode::KeepaliveTimeout:
    case ErrorCode::Timeout:
        return Say::tr("No answer");
    case ErrorCode::ClosedByPeer:
        return Say::tr("The server hung up");
    default:
        return error.message;
    }
}

QString stateSentence(const TunnelSnapshot &tunnel, const QUrl &url, const QDateTime &now)
{
    if (const QString waiting = waitingFlowsText(tunnel); !waiting.isEmpty())
        return waiting;
    switch (tunnel.state) {
    case TunnelState::Stopped:
        if (tunnel.offByRule)
            return stateLine(tunnel);
        return gaveUp(tunnel) ? Say::tr("Gave up") : Say::tr("Off · %1").arg(urlText(url));
    case TunnelState::Connecting:
        return Say::tr("Connecting to %1…").arg(urlText(url));
    case TunnelState::Connected:
        break;
    case TunnelState::Waiting:
        return Say::tr("Not connected · next try in %1").arg(countdown(tunnel.untilRetry));
    case TunnelState::NeedsAttention:
        return tunnel.untilRetry > 0ms
                   ? Say::tr("Needs attention · next try in %1").arg(countdown(tunnel.untilRetry))
                   : Say::tr("Needs attention");
    case TunnelState::WaitingForKeychain:
        return stateText(tunnel.state);
    case TunnelState::Resting:
        return stateText(tunnel.state);
    case TunnelState::Stalled:
        return tunnelNews(tunnel, url);
    }
    const QString pong = Say::tr("last heard %1 ago").arg(ageText(tunnel.sincePong));
    if (!tunnel.connectedSince.isValid())
        return tunnelNews(tunnel, url);
    const milliseconds up{std::max<qint64>(0, tunnel.connectedSince.msecsTo(now))};
    const QString sentence =
        Say::tr("Connected to %1 for %2 · %3")
            .arg(urlText(url), durationText(std::chrono::floor<std::chrono::seconds>(up)), pong);
    const auto broken = std::count_if(tunnel.forwards.begin(), tunnel.forwards.end(), isBroken);
    if (broken == 0)
        return sentence;
    return sentence + u" · "_s +
           (broken == 1 ? Say::tr("1 forward needs attention")
                        : Say::tr("%1 forwards need attention").arg(broken));
}

int firstBroken(const TunnelSnapshot &tunnel)
{
    const auto broken = std::find_if(tunnel.forwards.begin(), tunnel.forwards.end(), isBroken);
    return broken == tunnel.forwards.end() ? -1 : int(broken - tunnel.forwards.begin());
}

} // namespace rookery
