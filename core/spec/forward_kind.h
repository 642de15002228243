// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/address/transport.h"

#include <QLatin1StringView>
#include <QtGlobal>

#include <span>

namespace rookery {

/// What a forward is, by what it is made of: its two ends as its text has them (docs/protocol.md §8.1), what
/// carries its bytes, and which side listens. A plain value. Which of them there are says forwardKinds();
/// everything else about a kind follows from its ends or stands in its row there.
struct ForwardKind
{
    /// LOCAL: where connections come in, here or, for a reverse forward, at the gateway.
    enum class Local {
        Port,
        Stdio, ///< this process's stdin and stdout
        UnixSocket,
    };
    /// REMOTE: where they lead to, as seen from the gateway or, for a reverse forward, from here.
    enum class Remote {
        Target, ///< a host and a port
        UnixSocket,
        // Each connection says where to:
        Socks,
        Http,
        Proxy,               ///< SOCKS or HTTP, by its first byte
        OriginalDestination, ///< where it was going when the system sent it here
    };

    Local local = Local::Port;
    Remote remote = Remote::Target;
    Transport transport = Transport::Tcp;
    bool reverse = false;

    // Names for those that are spoken of by name.
    static const ForwardKind Tcp;
    static const ForwardKind Udp;
    static const ForwardKind StdioTcp;
    static const ForwardKind StdioUdp; ///< one read is one datagram
    static const ForwardKind ReverseTcp;
    static const ForwardKind ReverseUdp;
    static const ForwardKind UnixTcp;
    static const ForwardKind TcpToUnix;
    static const ForwardKind ReverseTcpToUnix;
    static const ForwardKind Socks;
    static const ForwardKind StdioSocks;
    static const ForwardKind UnixSocks;
    static const ForwardKind Http;
    static const ForwardKind StdioHttp;
    static const ForwardKind UnixHttp;
    static const ForwardKind Proxy;
    static const ForwardKind StdioProxy;
    static const ForwardKind UnixProxy;
    static const ForwardKind TransparentProxy;
    static const ForwardKind TransparentProxyUdp;

    /// A port of this computer, and not of the gateway's.
    [[nodiscard]] constexpr bool listensHere() const { return local == Local::Port && !reverse; }

    friend constexpr bool operator==(const ForwardKind &, const ForwardKind &) = default;
};

inline constexpr ForwardKind ForwardKind::Tcp{};
inline constexpr ForwardKind ForwardKind::Udp{Local::Port, Remote::Target, Transport::Udp, false};
inline constexpr ForwardKind ForwardKind::StdioTcp{Local::Stdio, Remote::Target, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::StdioUdp{Local::Stdio, Remote::Target, Transport::Udp, false};
inline constexpr ForwardKind ForwardKind::ReverseTcp{Local::Port, Remote::Target, Transport::Tcp, true};
inline constexpr ForwardKind ForwardKind::ReverseUdp{Local::Port, Remote::Target, Transport::Udp, true};
inline constexpr ForwardKind ForwardKind::UnixTcp{Local::UnixSocket, Remote::Target, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::TcpToUnix{Local::Port, Remote::UnixSocket, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::ReverseTcpToUnix{Local::Port, Remote::UnixSocket, Transport::Tcp,
                                                           true};
inline constexpr ForwardKind ForwardKind::Socks{Local::Port, Remote::Socks, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::StdioSocks{Local::Stdio, Remote::Socks, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::UnixSocks{Local::UnixSocket, Remote::Socks, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::Http{Local::Port, Remote::Http, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::StdioHttp{Local::Stdio, Remote::Http, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::UnixHttp{Local::UnixSocket, Remote::Http, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::Proxy{Local::Port, Remote::Proxy, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::StdioProxy{Local::Stdio, Remote::Proxy, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::UnixProxy{Local::UnixSocket, Remote::Proxy, Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::TransparentProxy{Local::Port, Remote::OriginalDestination,
                                                           Transport::Tcp, false};
inline constexpr ForwardKind ForwardKind::TransparentProxyUdp{Local::Port, Remote::OriginalDestination,
                                                              Transport::Udp, false};

/// What a kind needs of the program that it runs in.
enum class ForwardNeed {
    Nothing,
    StandardStreams, ///< stdin and stdout that are its own
};

/// Everything about one kind that does not follow from its ends. Texts for people are in English here and
/// translated by whoever shows them, in the context that stands beside them.
struct ForwardKindRow
{
    ForwardKind kind;
    /// In a profile's file. Kinds that differ in their local end alone may share one: the file tells them
    /// apart by what that end has.
    QLatin1StringView word;
    /// In the text, instead of a target; empty where there is one.
    QLatin1StringView remoteWord = {};
    const char *label = "";      ///< "Reverse TCP" (rookery::Describe)
    quint16 defaultPort = 0;     ///< of the local end; 0: the target's
    bool penguinHas = true;      ///< penguin 0.8 runs it
    bool penguinHasPort = false; ///< and has the same default port
    bool editable = false;       ///< in the window
    ForwardNeed needs = ForwardNeed::Nothing;
    /// Why it runs nowhere yet (rookery::ForwardSupport); empty where it does.
    const char *missing = "";
    const char *example = ""; ///< a right one
    const char *help = "";    ///< what the example means (rookery::ForwardKind)

    [[nodiscard]] constexpr bool runs() const { return *missing == '\0'; }
};

/// The kinds that there are, in the order in which people are told of them.
[[nodiscard]] std::span<const ForwardKindRow> forwardKinds();
/// The row of one; null where the ends do not go together.
[[nodiscard]] const ForwardKindRow *forwardKindRow(const ForwardKind &kind);

} // namespace rookery
