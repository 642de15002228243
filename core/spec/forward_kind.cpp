// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_kind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Local = ForwardKind::Local;

constexpr const char *NoTransparentProxy =
    QT_TRANSLATE_NOOP("rookery::ForwardSupport", "Transparent proxy forwards come in a later version.");

constexpr const char *AtStdio =
    QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same for one program, over stdin and stdout");
constexpr const char *AtUnixSocket =
    QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same at a unix socket, for this user alone");

constexpr ForwardKindRow Socks{
    .kind = ForwardKind::Socks,
    .word = "socks"_L1,
    .remoteWord = "socks"_L1,
    .label = "SOCKS",
    .defaultPort = 1080,
    .penguinHasPort = true,
    .editable = true,
    .example = "127.0.0.1:1080:socks",
    .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                              "a SOCKS proxy (4, 4a, 5) at 127.0.0.1:1080: whoever uses it says where to")};

constexpr ForwardKindRow Http{
    .kind = ForwardKind::Http,
    .word = "http"_L1,
    .remoteWord = "http"_L1,
    .label = QT_TRANSLATE_NOOP("rookery::Describe", "HTTP proxy"),
    .defaultPort = 8080,
    .penguinHasPort = true,
    .editable = true,
    .example = "127.0.0.1:8080:http",
    .help = QT_TRANSLATE_NOOP(
        "rookery::ForwardKind",
        "an HTTP proxy at 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac sets browsers up")};

constexpr ForwardKindRow Proxy{
    .kind = ForwardKind::Proxy,
    .word = "proxy"_L1,
    .remoteWord = "proxy"_L1,
    .label = QT_TRANSLATE_NOOP("rookery::Describe", "SOCKS and HTTP proxy"),
    .defaultPort = 1080,
    .penguinHas = false,
    .editable = true,
    .example = "127.0.0.1:1080:proxy",
    .help = QT_TRANSLATE_NOOP("rookery::ForwardKind", "both at one port, told apart by the first byte")};

constexpr ForwardKindRow ToUnix{
    .kind = ForwardKind::TcpToUnix,
    .word = "tcp-to-unix"_L1,
    .label = QT_TRANSLATE_NOOP("rookery::Describe", "TCP to unix socket"),
    .penguinHas = false,
    .editable = true,
    .example = "8080:unix:/run/app.sock",
    .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                              "a unix socket of the gateway's computer; the server needs --allow-unix")};

/// The same kind at another local end.
constexpr ForwardKindRow atLocal(Local local, const char *example, const char *help, ForwardKindRow row,
                                 const char *label = nullptr)
{
    row.label = label ? label : row.label;
    row.kind.local = local;
    row.example = example;
    row.help = help;
    if (local == Local::Stdio) {
        row.needs = ForwardNeed::StandardStreams;
        row.editable = false;
    }
    return row;
}

