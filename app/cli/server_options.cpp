// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_options.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

std::span<const ServerOption> serverOptions()
{
    using enum ServerOption::Section;
    static constexpr ServerOption options[] = {
        {.section = Listening,
         .option = "host",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "ADDRESS"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every "
                                   "network; may be repeated [127.0.0.1]")},
        {.section = Listening,
         .option = "port",
         .letter = 'p',
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "PORT"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "May be repeated: the first goes with the first host, and so on; the last "
                                   "one given goes with all that remain [8080]")},
        {.section = Listening,
         .option = "tls-cert",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "FILE"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Speak TLS with this certificate (PEM, its chain behind it)")},
        {.section = Listening,
         .option = "tls-key",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "FILE"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "The key (PEM) of that certificate")},
        {.section = Listening,
         .option = "tls-ca",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "PATH"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Clients must show a certificate by an authority in this file or folder "
                                   "(PEM), which may have revocation lists too")},
        {.section = Listening,
         .option = "acme-webroot",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "FOLDER"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Show the challenges that certbot or lego put into this folder, without "
                                   "TLS too")},
        {.section = Listening,
         .option = "timeout",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "SECONDS"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Time for TLS and the request; 0 no limit [60]")},
        {.section = Listening,
         .option = "resume",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "SECONDS"),
         .help =
             QT_TRANSLATE_NOOP("rookery::ServerOption",
                               "Wait this long for a client whose connection is lost; 0 not at all [60]")},
        {.section = Access,
         .option = "ws-psk-file",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "FILE"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Clients must know the key in this file")},
        {.section = Access,
         .option = "ws-psk",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "KEY"),
         .help = QT_TRANSLATE_NOOP(
             "rookery::ServerOption",
             "The same on the command line; the environment variable ROOKERY_PSK works too")},
        {.section = Access,
         .option = "allow-anyone",
         .help =
             QT_TRANSLATE_NOOP("rookery::ServerOption",
                               "Listen beyond this computer without a key. It refuses to do so otherwise")},
        {.section = Access,
         .option = "reverse",
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Let clients open ports on this computer")},
        {.section = Access,
         .option = "allow-unix",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "GLOB"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Let clients reach the unix sockets of this computer that fit, such as "
                                   "'/run/app/*.sock'; may be repeated")},
        {.section = More,
         .option = "backend",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "URL"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Show this web site to whoever brings no tunnel: http://127.0.0.1:8081, "
                                   "https://… or unix:/PATH")},
        {.section = More,
         .option = "backend-add-forwarding-headers",
         .help =
             QT_TRANSLATE_NOOP("rookery::ServerOption", "Tell it in X-Forwarded-For and the like who asks")},
        {.section = More,
         .option = "obfs",
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "/health and /version are like any other page")},
        {.section = More,
         .option = "404-resp",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "TEXT"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Body of the 404 answer [Not found]")},
        {.section = More,
         .option = "outgoing-from-v4",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "ADDRESS"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Connect to IPv4 targets from this address")},
        {.section = More,
         .option = "outgoing-from-v6",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "ADDRESS"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption", "Connect to IPv6 targets from this address")},
        {.section = More,
         .option = "websocket",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "KIND"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Which WebSocket implementation: native or qt [native]")},
        {.section = More,
         .option = "threads",
         .value = QT_TRANSLATE_NOOP("rookery::ServerOption", "N"),
         .help = QT_TRANSLATE_NOOP("rookery::ServerOption",
                                   "Threads for the work; 0 as many as processors, at most 4 [0]")},
    };
    return options;
}

QList<CommandOption> serverCommandOptions()
{
    QList<CommandOption> all;
    for (const ServerOption &option : serverOptions()) {
        QStringList names;
        if (option.letter != 0)
            names += QString(QLatin1Char(option.letter));
        all += {names << QLatin1StringView(option.option), option.value != nullptr};
    }
    return all;
}

} // namespace rookery
