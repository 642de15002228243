// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_log.h"

#include "core/address/host_port.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/tunnel/tunnel_config.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "350 ms", "1.6 s", "75 s", "3 h 12 min". The log is English, as its other lines are.
QString shown(milliseconds time)
{
    using namespace std::chrono;
    if (time < seconds(1))
        return QString::number(time.count()) + u" ms"_s;
    if (time < seconds(10))
        return QString::number(double(time.count()) / 1000, 'f', 1) + u" s"_s;
    if (time < minutes(2))
        return QString::number(duration_cast<seconds>(time).count()) + u" s"_s;
    const auto whole = duration_cast<minutes>(time).count();
    if (whole < 60)
        return QString::number(whole) + u" min"_s;
    return u"%1 h %2 min"_s.arg(whole / 60).arg(whole % 60);
}

QString shown(const Error &why)
{
    return why.detail.isEmpty() ? why.sentence() : QString(why.sentence() + u" ("_s + why.detail + u')');
}

/// An address may have come with a key or a token in it.
QString serverText(const ClientEndpoint &endpoint)
{
    const auto hidden = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    QString text = endpoint.url.toString(hidden);
    if (endpoint.proxy.type() != QNetworkProxy::NoProxy)
        text += u" through the proxy "_s + hostPort(endpoint.proxy.hostName(), endpoint.proxy.port());
    return text;
}

} // namespace

TunnelLog::TunnelLog(const TunnelConfig &config)
    : m_tunnel(config.name), m_server(serverText(config.endpoint))
{
}

void TunnelLog::connecting(int failedAttempts) const
{
    const LogScope scope(m_tunnel);
    const QString which = failedAttempts > 0 ? u" (try %1)"_s.arg(failedAttempts + 1) : QString();
    qCInfo(logTunnel).noquote() << "connecting to" << QString(m_server + which);
}

void TunnelLog::connected(const QString &peer) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel).noquote() << "connected to" << peer;
}

void TunnelLog::roundTrip(std::chrono::microseconds time) const
{
    const LogScope scope(m_tunnel);
    const double ms = std::max(0.1, double(time.count()) / 1000); // never "0.0 ms"
    qCInfo(logTunnel).noquote() << "the round trip takes" << QString::number(ms, 'f', 1) << "ms";
}

void TunnelLog::stalled() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "the server does not answer pings; waiting for it";
}

void TunnelLog::recovered() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "the server answers again";
}

void TunnelLog::changed(bool waits) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "other settings:"
                      << (waits ? "they count from the next connection on" : "connecting with them");
}

void TunnelLog::networkChanged(bool isConnected) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "the network changed:"
                      << (isConnected ? "asking the server for a sign of life" : "connecting at once");
}

void TunnelLog::silentSinceNetworkChanged() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "no answer since the network changed: connecting anew";
}

void TunnelLog::failed(const Error &why) const
{
    const LogScope scope(m_tunnel);
    qCWarning(logTunnel).noquote() << shown(why);
}

void TunnelLog::lost(const Error &why, milliseconds lasted) const
{
    const LogScope scope(m_tunnel);
    qCWarning(logTunnel).noquote() << "lost after" << QString(shown(lasted) + u':') << shown(why);
}

void TunnelLog::fellSilent() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "nothing comes: trying another connection beside this one";
}

void TunnelLog::flowsWait(int flows) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel).noquote() << (flows == 1 ? u"1 flow waits"_s : u"%1 flows wait"_s.arg(flows))
                                << "for the next connection";
}

void TunnelLog::wentOn(milliseconds after) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel).noquote() << u"went on after %1, nothing lost"_s.arg(shown(after));
}

void TunnelLog::sessionIsGone() const
{
    const LogScope scope(m_tunnel);
    qCWarning(logTunnel) << "the flows cannot go on: they have ended";
}

void TunnelLog::tryingAgain(milliseconds wait) const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel).noquote() << "trying again in" << shown(wait);
}

void TunnelLog::resting() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "resting until something uses it";
}

void TunnelLog::holding() const
{
    const LogScope scope(m_tunnel);
    qCWarning(logTunnel) << "not trying again until somebody has looked at it";
}

void TunnelLog::givingUp(int failedAttempts) const
{
    const LogScope scope(m_tunnel);
    qCWarning(logTunnel).noquote() << u"giving up after %1 tries"_s.arg(failedAttempts);
}

void TunnelLog::stopped() const
{
    const LogScope scope(m_tunnel);
    qCInfo(logTunnel) << "stopped";
}

} // namespace rookery
