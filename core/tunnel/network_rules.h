// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_rule.h"
#include "core/time/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <memory>

namespace rookery {

class NetworkSource;
class ProfileStore;

/// Says which tunnels the rules of their profiles want on or off in the network that this computer is in. A
/// person who switches one of them has the last word until the network is another one; to have none for a
/// while is not. Main thread; the store and the source must outlive it.
class NetworkRules final : public QObject
{
    Q_OBJECT

public:
    /// A network counts once it has been the same for that long.
    static constexpr milliseconds HoldOff = std::chrono::seconds(3);

    NetworkRules(const ProfileStore &profiles, const NetworkSource &source, Clock &clock = Clock::system(),
                 QObject *parent = nullptr);
    ~NetworkRules() override;

    /// A person has switched it.
    void personDecided(const QUuid &tunnel);

Q_SIGNALS:
    void wanted(const QUuid &tunnel, bool on);

private:
    void sourceChanged();
    void settle();
    void enterNetwork(const NetworkFacts &now);
    void profileAdded(const QUuid &tunnel);
    void profileChanged(const QUuid &tunnel);
    void decide(const QUuid &tunnel, const NetworkRule &rule);

    const ProfileStore &m_profiles;
    const NetworkSource &m_source;
    std::unique_ptr<Timer> m_holdOff;
    std::optional<NetworkFacts> m_facts;   ///< that count
    std::optional<NetworkFacts> m_network; ///< that it was in last; between two there may be none
    QHash<QUuid, NetworkRule> m_rules;     ///< that have been heard
    QSet<QUuid> m_overruled;
    QSet<QUuid> m_decidedMeanwhile; ///< of m_overruled: while another network does not count yet
};

} // namespace rookery
