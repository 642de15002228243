// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/client_arguments.h"

#include "app/cli/forward_auth_source.h"
#include "app/cli/option_set.h"
#include "app/cli/psk_source.h"
#include "app/cli/value_reader.h"
#include "core/address/host_text.h"
#include "core/address/server_url.h"
#include "core/command/client_options.h"
#include "core/hook/hook_words.h"
#include "core/profile/profile_fields.h"
#include "core/spec/forward_place.h"
#include "core/spec/forward_support.h"
#include "core/spec/open_proxy.h"
#include "core/tunnel/profile_config.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ClientArguments)
};

/// What the options say. Unlike those of a command that is imported, all have to be right, and the files that
/// they name have to be there.
Expected<ClientProfile> readSettings(const OptionSet &options)
{
    const ClientProfile settings = readClientOptions(options.given());
    if (!settings.problems.isEmpty())
        return tl::unexpected<Error>(settings.problems.constFirst());
    ValueReader read(options);
    read.needBoth(u"tls-cert"_s, u"tls-key"_s);
    for (const ProfileField &field : profileFields()) {
        if (field.form == ProfileField::Form::File)
            (void)read.file(field.option);
    }
    if (read.error())
        return tl::unexpected<Error>(*read.error());
    for (const ProfileField &field : profileFields()) {
        if (field.form != ProfileField::Form::Command)
            continue;
        if (const auto words = hookWords(options.value(field.option).value_or(QString())); !words)
            return failure(words.error().code, u"--"_s + field.option + u": "_s + words.error().message,
                           words.error().hint);
    }
    return settings;
}

QStringList securityWarnings(const OptionSet &options, const ClientEndpoint &endpoint)
{
    QStringList said;
    const bool tls = endpoint.url.scheme() == "wss"_L1;
    if (tls && endpoint.tls.skipVerify)
        said += Say::tr("WARNING: the server's certificate is NOT checked (--tls-skip-verify). Anyone on the "
                        "way can read and "
                        "change everything.");
    for (const ProfileField &field : profileFields()) {
        if (!tls && field.onlyTls && options.isSet(field.option))
            said += Say::tr("--%1 has no effect, because the server's address does not start with wss:// or "
                            "https://.")
                        .arg(field.option);
    }
    if (!tls && !endpoint.psk.isEmpty() && !isLoopbackHost(endpoint.url.host()))
        said += Say::tr("The key is sent unencrypted, because the server's address does not start with "
                        "wss:// or https://.");
    return said;
}

/// As they will be refused when they start: here it is the command that is wrong.
Expected<void> checkProxies(const TunnelConfig &config)
{
    if (!config.forwardAuth.isEmpty() || config.openProxy)
        return {};
    for (const ForwardSpec &spec : config.forwards) {
        if (isOpenProxy(spec))
            return tl::unexpected<Error>(openProxyError(SettingsPlace::CommandLine));
    }
    return {};
}

QStringList demandWarnings(const TunnelConfig &config)
{
    const bool needed = std::any_of(config.forwards.begin(), config.forwards.end(),
                                    [](const ForwardSpec &spec) { return spec.needsConnection(); });
    if (!config.onDemand || !needed)
        return {};
    return {Say::tr(
        "--on-demand has no effect, because a reverse forward or stdio needs the connection always.")};
}

} // namespace

Expected<ClientArguments> parseClientArguments(const QStringList &arguments,
                                               const EnvironmentSecrets &environment)
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
    result.forwards = {words.mid(1), options.value(u"forwards-file"_s).value_or(QString())};
    if (words.size() < 2 && result.forwards.file.isEmpty())
        return options.usageError(Say::tr("No forward is given, for example 5432:db.internal:5432."));
    const Expected<QList<ForwardSpec>> forwards = result.forwards.read();
    if (!forwards)
        return tl::unexpected<Error>(forwards.error());
    const Expected<PskChoice> psk = choosePsk(options, environment.psk);
    if (!psk)
        return tl::unexpected<Error>(psk.error());
    const Expected<ForwardAuthChoice> auth = chooseForwardAuth(options, environment.forwardAuth);
    if (!auth)
        return tl::unexpected<Error>(auth.error());

    Expected<ClientProfile> settings = readSettings(options);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    settings->profile.name = url->host();
    settings->profile.server = *url;

    // Whoever typed them wants them.
    settings->profile.runsCommands = true;
    result.hooks = HookCommands::of(settings->profile);
    TunnelConfig &config = result.config;
    config = tunnelConfig(settings->profile, settings->secrets);
    config.forwards = *forwards;
    config.endpoint.psk = psk->key;
    config.forwardAuth = auth->text;
    if (const Expected<void> closed = checkProxies(config); !closed)
        return tl::unexpected<Error>(closed.error());
    config.endpoint.settingsPlace = SettingsPlace::CommandLine;
    result.warnings = options.warnings() + psk->warnings + auth->warnings +
                      securityWarnings(options, config.endpoint) + demandWarnings(config);
    result.notes = psk->notes;
    return result;
}

} // namespace rookery
