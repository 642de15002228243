// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_text.h"

#include "app/cli/forward_help.h"
#include "app/cli/option_help.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Section = ProfileField::Section;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::HelpText)
};

QString programHelp()
{
    return Say::tr(R"(rookery-cli - TCP and UDP tunnels over one WebSocket connection

Usage: rookery-cli COMMAND [OPTIONS] ...

Commands:
  server    Run a gateway on a computer that can reach what you need
  client    Connect to a gateway and forward local ports through it
  demo      Try both on this computer, in a few seconds, with nothing to set up

Commands about the tunnels that are saved in Rookery, the application:
  list      Show them
  status    Show what they are doing
  watch     Show what changes, until Ctrl-C
  up        Switch some on, or run one here with --foreground
  down      Switch some off
  import    Add some out of a file or a command
  export    Print them as a file or as commands

Try it:
  rookery-cli demo

Reach a database behind a gateway:
  gateway:  rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  here:     rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  then connect to 127.0.0.1:5432 as if it were the database.

Either end also works with penguin (rusty-penguin 0.8) on the other side.

Options for every command:
  -h, --help       Help; "rookery-cli COMMAND --help" tells more of one
  -V, --version    Version
  -v, --verbose    Say more; -vv says everything
  -q, --quiet      Say nothing but errors

Exit codes: 0 a clean end, 1 it failed, 2 the command line was not understood
)");
}

