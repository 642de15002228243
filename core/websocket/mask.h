// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstring>

namespace rookery::websocket {

/// The four bytes that a client XORs over its payload (RFC 6455 §5.3), in wire order.
using MaskKey = std::array<unsigned char, 4>;

namespace mask_detail {

/// Eight bytes at a time.
inline void maskForwards(char *data, qsizetype size, const MaskKey &key, quint64 offset)
{
    MaskKey turned;
    for (size_t i = 0; i < 4; ++i)
        turned[i] = key[(offset + i) % 4];
    std::array<unsigned char, 8> doubled;
    for (size_t i = 0; i < 8; ++i)
        doubled[i] = turned[i % 4];
    const auto word = std::bit_cast<quint64>(doubled);
    // memcpy instead of aligned loads: the compiler makes vector loads of it, and the payload starts
    // anywhere.
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 chunk = 0;
        std::memcpy(&chunk, data + i, 8);
        chunk ^= word;
        std::memcpy(data + i, &chunk, 8);
    }
    for (; i < size; ++i)
        data[i] = static_cast<char>(static_cast<unsigned char>(data[i]) ^ turned[size_t(i) % 4]);
}

} // namespace mask_detail

/// Masks or unmasks `size` bytes in place; `offset` is the place of the first one in its frame. Begins at the
/// end: that is what was read last and is still in the cache, and whoever writes it out begins at the front.
inline void applyMask(char *data, qsizetype size, const MaskKey &key, quint64 offset = 0)
{
    constexpr qsizetype Block = 32 * 1024;
    for (qsizetype end = size; end > 0;) {
        const qsizetype begin = (end - 1) / Block * Block;
        mask_detail::maskForwards(data + begin, end - begin, key, offset + quint64(begin));
        end = begin;
    }
}

} // namespace rookery::websocket
