// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/client_arguments.h"

#include "app/cli/option_set.h"
#include "app/cli/psk_source.h"
#include "app/cli/value_reader.h"
#include "core/address/proxy_url.h"
#include "core/address/server_url.h"
#include "core/command/client_options.h"
#include "core/command/option_values.h"
#include "core/profile/header_text.h"
#include "core/spec/forward_place.h"
#include "core/spec/forward_support.h"

#include <QCoreApplication>
#include <QHash>
#include <QHostAddress>

#include <algorithm>
#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ClientArguments)
};

void readTimes(ValueReader &read, TunnelConfig &config)
{
    using std::chrono::milliseconds;
    config.keepaliveInterval = read.seconds(u"keepalive"_s, config.keepaliveInterval);
    config.keepaliveTimeout = read.seconds(u"keepalive-timeout"_s, config.keepaliveTimeout);
    config.channelTimeout = read.seconds(u"channel-timeout"_s, config.channelTimeout);
    config.endpoint.handshakeTimeout = read.seconds(u"handshake-timeout"_s, config.endpoint.handshakeTimeout);
    constexpr int Most = std::numeric_limits<int>::max();
    config.maxRetries = read.number(u"max-retry-count"_s, config.maxRetries, 0, Most);
    config.maxRetryInterval =
        milliseconds(read.number(u"max-retry-interval"_s, int(config.maxRetryInterval.count()), 1, Most));
}

/// SNI and the checked name: --tls-server-name, else --hostname without its port, as penguin has it.
QString tlsName(const OptionSet &options, const QByteArray &hostHeader)
{
    if (const auto name = options.value(u"tls-server-name"_s))
        return *name;
    const QUrl url(QString(u"wss://"_s + QString::fromUtf8(hostHeader)));
    return hostHeader.isEmpty() ? QString() : url.host();
}

void readTls(const OptionSet &options, ValueReader &read, ClientEndpoint &endpoint)
{
    read.needBoth(u"tls-cert"_s, u"tls-key"_s);
    endpoint.tls.caFile = read.file(u"tls-ca"_s);
    endpoint.tls.certFile = read.file(u"tls-cert"_s);
    endpoint.tls.keyFile = read.file(u"tls-key"_s);
    endpoint.tls.serverName = tlsName(options, endpoint.hostHeader);
    endpoint.tls.skipVerify = options.isSet(u"tls-skip-verify"_s);
}

void readHttp(const OptionSet &options, ValueReader &read, ClientEndpoint &endpoint)
{
    endpoint.hostHeader = read.headerValue(u"hostname"_s);
    for (const QString &header : options.values(u"header"_s))
        endpoint.headers += read.take(u"header"_s, headerFromText(header));
    if (const auto proxy = options.value(u"proxy"_s))
        endpoint.proxy = networkProxy(read.take(u"proxy"_s, proxyUrlFromText(*proxy)), endpoint.url);
    if (const auto engine = options.value(u"websocket"_s))
        endpoint.webSocket = read.take(u"websocket"_s, webSocketFromText(*engine));
}

Expected<void> checkKind(const ForwardSpec &spec, const QString &text)
{
    const std::optional<Error> why = whyNotHere(spec, ForwardPlace::CommandLine);
    if (!why)
        return {};
    return failure(why->code, Say::tr("“%1”: %2").arg(text, why->message), why->hint);
}

Expected<void> checkPlace(const QList<ForwardSpec> &taken, const ForwardSpec &spec, const QString &text)
{
    const bool any = std::any_of(taken.begin(), taken.end(),
                                 [&](const ForwardSpec &other) { return needSamePlace(spec, other); });
    if (!any)
        return {};
    return failure(ErrorCode::BadInput,
                   spec.isStdio() ? Say::tr("Only one forward can use stdio.")
                                  : Say::tr("“%1” listens where another forward listens already.").arg(text));
}

Expected<QList<ForwardSpec>> readForwards(const QStringList &texts)
{
    QList<ForwardSpec> forwards;
    // Only those with the same port are worth a look.
    QHash<quint16, QList<ForwardSpec>> byPort;
    for (const QString &text : texts) {
        const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
        if (!spec)
            return tl::unexpected<Error>(spec.error());
        if (const Expected<void> fine = checkKind(*spec, text); !fine)
            return tl::unexpected<Error>(fine.error());
        QList<ForwardSpec> &taken = byPort[spec->listenPort];
        if (const Expected<void> fine = checkPlace(taken, *spec, text); !fine)
            return tl::unexpected<Error>(fine.error());
        taken += *spec;
        forwards += *spec;
    }
    return forwards;
}

bool isLoopback(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || (!address.isNull() && address.isLoopback());
}

QStringList securityWarnings(const OptionSet &options, const ClientEndpoint &endpoint)
{
    QStringList said;
    const bool tls = endpoint.url.scheme() == "wss"_L1;
    if (tls && endpoint.tls.skipVerify)
        said += Say::tr("WARNING: the server's certificate is NOT checked (--tls-skip-verify). Anyone on the "
                        "way can read and "
                        "change everything.");
    for (const QString &name : {u"tls-ca"_s, u"tls-cert"_s, u"tls-server-name"_s, u"tls-skip-verify"_s}) {
        if (!tls && options.isSet(name))
            said += Say::tr("--%1 has no effect, because the server's address does not start with wss:// or "
                            "https://.")
                        .arg(name);
    }
    if (!tls && !endpoint.psk.isEmpty() && !isLoopback(endpoint.url.host()))
        said += Say::tr("The key is sent unencrypted, because the server's address does not start with "
                        "wss:// or https://.");
    return said;
}

} // namespace

Expected<ClientArguments> parseClientArguments(const QStringList &arguments, const QByteArray &environmentPsk)
{
    OptionSet options(u"client"_s);
    options.add(clientOptions());
    if (const Expected<void> parsed = options.parse(arguments); !parsed)
        return tl::unexpected<Error>(parsed.error());
    ClientArguments result;
    result.verbosity = options.verbosity();
    result.help = options.wantsHelp();
    if (result.help)
        return result;

    const QStringList words = options.words();
    if (words.isEmpty())
        return options.usageError(Say::tr("The server's address is missing."));
    const Expected<QUrl> url = parseServerUrl(words.constFirst());
    if (!url)
        return tl::unexpected<Error>(url.error());
    if (words.size() < 2)
        return options.usageError(Say::tr("No forward is given, for example 5432:db.internal:5432."));
    const Expected<QList<ForwardSpec>> forwards = readForwards(words.mid(1));
    if (!forwards)
        return tl::unexpected<Error>(forwards.error());
    const Expected<PskChoice> psk = choosePsk(options, environmentPsk);
    if (!psk)
        return tl::unexpected<Error>(psk.error());

    TunnelConfig &config = result.config;
    config.name = url->host();
    config.forwards = *forwards;
    config.endpoint.url = *url;
    config.endpoint.psk = psk->key;
    ValueReader read(options);
    readTimes(read, config);
    readHttp(options, read, config.endpoint);
    readTls(options, read, config.endpoint);
    if (read.error())
        return tl::unexpected<Error>(*read.error());
    result.warnings = options.warnings() + psk->warnings + securityWarnings(options, config.endpoint);
    result.notes = psk->notes;
    return result;
}

} // namespace rookery
