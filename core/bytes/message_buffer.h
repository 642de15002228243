// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/block_pool.h"

#include <utility>

namespace rookery {

/// One outgoing message with room in front, so that a frame header and a WebSocket header can be put before a
/// payload that was read straight into place (docs/architecture.md, The seam above the WebSocket). Movable
/// only: it is handed down, never shared.
class MessageBuffer
{
public:
    /// Room in front of the payload: 5 bytes of penguin header, up to 14 of WebSocket header, and 13 for
    /// whoever sits between the two.
    static constexpr qsizetype Headroom = 32;

    MessageBuffer() = default;
    MessageBuffer(MessageBuffer &&other) noexcept
        : m_storage(std::move(other.m_storage))
        , m_begin(std::exchange(other.m_begin, 0))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    MessageBuffer &operator=(MessageBuffer &&other) noexcept
    {
        std::swap(m_storage, other.m_storage);
        std::swap(m_begin, other.m_begin);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~MessageBuffer()
    {
        if (m_storage.size() >= BlockPool::LeastPooled)
            BlockPool::give(std::move(m_storage));
    }
    MessageBuffer(const MessageBuffer &) = delete;
    MessageBuffer &operator=(const MessageBuffer &) = delete;

    /// Uninitialised room for `capacity` bytes of payload; a large block comes from the pool and may have
    /// more.
    explicit MessageBuffer(qsizetype capacity)
        : m_storage(BlockPool::take(capacity + Headroom)), m_begin(Headroom), m_size(capacity)
    {
    }
    /// A small whole message; the headroom is added by copying.
    static MessageBuffer copyOf(QByteArrayView bytes)
    {
        MessageBuffer b(bytes.size());
        std::copy(bytes.begin(), bytes.end(), b.data());
        return b;
    }

    [[nodiscard]] char *data() { return m_storage.data() + m_begin; }
    [[nodiscard]] const char *constData() const { return m_storage.constData() + m_begin; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Bytes that data() has room for after restore().
    [[nodiscard]] qsizetype capacity() const { return m_storage.isEmpty() ? 0 : m_storage.size() - Headroom; }
    /// Whole again, to be filled once more.
    void restore()
    {
        m_begin = m_storage.isEmpty() ? 0 : Headroom;
        m_size = capacity();
    }
    [[nodiscard]] qsizetype headroom() const { return m_begin; }
    [[nodiscard]] QByteArrayView view() const { return {constData(), m_size}; }
    /// Keep only the first `n` bytes.
    void truncate(qsizetype n) { m_size = n; }
    /// Puts `bytes` behind what is there, where there is room for them; false where there is none.
    [[nodiscard]] bool append(QByteArrayView bytes)
    {
        if (m_storage.size() - m_begin - m_size < bytes.size())
            return false;
        std::copy(bytes.begin(), bytes.end(), data() + m_size);
        m_size += bytes.size();
        return true;
    }
    /// The first `n` bytes become headroom again.
    void removeFirst(qsizetype n)
    {
        m_begin += n;
        m_size -= n;
    }
    /// Grow by `n` bytes at the front (at most headroom()); returns the new first byte.
    char *prepend(qsizetype n)
    {
        Q_ASSERT(n <= m_begin);
        m_begin -= n;
        m_size += n;
        return data();
    }

private:
    QByteArray m_storage;
    qsizetype m_begin = 0;
    qsizetype m_size = 0;
};

} // namespace rookery
