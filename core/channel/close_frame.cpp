// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/close_frame.h"

#include "core/websocket/frame_header.h"

#include <QtEndian>

#include <optional>

namespace rookery {

namespace {

constexpr qsizetype MaxControlPayload = 125;

QByteArray cutToFit(const QString &reason, qsizetype room)
{
    QByteArray utf8 = reason.toUtf8();
    if (utf8.size() <= room)
        return utf8;
    // Never inside a character: bytes 10xxxxxx continue one.
    while (room > 0 && (quint8(utf8[room]) & 0xC0U) == 0x80U)
        --room;
    utf8.truncate(room);
    return utf8;
}

} // namespace

QByteArray closeFrame(CloseCode code, const QString &reason, bool masked)
{
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(quint16(code), payload.data());
    payload += cutToFit(reason, MaxControlPayload - payload.size());

    std::optional<websocket::MaskKey> mask;
    if (masked) {
        mask = websocket::newMaskKey();
        websocket::applyMask(payload.data(), payload.size(), *mask);
    }
    const auto length = quint64(payload.size());
    QByteArray frame(websocket::headerSize(length, masked), Qt::Uninitialized);
    websocket::writeHeader(frame.data(), true, websocket::Opcode::Close, length, mask);
    return frame + payload;
}

Error closedByPeer(quint16 code, const QString &detail)
{
    if (code == quint16(CloseCode::TooBig))
        return {ErrorCode::MessageTooBig,
                MessageChannel::tr("Something on the way takes small messages only."),
                MessageChannel::tr("Smaller ones are sent from now on."), detail};
    Error why{
        ErrorCode::ClosedByPeer, MessageChannel::tr("The other end closed the connection."), {}, detail};
    why.closeCode = code;
    return why;
}

} // namespace rookery
