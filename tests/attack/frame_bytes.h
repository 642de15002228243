// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace rookery::attack {

/// Frames of penguin-v7 as bytes (docs/protocol.md §2), written apart from core/frame on purpose: a
/// stranger's program does not share our mistakes, and may send what ours cannot.
namespace bytes {

template <class Number> QByteArray bigEndian(Number value)
{
    QByteArray out(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

inline QByteArray frame(int opcode, quint32 flow, const QByteArray &rest = {})
{
    return QByteArray(1, char(0x70 | opcode)) + bigEndian(flow) + rest;
}

inline QByteArray connect(quint32 flow, const QByteArray &host, quint16 port, quint32 window = 16)
{
    return frame(0, flow, bigEndian(window) + bigEndian(port) + host);
}
inline QByteArray acknowledge(quint32 flow, quint32 frames)
{
    return frame(1, flow, bigEndian(frames));
}
inline QByteArray reset(quint32 flow, const QByteArray &tail = {})
{
    return frame(2, flow, tail);
}
inline QByteArray finish(quint32 flow)
{
    return frame(3, flow);
}
inline QByteArray push(quint32 flow, const QByteArray &data)
{
    return frame(4, flow, data);
}
inline QByteArray bind(quint32 flow, bool udp, const QByteArray &host, quint16 port)
{
    return frame(5, flow, QByteArray(1, udp ? 3 : 1) + bigEndian(port) + host);
}
inline QByteArray datagram(quint32 flow, const QByteArray &host, quint16 port, const QByteArray &data)
{
    return frame(6, flow, QByteArray(1, char(host.size())) + bigEndian(port) + host + data);
}

/// The head of a WebSocket frame (RFC 6455 §5.2). A mask of zeros is a mask, too.
inline QByteArray webSocketHead(int opcode, quint64 length, bool masked, bool final = true)
{
    const char maskBit = masked ? char(0x80) : char(0);
    QByteArray head(1, char((final ? 0x80 : 0) | opcode));
    if (length < 126)
        head += char(maskBit | char(length));
    else if (length < 65536)
        head += char(maskBit | 126) + bigEndian(quint16(length));
    else
        head += char(maskBit | 127) + bigEndian(length);
    return masked ? head + QByteArray(4, 0) : head;
}
inline QByteArray webSocket(int opcode, const QByteArray &payload, bool masked)
{
    return webSocketHead(opcode, quint64(payload.size()), masked) + payload;
}

/// One frame in a message of a client.
inline QByteArray message(const QByteArray &frame)
{
    return webSocket(2, frame, true);
}
/// One frame in a message of a server.
inline QByteArray answer(const QByteArray &frame)
{
    return webSocket(2, frame, false);
}

} // namespace bytes

} // namespace rookery::attack
