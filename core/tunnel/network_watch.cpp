// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/network_watch.h"

#include "core/log/log.h"
#include "core/tunnel/sleep_signal.h"

#include <QNetworkInformation>

namespace rookery {

NetworkWatch::NetworkWatch(Clock &clock, QObject *parent)
    : QObject(parent), m_settle(clock.createTimer([this] { Q_EMIT changed(); }))
{
    watchSleep(
        this, [this](bool goingToSleep) { prepareForSleep(goingToSleep); },
        [] { qCInfo(logTunnel) << "nobody tells when this computer wakes up"; });
    watchNetwork();
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::watchNetwork()
{
    if (!QNetworkInformation::loadDefaultBackend()) {
        qCInfo(logTunnel) << "nobody tells when the network changes";
        return;
    }
    const QNetworkInformation *const network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::networkChanged);
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                // That it is gone helps nobody; that it is back does.
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    networkChanged();
            });
}

void NetworkWatch::prepareForSleep(bool goingToSleep)
{
    if (!goingToSleep)
        networkChanged();
}

void NetworkWatch::networkChanged()
{
    m_settle->start(Settle);
}

} // namespace rookery
