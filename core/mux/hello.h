// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>

#include <optional>

namespace rookery {

/// The text behind a Reset of flow 0 by which two Rookeries know each other (docs/protocol.md §9). Nothing
/// in it is trusted for access.
struct Hello
{
    /// Takes datagram payloads shorter than 4 bytes.
    static constexpr QByteArrayView ShortDatagrams = "short-datagrams";
    /// Acknowledges at the latest when 256 KiB were consumed, so that large frames need no large window.
    static constexpr QByteArrayView EarlyAcks = "early-acks";
    /// Acknowledges 8 KiB where the last Acknowledge was 50 ms ago, so that a slow flow may have little in
    /// flight.
    static constexpr QByteArrayView TimelyAcks = "timely-acks";
    /// Takes a Reset of a Bind's flow as the end of that Bind.
    static constexpr QByteArrayView Unbind = "unbind";
    /// Answers a Bind for port 0 with the port that it has chosen. Of a gateway that lets clients bind.
    static constexpr QByteArrayView AnyPort = "any-port";
    /// Reaches unix sockets that a Connect names. Of a gateway that allows some.
    static constexpr QByteArrayView UnixTargets = "unix-targets";
    /// Says of a Connect that asks how the dial went (docs/protocol.md §9.4).
    static constexpr QByteArrayView ConnectResult = "connect-result";
    /// Bytes of a client's identity.
    static constexpr qsizetype IdentitySize = 16;

    /// Nobody can want smaller frames than this, bytes.
    static constexpr qsizetype LeastFrame = 1024;

    QByteArrayList abilities;
    /// Of a client that tells one; else empty. Never shown: whoever knows it is taken for that client.
    QByteArray identity;
    /// Payload of the largest Push that comes through to the sender of the hello, bytes; 0: it knows of no
    /// limit.
    qsizetype largestFrame = 0;

    /// What this version sends; with `more` abilities of its owner's, and `identity` and `largestFrame` where
    /// there is one.
    [[nodiscard]] static QByteArray ours(const QByteArray &identity = {}, qsizetype largestFrame = 0,
                                         const QByteArrayList &more = {});
    /// None when the bytes are no hello, or too long to be one.
    [[nodiscard]] static std::optional<Hello> parse(QByteArrayView trailing);
};

} // namespace rookery
