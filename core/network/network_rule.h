// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_facts.h"

#include <QList>

#include <span>

namespace rookery {

/// One thing that a network can be. A network is known again by its gateway's address and hardware address,
/// which nobody fakes by a name; by its name alone where that is all that was known of it.
struct NetworkCondition
{
    enum class Kind { Network, Wired, Wireless, Metered, Vpn };

    Kind kind = Kind::Network;
    QString name;     ///< Network: what a person calls it
    QString gateway;  ///< Network
    QString hardware; ///< Network

    /// Nothing: what it takes to say so is not known (yet).
    [[nodiscard]] std::optional<bool> fits(const NetworkFacts &facts) const;
    /// This network, to be known again.
    [[nodiscard]] static NetworkCondition of(const NetworkFacts &facts);
    /// "Office", "Wired networks".
    [[nodiscard]] QString text() const;

    friend bool operator==(const NetworkCondition &, const NetworkCondition &) = default;
};

/// In which networks a tunnel is on. A plain value, part of a Profile.
struct NetworkRule
{
    enum class Mode {
        None, ///< nobody but a person switches it
        Only, ///< on where one of the conditions fits, else off
        Not,  ///< the other way round
    };

    Mode mode = Mode::None;
    QList<NetworkCondition> conditions;

    [[nodiscard]] bool decides() const { return mode != Mode::None && !conditions.isEmpty(); }
    /// Whether the tunnel is to be on; nothing where it does not decide: without a network nothing changes.
    [[nodiscard]] std::optional<bool> wantsOn(const NetworkFacts &facts) const;

    friend bool operator==(const NetworkRule &, const NetworkRule &) = default;
};

/// All that is known about one kind of condition.
struct NetworkConditionKind
{
    NetworkCondition::Kind kind;
    const char *word;  ///< in the file
    const char *label; ///< to be translated: NetworkCondition::text()
};

[[nodiscard]] std::span<const NetworkConditionKind> networkConditionKinds();

} // namespace rookery
