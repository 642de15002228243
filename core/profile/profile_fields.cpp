// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_fields.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace rookery {

QString profileFieldLabel(const QString &field)
{
    constexpr std::array<std::pair<const char *, const char *>, 29> Labels{{
        {"id", QT_TRANSLATE_NOOP("rookery::ProfileField", "Identifier")},
        {"name", QT_TRANSLATE_NOOP("rookery::ProfileField", "Name")},
        {"group", QT_TRANSLATE_NOOP("rookery::ProfileField", "Group")},
        {"server", QT_TRANSLATE_NOOP("rookery::ProfileField", "Server")},
        {"hostHeader", QT_TRANSLATE_NOOP("rookery::ProfileField", "Host header")},
        {"headers", QT_TRANSLATE_NOOP("rookery::ProfileField", "Headers")},
        {"tlsCaFile", QT_TRANSLATE_NOOP("rookery::ProfileField", "Certificate authority")},
        {"tlsCertFile", QT_TRANSLATE_NOOP("rookery::ProfileField", "Client certificate")},
        {"tlsKeyFile", QT_TRANSLATE_NOOP("rookery::ProfileField", "Client key")},
        {"tlsServerName", QT_TRANSLATE_NOOP("rookery::ProfileField", "TLS server name")},
        {"tlsSkipVerify", QT_TRANSLATE_NOOP("rookery::ProfileField", "Skip verification")},
        {"proxy", QT_TRANSLATE_NOOP("rookery::ProfileField", "Proxy")},
        {"usesPsk", QT_TRANSLATE_NOOP("rookery::ProfileField", "Key")},
        {"forwards", QT_TRANSLATE_NOOP("rookery::ProfileField", "Forwards")},
        {"keepaliveIntervalMs", QT_TRANSLATE_NOOP("rookery::ProfileField", "Keepalive")},
        {"keepaliveTimeoutMs", QT_TRANSLATE_NOOP("rookery::ProfileField", "Keepalive timeout")},
        {"handshakeTimeoutMs", QT_TRANSLATE_NOOP("rookery::ProfileField", "Handshake timeout")},
        {"channelTimeoutMs", QT_TRANSLATE_NOOP("rookery::ProfileField", "Channel timeout")},
        {"maxRetries", QT_TRANSLATE_NOOP("rookery::ProfileField", "Retries")},
        {"maxRetryIntervalMs", QT_TRANSLATE_NOOP("rookery::ProfileField", "Longest wait between retries")},
        {"webSocket", QT_TRANSLATE_NOOP("rookery::ProfileField", "WebSocket")},
        {"startMode", QT_TRANSLATE_NOOP("rookery::ProfileField", "Start")},
        {"wanted", QT_TRANSLATE_NOOP("rookery::ProfileField", "Switched on")},
        {"listenHost", QT_TRANSLATE_NOOP("rookery::ProfileField", "Listening address")},
        {"listenPort", QT_TRANSLATE_NOOP("rookery::ProfileField", "Listening port")},
        {"unixPath", QT_TRANSLATE_NOOP("rookery::ProfileField", "Socket path")},
        {"targetHost", QT_TRANSLATE_NOOP("rookery::ProfileField", "Target host")},
        {"secrets", QT_TRANSLATE_NOOP("rookery::ProfileField", "Secrets")},
        {"targetPort", QT_TRANSLATE_NOOP("rookery::ProfileField", "Target port")},
    }};
    for (const auto &[name, label] : Labels) {
        if (field == QLatin1StringView(name))
            return QCoreApplication::translate("rookery::ProfileField", label);
    }
    return field;
}

} // namespace rookery
