// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/network_watch.h"

#include "core/log/log.h"
#include "core/tunnel/sleep_signal.h"

#include <QNetworkInformation>

#include <utility>

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
                setOnline(reachability != QNetworkInformation::Reachability::Disconnected);
            });
    m_online = network->reachability() != QNetworkInformation::Reachability::Disconnected;
}

void NetworkWatch::setOnline(bool online)
{
    if (std::exchange(m_online, online) != online)
        Q_EMIT onlineChanged(online);
    // That it is gone helps no connection; that it is back, or another one, does.
    if (online)
        networkChanged();
}

void NetworkWatch::prepareForSleep(bool goingToSleep)
{
    if (goingToSleep)
        return;
    Q_EMIT wokeUp();
    networkChanged();
}

void NetworkWatch::networkChanged()
{
    m_settle->start(Settle);
}

} // namespace rookery
