// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/tunnel_config.h"

namespace rookery::test {

/// A tunnel with one TCP forward from any free port of this machine to db.internal:5432. No server in it yet.
inline TunnelConfig tcpConfig()
{
    ForwardSpec spec;
    spec.listenHost = QStringLiteral("127.0.0.1");
    spec.targetHost = QStringLiteral("db.internal");
    spec.targetPort = 5432;
    TunnelConfig config;
    config.name = QStringLiteral("test");
    config.forwards = {spec};
    return config;
}

} // namespace rookery::test