constexpr std::array Rows{
    ForwardKindRow{
        .kind = ForwardKind::Tcp,
        .word = "tcp"_L1,
        .label = "TCP",
        .editable = true,
        .example = "5432:db.internal:5432",
        .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                                  "127.0.0.1:5432 here leads to db.internal:5432, as seen from the gateway")},
    ForwardKindRow{.kind = ForwardKind::Udp,
                   .word = "udp"_L1,
                   .label = "UDP",
                   .editable = true,
                   .example = "53:1.1.1.1:53/udp",
                   .help = QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same with UDP")},
    ForwardKindRow{
        .kind = ForwardKind::ReverseTcp,
        .word = "reverse-tcp"_L1,
        .label = QT_TRANSLATE_NOOP("rookery::Describe", "Reverse TCP"),
        .penguinHas = false,
        .editable = true,
        .example = "R:2222:127.0.0.1:22",
        .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                                  "the other way: port 2222 at the gateway leads to 127.0.0.1:22 here; "
                                  "the server needs --reverse")},
    ForwardKindRow{.kind = ForwardKind::ReverseUdp,
                   .word = "reverse-udp"_L1,
                   .label = QT_TRANSLATE_NOOP("rookery::Describe", "Reverse UDP"),
                   .penguinHas = false,
                   .editable = true,
                   .example = "R:5353:127.0.0.1:53/udp",
                   .help = QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same with UDP")},
    ForwardKindRow{.kind = ForwardKind::StdioTcp,
                   .word = "stdio-tcp"_L1,
                   .label = "TCP",
                   .needs = ForwardNeed::StandardStreams,
                   .example = "stdio:server.internal:22",
                   .help =
                       QT_TRANSLATE_NOOP("rookery::ForwardKind", "stdin and stdout, for ssh (see below)")},
    ForwardKindRow{
        .kind = ForwardKind::StdioUdp,
        .word = "stdio-udp"_L1,
        .label = "UDP",
        .needs = ForwardNeed::StandardStreams,
        .example = "stdio:1.1.1.1:53/udp",
        .help = QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same with UDP; one read is one datagram")},
    ForwardKindRow{
        .kind = ForwardKind::UnixTcp,
        .word = "unix-tcp"_L1,
        .label = QT_TRANSLATE_NOOP("rookery::Describe", "Unix socket"),
        .penguinHas = false,
        .editable = true,
        .example = "[unix:/run/db.sock]:db:5432",
        .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                                  "a unix socket for this user alone; “@name” is an abstract one on Linux")},
    ToUnix,
    atLocal(Local::Stdio, "stdio:unix:/run/app.sock",
            QT_TRANSLATE_NOOP("rookery::ForwardKind", "the same for stdin and stdout"), ToUnix),
    atLocal(Local::UnixSocket, "[unix:/run/a.sock]:unix:/run/app.sock",
            QT_TRANSLATE_NOOP("rookery::ForwardKind", "from a unix socket here to one there"), ToUnix,
            QT_TRANSLATE_NOOP("rookery::Describe", "Unix socket to unix socket")),
    ForwardKindRow{.kind = ForwardKind::ReverseTcpToUnix,
                   .word = "reverse-tcp-to-unix"_L1,
                   .label = QT_TRANSLATE_NOOP("rookery::Describe", "Reverse to unix socket"),
                   .penguinHas = false,
                   .editable = true,
                   .example = "R:2222:unix:/run/app.sock",
                   .help = QT_TRANSLATE_NOOP("rookery::ForwardKind",
                                             "port 2222 at the gateway leads to a unix socket here")},
    Socks,
    atLocal(Local::Stdio, "stdio:socks", AtStdio, Socks),
    atLocal(Local::UnixSocket, "[unix:/run/proxy.sock]:socks", AtUnixSocket, Socks,
            QT_TRANSLATE_NOOP("rookery::Describe", "SOCKS, unix socket")),
    Http,
    atLocal(Local::Stdio, "stdio:http", AtStdio, Http),
    atLocal(Local::UnixSocket, "[unix:/run/proxy.sock]:http", AtUnixSocket, Http,
            QT_TRANSLATE_NOOP("rookery::Describe", "HTTP proxy, unix socket")),
    Proxy,
    atLocal(Local::Stdio, "stdio:proxy", AtStdio, Proxy),
    atLocal(Local::UnixSocket, "[unix:/run/proxy.sock]:proxy", AtUnixSocket, Proxy,
            QT_TRANSLATE_NOOP("rookery::Describe", "SOCKS and HTTP, unix socket")),
    // penguin's default port changed between its versions.
    ForwardKindRow{.kind = ForwardKind::TransparentProxy,
                   .word = "tproxy-tcp"_L1,
                   .remoteWord = "tproxy"_L1,
                   .label = QT_TRANSLATE_NOOP("rookery::Describe", "Transparent TCP"),
                   .defaultPort = 8081,
                   .missing = NoTransparentProxy,
                   .example = "127.0.0.1:8081:tproxy"},
    ForwardKindRow{.kind = ForwardKind::TransparentProxyUdp,
                   .word = "tproxy-udp"_L1,
                   .remoteWord = "tproxy"_L1,
                   .label = QT_TRANSLATE_NOOP("rookery::Describe", "Transparent UDP"),
                   .defaultPort = 8081,
                   .missing = NoTransparentProxy,
                   .example = "127.0.0.1:8081:tproxy/udp"},
};

} // namespace

std::span<const ForwardKindRow> forwardKinds()
{
    return Rows;
}

const ForwardKindRow *forwardKindRow(const ForwardKind &kind)
{
    const auto *const at =
        std::find_if(Rows.begin(), Rows.end(), [&](const ForwardKindRow &row) { return row.kind == kind; });
    return at == Rows.end() ? nullptr : at;
}

} // namespace rookery
