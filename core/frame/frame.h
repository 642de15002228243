// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/bytes/message_buffer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <tl/expected.hpp>
#include <variant>

/// penguin-v7 frames (docs/protocol.md §2): pure functions over bytes. Views point into the bytes that were
/// decoded.
namespace rookery::frame {

using FlowId = quint32;

constexpr quint8 Version = 7;
constexpr qsizetype HeaderSize = 5;
/// Bytes of flow ID 0 in a Reset that carries a hello (docs/protocol.md §9.1); more is ignored.
constexpr qsizetype MaxHelloSize = 256;
constexpr qsizetype MaxDatagramHost = 255;

enum class BindType : quint8 { Tcp = 1, Udp = 3 };

struct Connect
{
    quint32 rwnd = 0; ///< frames that the sender of the Connect is ready to receive
    quint16 port = 0;
    QByteArrayView host;
};
struct Acknowledge
{
    quint32 frames = 0;        ///< the peer's rwnd, or how many more frames we may send
    QByteArrayView trailing{}; ///< empty but in the answer to a Connect that asks (docs/protocol.md §9.4)
};
struct Reset
{
    QByteArrayView trailing; ///< empty but in a hello and in the answer to a Connect that asks
};
struct Finish
{
    quint16 port = 0; ///< of a Bind for any port: the one that was chosen (docs/protocol.md §5.5)
};
struct Push
{
    QByteArrayView data;
};
struct Bind
{
    BindType type = BindType::Tcp;
    quint16 port = 0;
    QByteArrayView host;
};
struct Datagram
{
    quint16 port = 0;
    QByteArrayView host;
    QByteArrayView data;
};

struct Frame
{
    FlowId flowId = 0;
    std::variant<Connect, Acknowledge, Reset, Finish, Push, Bind, Datagram> payload;
};

/// Each way a message can fail to be a frame. Any of them ends the connection.
enum class DecodeError {
    TooShortForHeader,
    UnknownVersion,
    UnknownOpcode,
    TruncatedConnect,
    TruncatedAcknowledge,
    TruncatedBind,
    UnknownBindType,
    TruncatedDatagram,
    DatagramHostOutOfRange,
};

/// For the log and for the close reason; untranslated, at most 60 characters.
[[nodiscard]] const char *describe(DecodeError error);

/// Splits one message into its parts without copying any of them.
[[nodiscard]] tl::expected<Frame, DecodeError> decode(QByteArrayView message);

[[nodiscard]] MessageBuffer encodeConnect(FlowId id, quint32 rwnd, QByteArrayView host, quint16 port);
[[nodiscard]] MessageBuffer encodeAcknowledge(FlowId id, quint32 frames, QByteArrayView trailing = {});
[[nodiscard]] MessageBuffer encodeReset(FlowId id, QByteArrayView trailing = {});
[[nodiscard]] MessageBuffer encodeFinish(FlowId id, quint16 port = 0);
[[nodiscard]] MessageBuffer encodeBind(FlowId id, BindType type, QByteArrayView host, quint16 port);
/// The host must be at most MaxDatagramHost bytes.
[[nodiscard]] MessageBuffer encodeDatagram(FlowId id, QByteArrayView host, quint16 port, QByteArrayView data);
/// Turns a payload that was read into place into a Push: only the header is written, into the headroom.
void prependPushHeader(MessageBuffer &payload, FlowId id);

} // namespace rookery::frame
