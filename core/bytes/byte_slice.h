// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>

namespace rookery {

/// A part of a received block that keeps the block alive. Copying one copies a reference, never bytes.
class ByteSlice
{
public:
    ByteSlice() = default;
    explicit ByteSlice(const QByteArray &whole) : m_owner(whole), m_view(m_owner) {}
    /// `view` must lie inside `owner`.
    ByteSlice(const QByteArray &owner, QByteArrayView view) : m_owner(owner), m_view(view) {}

    [[nodiscard]] QByteArrayView view() const { return m_view; }
    [[nodiscard]] const char *data() const { return m_view.data(); }
    [[nodiscard]] qsizetype size() const { return m_view.size(); }
    [[nodiscard]] bool isEmpty() const { return m_view.isEmpty(); }
    [[nodiscard]] ByteSlice sliced(qsizetype from) const { return {m_owner, m_view.sliced(from)}; }
    /// The same block, another part of it.
    [[nodiscard]] ByteSlice withView(QByteArrayView view) const { return {m_owner, view}; }
    /// Bytes of memory of the whole block, which this slice keeps.
    [[nodiscard]] qsizetype ownerSize() const { return std::max(m_owner.size(), m_owner.capacity()); }
    [[nodiscard]] bool sharesBlock(const ByteSlice &other) const
    {
        return m_owner.constData() == other.m_owner.constData();
    }
    void removeFirst(qsizetype n) { m_view = m_view.sliced(n); }
    [[nodiscard]] QByteArray toByteArray() const { return m_view.toByteArray(); }

private:
    QByteArray m_owner;
    QByteArrayView m_view;
};

} // namespace rookery
