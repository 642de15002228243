// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_rule.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rookery {

namespace {

using Kind = NetworkCondition::Kind;
using Medium = NetworkFacts::Medium;

constexpr std::array Kinds{
    NetworkConditionKind{Kind::Network, "network", QT_TRANSLATE_NOOP("rookery::NetworkRule", "This network")},
    NetworkConditionKind{Kind::Wired, "wired", QT_TRANSLATE_NOOP("rookery::NetworkRule", "Wired networks")},
    NetworkConditionKind{Kind::Wireless, "wireless", QT_TRANSLATE_NOOP("rookery::NetworkRule", "Wi-Fi")},
    NetworkConditionKind{Kind::Metered, "metered",
                         QT_TRANSLATE_NOOP("rookery::NetworkRule", "Metered networks")},
    NetworkConditionKind{Kind::Vpn, "vpn", QT_TRANSLATE_NOOP("rookery::NetworkRule", "While a VPN is up")},
};

std::optional<bool> isMedium(const NetworkFacts &facts, Medium medium)
{
    if (facts.medium == Medium::Unknown)
        return std::nullopt;
    return facts.medium == medium;
}

std::optional<bool> isNetwork(const NetworkFacts &facts, const NetworkCondition &network)
{
    if (network.hardware.isEmpty())
        return !network.name.isEmpty() && facts.name == network.name;
    if (facts.gateway != network.gateway)
        return false;
    // Who it is may take a moment to be known.
    if (facts.hardware.isEmpty())
        return std::nullopt;
    return facts.hardware == network.hardware;
}

} // namespace

std::span<const NetworkConditionKind> networkConditionKinds()
{
    return Kinds;
}

std::optional<bool> NetworkCondition::fits(const NetworkFacts &facts) const
{
    switch (kind) {
    case Kind::Network:
        return isNetwork(facts, *this);
    case Kind::Wired:
        return isMedium(facts, Medium::Wired);
    case Kind::Wireless:
        return isMedium(facts, Medium::Wireless);
    case Kind::Metered:
        return facts.isMetered.value_or(false);
    case Kind::Vpn:
        return facts.isVpnUp;
    }
    return std::nullopt;
}

NetworkCondition NetworkCondition::of(const NetworkFacts &facts)
{
    return {Kind::Network, facts.name.isEmpty() ? facts.gateway : facts.name,
            facts.hardware.isEmpty() ? QString() : facts.gateway, facts.hardware};
}

QString NetworkCondition::text() const
{
    if (kind == Kind::Network && !name.isEmpty())
        return name;
    const auto row = std::find_if(Kinds.begin(), Kinds.end(),
                                  [this](const NetworkConditionKind &one) { return one.kind == kind; });
    return QCoreApplication::translate("rookery::NetworkRule", row->label);
}

std::optional<bool> NetworkRule::wantsOn(const NetworkFacts &facts) const
{
    if (!decides() || !facts.isOnline)
        return std::nullopt;
    bool isKnown = true;
    for (const NetworkCondition &condition : conditions) {
        const std::optional<bool> fits = condition.fits(facts);
        if (fits.value_or(false))
            return mode == Mode::Only;
        isKnown &= fits.has_value();
    }
    return isKnown ? std::optional(mode == Mode::Not) : std::nullopt;
}

} // namespace rookery
