// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_config.h"
#include "core/gateway/reverse_owners.h"
#include "core/gateway/session_table.h"
#include "core/gateway/upgrade_guard.h"
#include "core/socket/descriptor_budget.h"
#include "core/tls/tls_context.h"

#include <QSslConfiguration>

#include <atomic>
#include <memory>
#include <optional>

namespace rookery {

/// What every connection of a gateway needs to know: made once, never changed, and read by all its threads.
/// A certificate that is read again makes a copy, for the connections that come then.
/// What it points to has its own locks.
struct GatewayContext
{
    explicit GatewayContext(const GatewayConfig &c)
        : config(c)
        , guard(c.path, c.psk)
        , descriptors(c.descriptors ? *c.descriptors : DescriptorBudget::ofProcess())
    {
    }

    GatewayConfig config;
    UpgradeGuard guard;
    DescriptorBudget &descriptors;        ///< of any thread
    std::optional<QSslConfiguration> tls; ///< set: connections begin with TLS
    std::optional<TlsContext> nativeTls;  ///< the same for our own TLS
    std::optional<TlsContext> backendTls; ///< set: the web site behind the gateway speaks TLS
    /// It could not be reached when it was last tried, and that was said.
    std::shared_ptr<std::atomic<bool>> backendIsDown = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<ReverseOwners> reverseOwners = std::make_shared<ReverseOwners>();
    std::shared_ptr<SessionTable> sessions = std::make_shared<SessionTable>();
};

using SharedGatewayContext = std::shared_ptr<const GatewayContext>;

} // namespace rookery
