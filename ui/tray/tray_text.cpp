// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_text.h"

#include "core/describe/units.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Tray)
};

int rank(Mood mood)
{
    switch (mood) {
    case Mood::Off:
        return 0;
    case Mood::Good:
        return 1;
    case Mood::Working:
        return 2;
    case Mood::Trouble:
        return 3;
    }
    return 0;
}

} // namespace

TraySummary summaryOf(const QList<TunnelSnapshot> &tunnels)
{
    TraySummary summary;
    for (const TunnelSnapshot &tunnel : tunnels) {
        ++summary.tunnels;
        summary.running += tunnel.state != TunnelState::Stopped;
        summary.connected += tunnel.state == TunnelState::Connected || tunnel.state == TunnelState::Stalled;
        summary.flows += tunnel.liveFlows;
        if (rank(mood(tunnel)) > rank(summary.mood))
            summary.mood = mood(tunnel);
    }
    return summary;
}

QString trayToolTip(const TraySummary &summary)
{
    if (summary.running == 0)
        return Text::tr("Rookery: no tunnel is on");
    const QString first =
        Text::tr("Rookery: %1 of %n tunnel(s) connected", nullptr, summary.running).arg(summary.connected);
    if (summary.connected == 0)
        return first;
    return first + u'\n' +
           Text::tr("%1 · ↓ %2 · ↑ %3")
               .arg(flowsText(summary.flows), rateText(summary.in), rateText(summary.out));
}

} // namespace rookery
