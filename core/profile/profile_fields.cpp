// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_fields.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Effect = ProfileField::Effect;
using Form = ProfileField::Form;
using Penguin = ProfileField::Penguin;
using Section = ProfileField::Section;

constexpr std::array Fields{
    ProfileField{.key = "id"_L1,
                 .member = &Profile::id,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Identifier")},
    ProfileField{.key = "name"_L1,
                 .member = &Profile::name,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Name"),
                 .effect = Effect::Renames},
    ProfileField{.key = "group"_L1,
                 .member = &Profile::group,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Group")},
    ProfileField{.key = "server"_L1,
                 .member = &Profile::server,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Server"),
                 .effect = Effect::Reconnects,
                 .form = Form::Server},
    ProfileField{.key = "forwards"_L1,
                 .member = &Profile::forwards,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Forwards"),
                 .effect = Effect::MovesForwards},
    ProfileField{.key = "usesPsk"_L1,
                 .member = &Profile::usesPsk,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Key"),
                 .effect = Effect::Reconnects},
    ProfileField{.key = "proxy"_L1,
                 .member = &Profile::proxy,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Proxy"),
                 .effect = Effect::Reconnects,
                 .form = Form::Proxy,
                 .option = "proxy"_L1,
                 .letter = 'x',
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "URL"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "http://[USER:PASSWORD@]HOST:PORT or socks5://..."),
                 .section = Section::Connecting},
    ProfileField{
        .key = "headers"_L1,
        .member = &Profile::headers,
        .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Headers"),
        .effect = Effect::Reconnects,
        .option = "header"_L1,
        .letter = 'H',
        .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "\"NAME: VALUE\""),
        .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "Add a header to the request; may be repeated"),
        .section = Section::Connecting},
    ProfileField{.key = "hostHeader"_L1,
                 .member = &Profile::hostHeader,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Host header"),
                 .effect = Effect::Reconnects,
                 .form = Form::HeaderValue,
                 .option = "hostname"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "HOST"),
                 .help =
                     QT_TRANSLATE_NOOP("rookery::ClientOption", "Send this Host header instead of SERVER's"),
                 .section = Section::Connecting},
    ProfileField{
        .key = "handshakeTimeoutMs"_L1,
        .member = &Profile::handshakeTimeout,
        .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Handshake timeout"),
        .effect = Effect::Waits,
        .form = Form::Seconds,
        .option = "handshake-timeout"_L1,
        .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "SECONDS"),
        .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "Give up a try to connect after this time [10]"),
        .section = Section::Connecting},
    ProfileField{
        .key = "channelTimeoutMs"_L1,
        .member = &Profile::channelTimeout,
        .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Channel timeout"),
        .effect = Effect::Waits,
        .form = Form::Seconds,
        .option = "channel-timeout"_L1,
        .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "SECONDS"),
        .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "Give up opening a connection to a target [10]"),
        .section = Section::Connecting},
    ProfileField{.key = "tlsCaFile"_L1,
                 .member = &TlsOptions::caFile,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Certificate authority"),
                 .effect = Effect::Reconnects,
                 .form = Form::File,
                 .onlyTls = true,
                 .option = "tls-ca"_L1,
                 .letter = 't',
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "FILE"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "Trust these certificates (PEM) instead of the system's"),
                 .section = Section::Tls},
    ProfileField{.key = "pinnedCertificate"_L1,
                 .member = &TlsOptions::pinnedCertificate,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Trusted certificate"),
                 .effect = Effect::Reconnects,
                 .form = Form::Fingerprint,
                 .onlyTls = true},
    ProfileField{.key = "tlsCertFile"_L1,
                 .member = &TlsOptions::certFile,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Client certificate"),
                 .effect = Effect::Reconnects,
                 .form = Form::File,
                 .onlyTls = true,
                 .option = "tls-cert"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "FILE"),
                 .help =
                     QT_TRANSLATE_NOOP("rookery::ClientOption", "Show this certificate (PEM) to the gateway"),
                 .section = Section::Tls},
    ProfileField{.key = "tlsKeyFile"_L1,
                 .member = &TlsOptions::keyFile,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Client key"),
                 .effect = Effect::Reconnects,
                 .form = Form::File,
                 .option = "tls-key"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "FILE"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "The key (PEM) of that certificate"),
                 .section = Section::Tls},
    ProfileField{.key = "tlsServerName"_L1,
                 .member = &TlsOptions::serverName,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "TLS server name"),
                 .effect = Effect::Reconnects,
                 .onlyTls = true,
                 .option = "tls-server-name"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "NAME"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "Expect a certificate for this name"),
                 .section = Section::Tls},
    ProfileField{.key = "tlsNoSni"_L1,
                 .member = &TlsOptions::noSni,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "No server name (SNI)"),
                 .effect = Effect::Reconnects,
                 .onlyTls = true,
                 .option = "tls-no-sni"_L1,
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "Do not tell anyone on the way which name is asked for (SNI)"),
                 .section = Section::Tls,
                 .penguin = Penguin::Lacks},
    ProfileField{
        .key = "tlsSkipVerify"_L1,
        .member = &TlsOptions::skipVerify,
        .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Skip verification"),
        .effect = Effect::Reconnects,
        .onlyTls = true,
        .option = "tls-skip-verify"_L1,
        .letter = 'k',
        .help = QT_TRANSLATE_NOOP(
            "rookery::ClientOption",
            "Accept any certificate. Only for tests: it takes away all protection against eavesdroppers"),
        .section = Section::Tls},
    ProfileField{.key = "keepaliveIntervalMs"_L1,
                 .member = &Profile::keepaliveInterval,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Keepalive"),
                 .effect = Effect::Waits,
                 .form = Form::Seconds,
                 .option = "keepalive"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "SECONDS"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption", "Ping this often; 0 never [25]"),
                 .section = Section::Staying},
    ProfileField{
        .key = "keepaliveTimeoutMs"_L1,
        .member = &Profile::keepaliveTimeout,
        .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Keepalive timeout"),
        .effect = Effect::Waits,
        .form = Form::Seconds,
        .option = "keepalive-timeout"_L1,
        .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "SECONDS"),
        .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                  "Without an answer for this long, connect again; 0 waits for ever [60]"),
        .section = Section::Staying},
    ProfileField{.key = "maxRetries"_L1,
                 .member = &Profile::maxRetries,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Retries"),
                 .effect = Effect::Waits,
                 .option = "max-retry-count"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "N"),
                 .help =
                     QT_TRANSLATE_NOOP("rookery::ClientOption", "Give up after N failed tries; 0 never [0]"),
                 .section = Section::Staying},
    ProfileField{.key = "maxRetryIntervalMs"_L1,
                 .member = &Profile::maxRetryInterval,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Longest wait between retries"),
                 .effect = Effect::Waits,
                 .form = Form::Milliseconds,
                 .least = 1,
                 .option = "max-retry-interval"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "MS"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "The longest wait between two tries, in milliseconds [300000]"),
                 .section = Section::Staying},
    ProfileField{.key = "webSocket"_L1,
                 .member = &Profile::webSocket,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "WebSocket"),
                 .effect = Effect::Reconnects,
                 .option = "websocket"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "KIND"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "Which WebSocket implementation: native or qt [native]"),
                 .section = Section::Staying,
                 .penguin = Penguin::CannotTell},
    ProfileField{.key = "onDemand"_L1,
                 .member = &Profile::onDemand,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Connect when it is used"),
                 .effect = Effect::Waits,
                 .option = "on-demand"_L1,
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "Connect when something uses a forward, and not before"),
                 .section = Section::Staying,
                 .penguin = Penguin::Lacks},
    ProfileField{.key = "restAfterMs"_L1,
                 .member = &Profile::restAfter,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Rest when unused"),
                 .effect = Effect::Waits,
                 .form = Form::Minutes,
                 .least = 1000,
                 .option = "rest-after"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "MINUTES"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "With --on-demand: disconnect after this time without a flow [5]"),
                 .section = Section::Staying,
                 .penguin = Penguin::CannotTell},
    ProfileField{.key = "afterConnect"_L1,
                 .member = &Profile::afterConnect,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "After connecting"),
                 .form = Form::Command,
                 .option = "after-connect"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "COMMAND"),
                 .help = QT_TRANSLATE_NOOP("rookery::ClientOption",
                                           "Run this each time when connected, without a shell"),
                 .section = Section::Staying,
                 .penguin = Penguin::Lacks},
    ProfileField{.key = "afterDisconnect"_L1,
                 .member = &Profile::afterDisconnect,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "After disconnecting"),
                 .form = Form::Command,
                 .option = "after-disconnect"_L1,
                 .value = QT_TRANSLATE_NOOP("rookery::ClientOption", "COMMAND"),
                 .help =
                     QT_TRANSLATE_NOOP("rookery::ClientOption", "Run this each time when connected no more"),
                 .section = Section::Staying,
                 .penguin = Penguin::Lacks},
    ProfileField{.key = "runsCommands"_L1,
                 .member = &Profile::runsCommands,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Run these commands")},
    ProfileField{.key = "startMode"_L1,
                 .member = &Profile::startMode,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Start")},
    ProfileField{.key = "wanted"_L1,
                 .member = &Profile::wanted,
                 .label = QT_TRANSLATE_NOOP("rookery::ProfileField", "Switched on")},
    ProfileField{.key = "rookeryDemo"_L1, .member = &Profile::isDemo, .onlyTrue = true},
};

/// Names in the file that are no field of a profile: a forward's, and what an export adds.
constexpr std::array<std::pair<QLatin1StringView, const char *>, 6> OtherLabels{{
    {"listenHost"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Listening address")},
    {"listenPort"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Listening port")},
    {"unixPath"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Socket path")},
    {"targetHost"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Target host")},
    {"secrets"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Secrets")},
    {"targetPort"_L1, QT_TRANSLATE_NOOP("rookery::ProfileField", "Target port")},
}};

QString translated(const char *label)
{
    return QCoreApplication::translate("rookery::ProfileField", label);
}

} // namespace

std::span<const ProfileField> profileFields()
{
    return Fields;
}

QString profileFieldLabel(const QString &field)
{
    for (const ProfileField &row : Fields) {
        if (field == row.key && row.label)
            return translated(row.label);
    }
    for (const auto &[name, label] : OtherLabels) {
        if (field == name)
            return translated(label);
    }
    return field;
}

} // namespace rookery