QString clientHelp()
{
    return Say::tr(R"(rookery-cli client - connect to a gateway and forward ports through it

Usage: rookery-cli client [OPTIONS] SERVER FORWARD...
       rookery-cli client [OPTIONS] --forwards-file FILE SERVER [FORWARD...]

SERVER is the gateway's address:
  wss://gateway.example.com    encrypted; what you want on the internet
  ws://127.0.0.1:8080          not encrypted; "ws://" may be left out
  Without a path, /ws is used. http and https mean ws and wss.

FORWARD is [LOCAL_HOST:][LOCAL_PORT:]HOST:PORT[/udp]:
%1
  db.internal:5432             the local port is that of the target
  3000                         127.0.0.1:3000 here, 127.0.0.1:3000 there
  0:db.internal:5432           any free local port; it is printed
  0.0.0.0:8080:intranet:80     let others use it too, not only this computer
  [::1]:8080:[2001:db8::7]:80  IPv6 addresses go in brackets
  orders=5432:db:5432          called “orders” wherever it is shown
  R:0:127.0.0.1:22             any free port at the gateway; it is printed
  8000-8010:web:9000-9010      eleven at once: 8000 to web:9000, and so on;
                               at most 256, and R: and /udp go with it

Connecting:
%2

TLS (wss://):
%3

Staying connected:
%4

Proxies (socks):
%5

  -v, -vv, -q, -h              More output, even more, only errors, this help

Examples:
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand="rookery-cli client wss://gw.example.com stdio:%h:%p" host

Different from penguin: a forward without a local host listens on 127.0.0.1,
not on every network; and every failure to connect is tried again.

Exit codes: 0 a clean end (Ctrl-C too), 1 it failed, 2 not understood
)")
        .arg(forwardHelp(), optionHelp(Section::Connecting), optionHelp(Section::Tls),
             optionHelp(Section::Staying), optionHelp(Section::Proxies));
}

QString serverHelp()
{
    return Say::tr(R"(rookery-cli server - run a gateway

Usage: rookery-cli server [OPTIONS]

Clients connect to it and reach, through it, what this computer can reach.
It answers on the path /ws; every other request gets a plain 404.

Listening:
%1

Who may use it:
%2

More:
%3
  -v, -vv, -q, -h              More output, even more, only errors, this help

Examples:
  rookery-cli server
      Only for this computer, on port 8080: to try, or behind a web server
      that passes /ws on.
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      For clients on the internet.

Different from penguin: it listens on 127.0.0.1 unless --host says otherwise,
and wants a key (or --allow-anyone) to listen beyond this computer.

Exit codes: 0 a clean end (Ctrl-C too), 1 it failed, 2 not understood
)")
        .arg(optionHelp(ServerOption::Section::Listening), optionHelp(ServerOption::Section::Access),
             optionHelp(ServerOption::Section::More));
}

QString demoHelp()
{
    return Say::tr(R"(rookery-cli demo - see a tunnel work

Usage: rookery-cli demo [OPTIONS]

Starts a gateway and a client on free ports of this computer, forwards a TCP
and a UDP port through them, sends data round and compares what comes back.
Nothing has to be set up and nothing is left behind.

Options:
  --bytes N                    Bytes to send each way over TCP [268435456]
  -v, -vv, -q, -h              More output, even more, only errors, this help

Exit codes: 0 everything arrived intact, 1 it did not, 2 not understood
)");
}

QString upHelp()
{
    return Say::tr(R"(rookery-cli up - switch tunnels on

Usage: rookery-cli up NAME...
       rookery-cli up NAME --foreground [--ws-psk-file FILE]
                           [--forward-auth-file FILE]

Tells the running application to start these tunnels; it remembers that they
are on. Small and capital letters do not matter; an id works too.

With --foreground the application is not needed: one tunnel runs in this
process until Ctrl-C. Its key comes from where the application keeps it.

Options:
  --foreground                 Run it here
  --ws-psk-file FILE           With --foreground: the key, in a file; the
                               environment variable ROOKERY_PSK works too
  --forward-auth-file FILE     With --foreground: “user:password” of its own
                               proxies, in a file; ROOKERY_FORWARD_AUTH too
  -v, -vv, -q, -h              More output, even more, only errors, this help

Exit codes: 0 done (with --foreground: a clean end), 1 it failed, 2 not
understood, or no such tunnel
)");
}

QString downHelp()
{
    return Say::tr(R"(rookery-cli down - switch tunnels off

Usage: rookery-cli down NAME...

Tells the running application to stop these tunnels; it remembers that they
are off.

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
)");
}

QString listHelp()
{
    return Say::tr(R"(rookery-cli list - show the tunnels that are saved

Usage: rookery-cli list [--json]

Name, state and server of each. Works without the application too.

Exit codes: 0 done, 1 it failed, 2 not understood
)");
}

QString statusHelp()
{
    return Say::tr(R"(rookery-cli status - show what tunnels are doing

Usage: rookery-cli status [--json] [NAME...]

State, flows, bytes and forwards of these tunnels, or of all. The words and
keys of --json stay the same in every language.

Exit codes: 0 done, 1 it failed (or the application is not running), 2 not
understood, or no such tunnel
)");
}

QString watchHelp()
{
    return Say::tr(R"(rookery-cli watch - show what changes about tunnels

Usage: rookery-cli watch [--json] [NAME...]

First the state of these tunnels, or of all, then a line for each change,
until Ctrl-C or until the application ends.

With --json each line is an object with the words and keys of "status --json":
the whole tunnel as it is now. Numbers that change are told once a second.
A tunnel that was deleted has "removed": true.

Exit codes: 0 the application ended, or Ctrl-C; 1 it failed (or the
application is not running), 2 not understood, or no such tunnel
)");
}

QString importHelp()
{
    return Say::tr(R"(rookery-cli import - add tunnels

Usage: rookery-cli import [OPTIONS] FILE|-|"COMMAND"

FILE is one that "export" made; "-" reads the standard input. COMMAND, in
quotes, is one of penguin, rookery-cli, chisel or wstunnel:
  rookery-cli import "penguin client wss://gw.example.com 5432:db:5432"

What is here already is never replaced unless asked. Keys go where the
window's settings say, not into the file of tunnels. Nothing is started.

Options:
  --replace                    Take the new settings where a tunnel is here
                               already with others
  --name NAME                  For the tunnel that a command makes
  -q, -h                       Only errors, this help

Exit codes: 0 done, 1 it failed or left something out, 2 not understood
)");
}

QString exportHelp()
{
    return Say::tr(R"(rookery-cli export - print tunnels

Usage: rookery-cli export [--json | --command] [NAME...]

Prints these tunnels, or all: as a file for "import", or as commands. Keys
and passwords are left out. Works without the application too.

Options:
  --json                       As a file of tunnels; this is the usual way
  --command                    As rookery-cli commands, one a line

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
)");
}

} // namespace

QStringList commandNames()
{
    return {u"client"_s, u"server"_s, u"demo"_s, u"list"_s,   u"status"_s,
            u"watch"_s,  u"up"_s,     u"down"_s, u"import"_s, u"export"_s};
}

QString helpText(const QString &command)
{
    if (command == "client"_L1)
        return clientHelp();
    if (command == "server"_L1)
        return serverHelp();
    if (command == "demo"_L1)
        return demoHelp();
    if (command == "up"_L1)
        return upHelp();
    if (command == "down"_L1)
        return downHelp();
    if (command == "list"_L1)
        return listHelp();
    if (command == "status"_L1)
        return statusHelp();
    if (command == "watch"_L1)
        return watchHelp();
    if (command == "import"_L1)
        return importHelp();
    if (command == "export"_L1)
        return exportHelp();
    return programHelp();
}

} // namespace rookery
