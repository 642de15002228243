// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QCoreApplication>

namespace rookery {

struct GatewayConfig;

/// What a configuration must fulfil before anything of it is put to work, above all: who listens beyond this
/// computer has a key, or has said that it is open to anyone. Pure.
class GatewayRules final
{
    Q_DECLARE_TR_FUNCTIONS(GatewayRules)

public:
    GatewayRules() = delete;

    /// Fails for values that cannot work, and for a gateway that would be open to everybody without anyone
    /// having said so.
    [[nodiscard]] static Expected<void> check(const GatewayConfig &config);

private:
    [[nodiscard]] static Expected<void> checkTls(const GatewayConfig &config);
};

} // namespace rookery
