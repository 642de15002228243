// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"

#include <QtEndian>

#include <cstring>

namespace rookery::frame {

namespace {

enum Opcode : quint8 { OpConnect, OpAcknowledge, OpReset, OpFinish, OpPush, OpBind, OpDatagram };

template <class T> T readBig(const char *at)
{
    return qFromBigEndian<T>(at);
}

char *writeHeader(char *at, Opcode opcode, FlowId id)
{
    *at = static_cast<char>(Version << 4 | opcode);
    qToBigEndian(id, at + 1);
    return at + HeaderSize;
}

char *append(char *at, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(at, bytes.data(), size_t(bytes.size()));
    return at + bytes.size();
}

using Result = tl::expected<Frame, DecodeError>;

Result fail(DecodeError error)
{
    return tl::unexpected<DecodeError>(error);
}

Result decodeConnect(FlowId id, QByteArrayView body)
{
    if (body.size() < 6)
        return fail(DecodeError::TruncatedConnect);
    return Frame{id,
                 Connect{readBig<quint32>(body.data()), readBig<quint16>(body.data() + 4), body.sliced(6)}};
}

Result decodeAcknowledge(FlowId id, QByteArrayView body)
{
    if (body.size() < 4)
        return fail(DecodeError::TruncatedAcknowledge);
    return Frame{id, Acknowledge{readBig<quint32>(body.data()), body.sliced(4)}};
}

Result decodeBind(FlowId id, QByteArrayView body)
{
    if (body.size() < 3)
        return fail(DecodeError::TruncatedBind);
    const auto type = quint8(body[0]);
    if (type != quint8(BindType::Tcp) && type != quint8(BindType::Udp))
        return fail(DecodeError::UnknownBindType);
    return Frame{id, Bind{BindType(type), readBig<quint16>(body.data() + 1), body.sliced(3)}};
}

Result decodeDatagram(FlowId id, QByteArrayView body)
{
    if (body.size() < 3)
        return fail(DecodeError::TruncatedDatagram);
    const qsizetype hostLength = quint8(body[0]);
    const auto port = readBig<quint16>(body.data() + 1);
    const auto rest = body.sliced(3);
    if (rest.size() < hostLength)
        return fail(DecodeError::DatagramHostOutOfRange);
    return Frame{id, Datagram{port, rest.first(hostLength), rest.sliced(hostLength)}};
}

} // namespace

const char *describe(DecodeError error)
{
    switch (error) {
    case DecodeError::TooShortForHeader:
        return "frame shorter than its header";
    case DecodeError::UnknownVersion:
        return "unknown protocol version";
    case DecodeError::UnknownOpcode:
        return "unknown opcode";
    case DecodeError::TruncatedConnect:
        return "truncated Connect";
    case DecodeError::TruncatedAcknowledge:
        return "truncated Acknowledge";
    case DecodeError::TruncatedBind:
        return "truncated Bind";
    case DecodeError::UnknownBindType:
        return "unknown bind type";
    case DecodeError::TruncatedDatagram:
        return "truncated Datagram";
    case DecodeError::DatagramHostOutOfRange:
        return "Datagram host longer than the frame";
    }
    return "malformed frame";
}

tl::expected<Frame, DecodeError> decode(QByteArrayView message)
{
    // The version is judged first: of a peer that speaks another one, no length means anything.
    if (message.isEmpty())
        return fail(DecodeError::TooShortForHeader);
    const auto first = quint8(message[0]);
    if (first >> 4 != Version)
        return fail(DecodeError::UnknownVersion);
    if (message.size() < HeaderSize)
        return fail(DecodeError::TooShortForHeader);
    const auto id = readBig<FlowId>(message.data() + 1);
    const auto body = message.sliced(HeaderSize);
    switch (first & 0x0f) {
    case OpConnect:
        return decodeConnect(id, body);
    case OpAcknowledge:
        return decodeAcknowledge(id, body);
    case OpReset:
        return Frame{id, Reset{body}};
    case OpFinish:
        return Frame{id, Finish{body.size() >= 2 ? readBig<quint16>(body.data()) : quint16(0)}};
    case OpPush:
        return Frame{id, Push{body}};
    case OpBind:
        return decodeBind(id, body);
    case OpDatagram:
        return decodeDatagram(id, body);
    default:
        return fail(DecodeError::UnknownOpcode);
    }
}

MessageBuffer encodeConnect(FlowId id, quint32 rwnd, QByteArrayView host, quint16 port)
{
    MessageBuffer message(HeaderSize + 6 + host.size());
    char *at = writeHeader(message.data(), OpConnect, id);
    qToBigEndian(rwnd, at);
    qToBigEndian(port, at + 4);
    append(at + 6, host);
    return message;
}

MessageBuffer encodeAcknowledge(FlowId id, quint32 frames, QByteArrayView trailing)
{
    MessageBuffer message(HeaderSize + 4 + trailing.size());
    char *at = writeHeader(message.data(), OpAcknowledge, id);
    qToBigEndian(frames, at);
    append(at + 4, trailing);
    return message;
}

MessageBuffer encodeReset(FlowId id, QByteArrayView trailing)
{
    MessageBuffer message(HeaderSize + trailing.size());
    append(writeHeader(message.data(), OpReset, id), trailing);
    return message;
}

MessageBuffer encodeFinish(FlowId id, quint16 port)
{
    MessageBuffer message(HeaderSize + (port == 0 ? 0 : 2));
    char *const at = writeHeader(message.data(), OpFinish, id);
    if (port != 0)
        qToBigEndian(port, at);
    return message;
}

MessageBuffer encodeBind(FlowId id, BindType type, QByteArrayView host, quint16 port)
{
    MessageBuffer message(HeaderSize + 3 + host.size());
    char *at = writeHeader(message.data(), OpBind, id);
    *at = static_cast<char>(type);
    qToBigEndian(port, at + 1);
    append(at + 3, host);
    return message;
}

MessageBuffer encodeDatagram(FlowId id, QByteArrayView host, quint16 port, QByteArrayView data)
{
    Q_ASSERT(host.size() <= MaxDatagramHost);
    MessageBuffer message(HeaderSize + 3 + host.size() + data.size());
    char *at = writeHeader(message.data(), OpDatagram, id);
    *at = static_cast<char>(host.size());
    qToBigEndian(port, at + 1);
    append(append(at + 3, host), data);
    return message;
}

void prependPushHeader(MessageBuffer &payload, FlowId id)
{
    writeHeader(payload.prepend(HeaderSize), OpPush, id);
}

} // namespace rookery::frame
