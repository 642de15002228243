// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/network/network_rule.h"

#include <QJsonObject>

namespace rookery {

/// A rule as a file of profiles has it, {"mode": "only", "conditions": [{"kind": "wired"}, …]}; nothing where
/// there is no rule.
[[nodiscard]] QJsonObject networkRuleToJson(const NetworkRule &rule);

/// The other way. What is wrong is an error that names it.
[[nodiscard]] Expected<NetworkRule> networkRuleFromJson(const QJsonObject &object);

} // namespace rookery
