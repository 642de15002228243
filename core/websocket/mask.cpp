// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/mask.h"

#include <QRandomGenerator>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace rookery::websocket {

namespace mask_detail {

quint64 maskWord(const MaskKey &key, quint64 offset)
{
    std::array<unsigned char, 8> doubled;
    for (size_t i = 0; i < 8; ++i)
        doubled[i] = key[(offset + i) % 4];
    return std::bit_cast<quint64>(doubled);
}

void maskByWords(char *data, qsizetype size, quint64 word)
{
    // memcpy instead of aligned loads: the payload starts anywhere.
    for (; size >= 8; data += 8, size -= 8) {
        quint64 chunk = 0;
        std::memcpy(&chunk, data, 8);
        chunk ^= word;
        std::memcpy(data, &chunk, 8);
    }
    const auto rest = std::bit_cast<std::array<unsigned char, 8>>(word);
    for (qsizetype i = 0; i < size; ++i)
        data[i] = static_cast<char>(static_cast<unsigned char>(data[i]) ^ rest[size_t(i)]);
}

#if defined(__x86_64__) && defined(__GNUC__)
namespace {

constexpr qsizetype VectorSize = sizeof(__m256i);

/// Three times as fast as words on what has just been read: 0.015 instead of 0.05 s/GB. GCC makes no vectors
/// of the loop above at -O2, and SSE2, all that a build for every x86-64 may use, hardly gains.
__attribute__((target("avx2"))) void maskByAvx2(char *data, qsizetype size, quint64 word)
{
    // Stores that cross no cache line: up to the first multiple of a vector by words.
    const auto misplaced = qsizetype(reinterpret_cast<std::uintptr_t>(data) % VectorSize);
    const qsizetype front = std::min(size, (VectorSize - misplaced) % VectorSize);
    maskByWords(data, front, word);
    data += front;
    size -= front;
    word = std::rotr(word, int(front % 8) * 8); // x86 is little-endian: the next byte is the lowest

    const __m256i key = _mm256_set1_epi64x(static_cast<long long>(word));
    for (; size >= 2 * VectorSize; data += 2 * VectorSize, size -= 2 * VectorSize) {
        auto *at = reinterpret_cast<__m256i *>(data);
        _mm256_store_si256(at, _mm256_xor_si256(_mm256_load_si256(at), key));
        _mm256_store_si256(at + 1, _mm256_xor_si256(_mm256_load_si256(at + 1), key));
    }
    maskByWords(data, size, word);
}

} // namespace

MaskFunction maskByVectors()
{
    return __builtin_cpu_supports("avx2") ? &maskByAvx2 : nullptr;
}
#else
MaskFunction maskByVectors()
{
    return nullptr;
}
#endif

} // namespace mask_detail

MaskKey newMaskKey()
{
    return std::bit_cast<MaskKey>(QRandomGenerator::global()->generate());
}

void applyMask(char *data, qsizetype size, const MaskKey &key, quint64 offset)
{
    using namespace mask_detail;
    constexpr qsizetype Block = 32 * 1024; // a multiple of 8, so the word stays as it is
    static const MaskFunction vectors = maskByVectors();
    const MaskFunction best = vectors ? vectors : &maskByWords;
    const quint64 word = maskWord(key, offset);
    for (qsizetype end = size; end > 0;) {
        const qsizetype begin = (end - 1) / Block * Block;
        best(data + begin, end - begin, word);
        end = begin;
    }
}

} // namespace rookery::websocket
