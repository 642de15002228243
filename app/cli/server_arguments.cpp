// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_arguments.h"

#include "app/cli/option_set.h"
#include "app/cli/psk_source.h"
#include "app/cli/server_options.h"
#include "app/cli/value_reader.h"
#include "core/address/host_port.h"
#include "core/command/option_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostThreads = 64;
constexpr qsizetype LongestNotFound = 64 * 1024;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ServerArguments)
};

void declareOptions(OptionSet &options)
{
    options.add(serverCommandOptions());
    const QString acme =
        Say::tr("Let certbot or lego get the certificate, and show its challenges with --acme-webroot.");
    for (const QString &name :
         {u"tls-domain"_s, u"tls-acme-url"_s, u"tls-acme-email"_s, u"tls-acme-challenge-helper"_s})
        options.addUnsupported(name, true, acme);
    options.addUnsupported(u"tls-acme-accept-tos"_s, false, acme);
    for (const QString &name : {u"auth"_s, u"authfile"_s, u"key"_s, u"keepalive"_s})
        options.addWithoutEffect(name, true);
    options.addWithoutEffect(u"pid"_s, false);
    options.addWithoutEffect(u"socks5"_s, false);
}

Expected<QHostAddress> hostToListenOn(const QString &given)
{
    const QString text = withoutBrackets(given);
    if (text.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    if (!address.isNull())
        return address;
    return failure(ErrorCode::BadInput, Say::tr("“%1” is not an IP address of this computer.").arg(text),
                   Say::tr("127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network."));
}

/// The first port goes with the first host, and so on; the last of the shorter list goes with the rest of the
/// longer one.
QList<GatewayConfig::Listen> readListen(const OptionSet &options, ValueReader &read)
{
    QStringList hosts = options.values(u"host"_s);
    QStringList ports = options.values(u"port"_s);
    if (hosts.isEmpty())
        hosts += u"127.0.0.1"_s;
    if (ports.isEmpty())
        ports += u"8080"_s;
    QList<GatewayConfig::Listen> listen;
    for (qsizetype i = 0; i < std::max(hosts.size(), ports.size()); ++i) {
        const QString host = hosts[std::min(i, hosts.size() - 1)];
        const QString port = ports[std::min(i, ports.size() - 1)];
        listen += {read.take(u"host"_s, hostToListenOn(host)),
                   quint16(read.take(u"port"_s, numberFromText(port, 0, 65535)))};
    }
    return listen;
}

void readLimits(const OptionSet &options, ValueReader &read, GatewayConfig &config)
{
    config.handshakeTimeout = read.seconds(u"timeout"_s, std::chrono::seconds(60));
    config.resumeTime = read.seconds(u"resume"_s, std::chrono::seconds(60));
    config.threads = read.number(u"threads"_s, 0, 0, MostThreads);
    if (const auto engine = options.value(u"websocket"_s))
        config.webSocket = read.take(u"websocket"_s, webSocketFromText(*engine));
    config.outgoingFromV4 = read.address(u"outgoing-from-v4"_s, QAbstractSocket::IPv4Protocol);
    config.outgoingFromV6 = read.address(u"outgoing-from-v6"_s, QAbstractSocket::IPv6Protocol);
    if (const auto body = options.value(u"404-resp"_s))
        config.notFoundBody = body->toUtf8();
    if (config.notFoundBody.size() > LongestNotFound)
        (void)read.take<int>(u"404-resp"_s, failure(ErrorCode::BadInput, Say::tr("The text is too long.")));
}

void readSite(const OptionSet &options, ValueReader &read, GatewayConfig &config)
{
    if (const auto url = options.value(u"backend"_s))
        config.backend = read.take(u"backend"_s, BackendAddress::fromText(*url));
    config.addForwardingHeaders = options.isSet(u"backend-add-forwarding-headers"_s);
    config.hidesItself = options.isSet(u"obfs"_s);
    config.acmeWebroot = read.folder(u"acme-webroot"_s);
}

void readAccess(const OptionSet &options, ValueReader &read, GatewayConfig &config)
{
    config.allowReverse = options.isSet(u"reverse"_s);
    config.allowAnyone = options.isSet(u"allow-anyone"_s);
    config.unixTargets = read.take(u"allow-unix"_s, UnixRules::fromGlobs(options.values(u"allow-unix"_s)));
    read.needBoth(u"tls-cert"_s, u"tls-key"_s);
    config.tlsCertFile = read.file(u"tls-cert"_s);
    config.tlsKeyFile = read.file(u"tls-key"_s);
    config.tlsCaPath = read.fileOrFolder(u"tls-ca"_s);
}

} // namespace

Expected<ServerArguments> parseServerArguments(const QStringList &arguments, const QByteArray &environmentPsk)
{
    OptionSet options(u"server"_s);
    declareOptions(options);
    if (const Expected<void> parsed = options.parse(arguments); !parsed)
        return tl::unexpected<Error>(parsed.error());
    ServerArguments result;
    result.verbosity = options.verbosity();
    result.help = options.wantsHelp();
    if (result.help)
        return result;
    if (!options.words().isEmpty())
        return options.usageError(
            Say::tr("The server takes options only; “%1” is none.").arg(options.words().constFirst()));
    const Expected<PskChoice> psk = choosePsk(options, environmentPsk);
    if (!psk)
        return tl::unexpected<Error>(psk.error());

    GatewayConfig &config = result.config;
    config.psk = psk->key;
    ValueReader read(options);
    config.listen = readListen(options, read);
    readLimits(options, read, config);
    readAccess(options, read, config);
    readSite(options, read, config);
    if (read.error())
        return tl::unexpected<Error>(*read.error());
    result.warnings = options.warnings() + psk->warnings;
    result.notes = psk->notes;
    return result;
}

} // namespace rookery
