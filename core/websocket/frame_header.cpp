// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/frame_header.h"

#include <QtEndian>

namespace rookery::websocket {

namespace {

constexpr quint8 FinalBit = 0x80;
constexpr quint8 ReservedBits = 0x70;
constexpr quint8 MaskBit = 0x80;

tl::unexpected<HeaderError> refuse(const char *what)
{
    return tl::unexpected(HeaderError{what});
}

const char *fault(const FrameHeader &header, quint8 shortLength)
{
    if ((shortLength == 126 && header.length < 126) || (shortLength == 127 && header.length <= 0xffff))
        return "length not in its shortest form";
    if (header.length >> 63)
        return "length with its highest bit set";
    if (isControl(header.opcode) && header.length > 125)
        return "control frame longer than 125 bytes";
    if (isControl(header.opcode) && !header.final)
        return "fragmented control frame";
    return nullptr;
}

} // namespace

tl::expected<std::optional<FrameHeader>, HeaderError> readHeader(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto first = quint8(bytes[0]);
    const auto second = quint8(bytes[1]);
    if (first & ReservedBits)
        return refuse("reserved bits set");
    const quint8 opcode = first & 0x0f;
    if ((opcode > 2 && opcode < 8) || opcode > 10)
        return refuse("reserved opcode");
    const quint8 shortLength = second & 0x7f;
    const qsizetype extended = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    FrameHeader header;
    header.size = 2 + extended + (second & MaskBit ? 4 : 0);
    if (bytes.size() < header.size)
        return std::nullopt;
    header.final = first & FinalBit;
    header.opcode = Opcode(opcode);
    header.length = extended == 2   ? qFromBigEndian<quint16>(bytes.data() + 2)
                    : extended == 8 ? qFromBigEndian<quint64>(bytes.data() + 2)
                                    : shortLength;
    if (second & MaskBit) {
        MaskKey key;
        std::memcpy(key.data(), bytes.data() + 2 + extended, 4);
        header.mask = key;
    }
    if (const char *what = fault(header, shortLength))
        return refuse(what);
    return header;
}

qsizetype headerSize(quint64 length, bool masked)
{
    return 2 + (length > 0xffff ? 8 : length > 125 ? 2 : 0) + (masked ? 4 : 0);
}

void writeHeader(char *to, bool final, Opcode opcode, quint64 length, const std::optional<MaskKey> &mask)
{
    *to++ = static_cast<char>((final ? FinalBit : 0) | quint8(opcode));
    const quint8 maskBit = mask ? MaskBit : 0;
    if (length > 0xffff) {
        *to++ = static_cast<char>(maskBit | 127);
        qToBigEndian(length, to);
        to += 8;
    } else if (length > 125) {
        *to++ = static_cast<char>(maskBit | 126);
        qToBigEndian(quint16(length), to);
        to += 2;
    } else {
        *to++ = static_cast<char>(maskBit | length);
    }
    if (mask)
        std::memcpy(to, mask->data(), 4);
}

} // namespace rookery::websocket
