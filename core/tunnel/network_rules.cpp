// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/network_rules.h"

#include "core/network/network_source.h"
#include "core/profile/profile_store.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// A VPN that stays up without a way out, asleep or in an outage, is in none that could be told from others.
bool isNetwork(const NetworkFacts &facts)
{
    const bool isNameless = facts.gateway.isEmpty() && facts.name.isEmpty();
    return facts.isOnline && !(isNameless && facts.medium == NetworkFacts::Medium::Unknown);
}

/// Another one, and not the same of which more is known by now.
bool isAnother(const NetworkFacts &before, const NetworkFacts &now)
{
    const auto differ = [](const QString &a, const QString &b) {
        return !a.isEmpty() && !b.isEmpty() && a != b;
    };
    return before.gateway != now.gateway || differ(before.hardware, now.hardware) ||
           differ(before.name, now.name) ||
           (before.isMetered && now.isMetered && before.isMetered != now.isMetered);
}

/// What is known of it from before, where it is the same; it may take a moment to be known again.
NetworkFacts withWhatIsKnown(NetworkFacts now, const NetworkFacts &before)
{
    if (isAnother(before, now))
        return now;
    if (now.hardware.isEmpty())
        now.hardware = before.hardware;
    if (now.name.isEmpty())
        now.name = before.name;
    if (!now.isMetered)
        now.isMetered = before.isMetered;
    return now;
}

/// A VPN comes and goes within a network: that is another one for whom it matters.
bool asksForVpn(const NetworkRule &rule)
{
    return std::any_of(rule.conditions.cbegin(), rule.conditions.cend(),
                       [](const NetworkCondition &one) { return one.kind == NetworkCondition::Kind::Vpn; });
}

} // namespace

NetworkRules::NetworkRules(const ProfileStore &profiles, const NetworkSource &source, Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_source(source)
    , m_holdOff(clock.createTimer([this] { settle(); }))
{
    for (const Profile &profile : profiles.profiles())
        m_rules.insert(profile.id, profile.networkRule);
    connect(&source, &NetworkSource::changed, this, &NetworkRules::sourceChanged);
    connect(&profiles, &ProfileStore::added, this, [this](const QList<QUuid> &tunnels) {
        for (const QUuid &tunnel : tunnels)
            profileAdded(tunnel);
    });
    connect(&profiles, &ProfileStore::changed, this, &NetworkRules::profileChanged);
    connect(&profiles, &ProfileStore::removed, this, [this](const QList<QUuid> &tunnels) {
        for (const QUuid &tunnel : tunnels) {
            m_rules.remove(tunnel);
            m_overruled.remove(tunnel);
            m_decidedMeanwhile.remove(tunnel);
        }
    });
    sourceChanged();
}

NetworkRules::~NetworkRules() = default;

void NetworkRules::personDecided(const QUuid &tunnel)
{
    m_overruled.insert(tunnel);
    if (m_holdOff->isActive())
        m_decidedMeanwhile.insert(tunnel);
}

void NetworkRules::sourceChanged()
{
    const std::optional<NetworkFacts> now = m_source.facts();
    if (!now)
        return;
    if (now == m_facts) {
        m_holdOff->stop(); // back where it was
        m_decidedMeanwhile.clear();
        return;
    }
    // At the start nothing runs yet that could flap.
    if (!m_facts)
        settle();
    else
        m_holdOff->start(HoldOff);
}

void NetworkRules::settle()
{
    const std::optional<NetworkFacts> now = m_source.facts();
    if (!now)
        return;
    const bool isFirst = !std::exchange(m_facts, now);
    if (isNetwork(*now)) {
        if (!isFirst)
            enterNetwork(*now);
        m_network = m_network ? withWhatIsKnown(*now, *m_network) : *now;
    }
    m_decidedMeanwhile.clear();
    const QHash<QUuid, NetworkRule> rules = m_rules; // whoever is told may change something
    for (auto it = rules.cbegin(); it != rules.cend(); ++it)
        decide(it.key(), it.value());
}

/// What a person said in the network before is over; not what was said since this one has been there.
void NetworkRules::enterNetwork(const NetworkFacts &now)
{
    const bool isNew = !m_network || isAnother(*m_network, now);
    const bool isVpnNew = m_network && m_network->isVpnUp != now.isVpnUp;
    m_overruled.removeIf([&](const QUuid &tunnel) {
        return !m_decidedMeanwhile.contains(tunnel) &&
               (isNew || (isVpnNew && asksForVpn(m_rules.value(tunnel))));
    });
}

/// A copy, or one that comes back, is not started by that.
void NetworkRules::profileAdded(const QUuid &tunnel)
{
    if (const std::optional<Profile> profile = m_profiles.find(tunnel))
        m_rules.insert(tunnel, profile->networkRule);
    m_overruled.insert(tunnel);
}

/// Of all that can change, only another rule is to be followed at once.
void NetworkRules::profileChanged(const QUuid &tunnel)
{
    const std::optional<Profile> profile = m_profiles.find(tunnel);
    if (!profile || m_rules.value(tunnel) == profile->networkRule)
        return;
    m_rules.insert(tunnel, profile->networkRule);
    m_overruled.remove(tunnel);
    m_decidedMeanwhile.remove(tunnel);
    decide(tunnel, profile->networkRule);
}

void NetworkRules::decide(const QUuid &tunnel, const NetworkRule &rule)
{
    if (!m_facts || m_overruled.contains(tunnel))
        return;
    if (const std::optional<bool> on = rule.wantsOn(*m_facts))
        Q_EMIT wanted(tunnel, *on);
}

} // namespace rookery
