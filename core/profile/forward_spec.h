// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// One forward as a person writes it (protocol.md §8): `[R:][LOCAL_SPEC:]REMOTE_SPEC[/PROTOCOL]`. A plain value.
struct ForwardSpec
{
    enum class Kind {
        Tcp,        ///< local TCP port → remote TCP target
        Udp,        ///< local UDP port → remote UDP target
        StdioTcp,   ///< this process's stdin and stdout → remote TCP target
        StdioUdp,   ///< the same, UDP: one read is one datagram
        ReverseTcp, ///< TCP port at the gateway → target reached from here
        ReverseUdp, ///< UDP port at the gateway → target reached from here
        Socks,
        Http,
        TransparentProxy,
        UnixTcp,    ///< local unix socket → remote TCP target
    };

    Kind kind = Kind::Tcp;
    /// Where connections come in: here, or at the gateway for the reverse kinds. Empty for stdio.
    QString listenHost;
    quint16 listenPort = 0; ///< 0: any free port, told back
    QString unixPath;       ///< UnixTcp only
    /// Where connections lead to: from the gateway, or from here for the reverse kinds. IDNA ASCII, no brackets.
    QString targetHost;
    quint16 targetPort = 0;

    [[nodiscard]] bool isReverse() const { return kind == Kind::ReverseTcp || kind == Kind::ReverseUdp; }
    [[nodiscard]] bool isStdio() const { return kind == Kind::StdioTcp || kind == Kind::StdioUdp; }
    [[nodiscard]] bool isUdp() const
    {
        return kind == Kind::Udp || kind == Kind::StdioUdp || kind == Kind::ReverseUdp;
    }

    /// Reads one forward; the error says which part is wrong and shows a right one.
    [[nodiscard]] static Expected<ForwardSpec> parse(const QString &text);
    /// The shortest text that parse() reads back to the same value and penguin understands.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ForwardSpec &, const ForwardSpec &) = default;
};

} // namespace rookery
