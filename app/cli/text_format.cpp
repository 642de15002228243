// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_format.h"

#include "core/profile/host_text.h"

#include <QCoreApplication>

#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TextFormat)
};

QString retryText(const TunnelSnapshot &tunnel)
{
    return Say::tr("Next try in %1.").arg(durationText(tunnel.untilRetry));
}

} // namespace

QString bytesText(double bytes)
{
    static constexpr std::array Units{"B", "KiB", "MiB", "GiB", "TiB"};
    size_t unit = 0;
    while (bytes >= 1023.5 && unit + 1 < Units.size()) {
        bytes /= 1024;
        ++unit;
    }
    QString number = QString::number(bytes, 'f', unit == 0 || bytes >= 99.95 ? 0 : 1);
    if (number.endsWith(".0"_L1))
        number.chop(2);
    return number + u' ' + QString::fromLatin1(Units[unit]);
}

QString durationText(std::chrono::milliseconds duration)
{
    if (duration < 10s)
        return Say::tr("%1 s").arg(QString::number(double(duration.count()) / 1000, 'g', 2));
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 120)
        return Say::tr("%1 s").arg(seconds);
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return Say::tr("%1 min").arg(minutes);
    return Say::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString flowsText(int flows)
{
    return flows == 1 ? Say::tr("1 flow") : Say::tr("%1 flows").arg(flows);
}

QString urlText(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

QString forwardText(const ForwardSpec &spec, quint16 boundPort)
{
    const QString protocol = spec.isUdp() ? u"UDP "_s : u"TCP "_s;
    const QString target = hostAndPort(spec.targetHost, spec.targetPort);
    if (spec.isStdio())
        return protocol + u"stdio → "_s + target;
    const QString listens = hostAndPort(spec.listenHost, boundPort != 0 ? boundPort : spec.listenPort);
    if (spec.isReverse())
        return protocol + Say::tr("%1 at the gateway → %2 from here").arg(listens, target);
    return protocol + listens + u" → "_s + target;
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

QString tunnelNews(const TunnelSnapshot &tunnel, const QUrl &url)
{
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
        return tunnel.error.sentence() + u' ' + retryText(tunnel);
    }
    return {};
}

double RateMeter::update(quint64 total)
{
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = now - m_at;
    const bool first = m_at == std::chrono::steady_clock::time_point();
    const quint64 moved = total >= m_total ? total - m_total : 0;
    m_total = total;
    m_at = now;
    return first || passed.count() <= 0 ? 0 : double(moved) / passed.count();
}

} // namespace rookery
