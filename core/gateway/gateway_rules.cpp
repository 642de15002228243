// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_rules.h"

#include "core/address/host_port.h"
#include "core/gateway/gateway_config.h"
#include "core/http/fields.h"

namespace rookery {

namespace {

constexpr milliseconds LeastUdpTimeout = std::chrono::seconds(10); // docs/protocol.md §6.3

bool isPath(const QByteArray &path)
{
    return path.startsWith('/') && http::isVisible(path) && !path.contains('?') && !path.contains('#');
}

} // namespace

Expected<void> GatewayRules::checkTls(const GatewayConfig &config)
{
    if (!config.tlsCaPath.isEmpty() && !config.usesTls())
        return failure(ErrorCode::BadInput, tr("Certificates of clients can only be asked for with TLS."),
                       tr("Name a certificate and a key for this gateway, too."));
    const bool isQt = config.webSocket == WebSocketKind::Qt;
    if (isQt && !config.tlsCaPath.isEmpty())
        return failure(ErrorCode::BadInput, tr("Qt's WebSocket cannot ask clients for certificates."),
                       tr("Use the native one."));
    if (isQt && config.usesTls() && !config.acmeWebroot.isEmpty())
        return failure(ErrorCode::BadInput,
                       tr("Qt's WebSocket cannot answer ACME challenges without TLS beside TLS."),
                       tr("Use the native one."));
    return {};
}

Expected<void> GatewayRules::check(const GatewayConfig &config)
{
    if (config.listen.isEmpty())
        return failure(ErrorCode::BadInput, tr("There is no address to listen on."),
                       tr("Name at least one."));
    if (!isPath(config.path))
        return failure(ErrorCode::BadInput,
                       tr("The path %1 cannot be used.").arg(QString::fromUtf8(config.path)),
                       tr("It must begin with a slash and have no spaces, query or letters beyond ASCII."));
    if (!http::isFieldValue(config.psk))
        return failure(ErrorCode::BadInput, tr("The pre-shared key cannot be sent in a header."),
                       tr("Use one line of text without spaces around it."));
    if (auto fit = checkTls(config); !fit)
        return fit;
    if (config.backend && config.webSocket == WebSocketKind::Qt)
        return failure(ErrorCode::BadInput, tr("Qt's WebSocket cannot pass visitors on to a web site."),
                       tr("Use the native one."));
    if (config.udpTimeout < LeastUdpTimeout)
        return failure(ErrorCode::BadInput, tr("The time limit of idle UDP flows is too short."),
                       tr("Use 10 seconds or more."));

    if (!config.psk.isEmpty() || config.allowAnyone)
        return {};
    for (const GatewayConfig::Listen &where : config.listen) {
        if (!where.address.isLoopback())
            return failure(
                ErrorCode::NotPermitted,
                tr("Listening on %1 without a pre-shared key would let anyone use this machine's network.")
                    .arg(hostPort(where.address, where.port)),
                tr("Set a key, listen on 127.0.0.1 only, or allow anyone explicitly."));
    }
    return {};
}

} // namespace rookery
