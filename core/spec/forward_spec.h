// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// One forward as a person writes it (docs/protocol.md §8.1): `[R:][LOCAL_SPEC:]REMOTE_SPEC[/PROTOCOL]`. A
/// plain value. Differences from penguin, on purpose: an omitted local host is 127.0.0.1 (penguin: 0.0.0.0),
/// and so is an omitted listening host of a reverse forward (chisel: 0.0.0.0).
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
        UnixTcp, ///< local unix socket → remote TCP target
        TransparentProxyUdp,
    };

    Kind kind = Kind::Tcp;
    /// Where connections come in: here, or at the gateway for the reverse kinds. Empty for stdio and unix
    /// sockets.
    QString listenHost;
    quint16 listenPort = 0; ///< 0: any free port, told back; never 0 for the reverse kinds
    QString unixPath;       ///< UnixTcp; Socks and Http may have one instead of a host and port
    /// Where connections lead to: from the gateway, or from here for the reverse kinds. IDNA ASCII, no
    /// brackets.
    QString targetHost;
    quint16 targetPort = 0;

    [[nodiscard]] bool isReverse() const { return kind == Kind::ReverseTcp || kind == Kind::ReverseUdp; }
    /// Uses this process's stdin and stdout: `stdio:…`, which socks and http can have too.
    [[nodiscard]] bool isStdio() const
    {
        const bool proxy = kind == Kind::Socks || kind == Kind::Http;
        return kind == Kind::StdioTcp || kind == Kind::StdioUdp ||
               (proxy && listenHost.isEmpty() && unixPath.isEmpty());
    }
    [[nodiscard]] bool isUdp() const
    {
        return kind == Kind::Udp || kind == Kind::StdioUdp || kind == Kind::ReverseUdp ||
               kind == Kind::TransparentProxyUdp;
    }

    /// Reads one forward; the error says which part is wrong and shows a right one.
    [[nodiscard]] static Expected<ForwardSpec> parse(const QString &text);
    /// The shortest text that parse() reads back to the same value and that means the same to penguin, whose
    /// defaults differ: so a listening host and port are written out, but for socks and http where the
    /// defaults agree.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ForwardSpec &, const ForwardSpec &) = default;
};

} // namespace rookery
