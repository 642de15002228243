// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/rows.h"

namespace rookery::attack {

QList<Row> unreachableRows()
{
    return {
        {"write-taken", "inside: only our own relays call MuxStream::write()", "4 MiB", nullptr},
        {"channel-high-water", "inside: follows the measured rate; unread-downloads shows the sum",
         "2 ms of it", nullptr},
        {"free-blocks", "inside: not more than it keeps after any other row", "4 MiB, 16 while data moves",
         nullptr},
        {"streams-untaken",
         "inside: a gateway takes each stream in the turn that it came; flows shows the sum", "4096",
         nullptr},
        {"udp-unsent", "inside: lasts to the end of a turn; datagrams-in shows the sum", "64 a socket",
         nullptr},
        {"ports-wanted",
         "inside: nobody waits longer for a port than a Bind does; tests/core/gateway shows it",
         "256 of one session", nullptr},
        {"log-kept", "of the window; each row here looks at what was written to the log",
         "10 000 lines, 8 MiB", nullptr},
        {"control-clients", "of the window, and the same user's: tests/core/control attacks it",
         "16, of them 8 that watch, 8 MiB unread", nullptr},
        {"hook-commands", "the same user's: tests/core/hook shows it", "one, 60 s, 8 KiB", nullptr},
        {"import", "of the window: tests/core/command and tests/ui/dialogs attack it",
         "8 Ki a link, 100 files, 64 Mi pixels", nullptr},
        {"tray-lines", "of the window: tests/ui/tray counts them with 2 000 tunnels", "20 of 20", nullptr},
        {"idle-ends", "takes the minutes that it is about: tests with a clock moved by hand show it",
         "60 s of silence", nullptr},
    };
}

QList<Row> allRows()
{
    return messageRows() + controlFrameRows() + streamRows() + sessionRows() + datagramRows() + nameRows() +
           reverseRows() + handshakeRows() + siteRows() + tlsRows() + descriptorRows() + clientRows() +
           localRows() + unreachableRows();
}

} // namespace rookery::attack
