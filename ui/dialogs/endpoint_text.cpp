// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpoint_text.h"

#include "core/address/host_text.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::EndpointText)
};

Expected<QString> hostPart(const QString &text)
{
    if (text.startsWith(u'[') && text.endsWith(u']'))
        return ipv6FromText(text.mid(1, text.size() - 2));
    if (text.contains(u':')) {
        return failure(ErrorCode::BadInput, Text::tr("An IPv6 address needs brackets."),
                       Text::tr("A right one: %1").arg("[::1]:5432"_L1));
    }
    return hostFromText(text);
}

} // namespace

Expected<EndpointText> endpointFromText(const QString &given)
{
    const QString text = given.trimmed();
    const qsizetype colon = text.endsWith(u']') ? -1 : text.lastIndexOf(u':');
    const QString portText = text.mid(colon + 1);
    if (text.isEmpty())
        return failure(ErrorCode::BadInput, Text::tr("A port is missing."));
    const Expected<quint16> port = portFromText(portText);
    if (!port) {
        const bool noPort = colon < 0 || portText.isEmpty();
        return failure(ErrorCode::BadInput,
                       noPort ? Text::tr("The port of “%1” is missing.").arg(text)
                              : Text::tr("“%1” is not a port.").arg(portText),
                       Text::tr("Ports are numbers from 0 to 65535."));
    }
    EndpointText endpoint{{}, *port};
    if (colon >= 0) {
        const Expected<QString> host = hostPart(text.first(colon));
        if (!host)
            return tl::unexpected(host.error());
        endpoint.host = *host;
    }
    return endpoint;
}

} // namespace rookery
