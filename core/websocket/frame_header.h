// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/websocket/mask.h"

#include <QByteArrayView>

#include <optional>
#include <tl/expected.hpp>

namespace rookery::websocket {

enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

[[nodiscard]] constexpr bool isControl(Opcode opcode)
{
    return (quint8(opcode) & 8) != 0;
}

/// The head of one WebSocket frame (RFC 6455 §5.2).
struct FrameHeader
{
    static constexpr qsizetype MaxSize = 14;

    bool final = true;
    Opcode opcode = Opcode::Binary;
    quint64 length = 0; ///< of the payload
    std::optional<MaskKey> mask;
    qsizetype size = 0; ///< of the header itself
};

/// Why a header is refused; untranslated, for the log and the close reason.
struct HeaderError
{
    const char *what;
};

/// Reads a header off the front of `bytes`: none when more bytes are needed. Refuses reserved bits and
/// opcodes, lengths that are not in their shortest form, and control frames that are long or fragmented.
[[nodiscard]] tl::expected<std::optional<FrameHeader>, HeaderError> readHeader(QByteArrayView bytes);

/// Bytes that writeHeader() will write.
[[nodiscard]] qsizetype headerSize(quint64 length, bool masked);
/// Writes a header to `to`, which has room for headerSize() bytes.
void writeHeader(char *to, bool final, Opcode opcode, quint64 length, const std::optional<MaskKey> &mask);

} // namespace rookery::websocket
