// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace rookery::websocket {

/// The four bytes that a client XORs over its payload (RFC 6455 §5.3), in wire order.
using MaskKey = std::array<unsigned char, 4>;

/// One that nobody can predict (RFC 6455 §5.3): from the generator that the system seeds. Any thread.
[[nodiscard]] MaskKey newMaskKey();

/// Masks or unmasks `size` bytes in place; `offset` is the place of the first one in its frame. Begins at the
/// end: that is what was read last and is still in the cache, and whoever writes it out begins at the front.
/// Any thread.
void applyMask(char *data, qsizetype size, const MaskKey &key, quint64 offset = 0);

namespace mask_detail {

/// The key twice, turned so that it begins with the byte that belongs to `offset`.
quint64 maskWord(const MaskKey &key, quint64 offset);

/// One way to XOR `word` over `size` bytes, any size and alignment.
using MaskFunction = void (*)(char *data, qsizetype size, quint64 word);

/// Eight bytes at a time; for every processor.
void maskByWords(char *data, qsizetype size, quint64 word);
/// 64 bytes at a time, or null where this processor or compiler cannot.
MaskFunction maskByVectors();

} // namespace mask_detail

} // namespace rookery::websocket
