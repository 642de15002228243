// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <array>
#include <functional>

namespace rookery {

/// Chooses flow IDs (docs/protocol.md §3.1): random, never 0, never one in use, and none of the last 1024
/// that ended, because a penguin frees an ID only when its application drops the stream.
class FlowIds
{
public:
    using Source = std::function<quint32()>;
    using InUse = std::function<bool(quint32)>;

    /// `source` makes candidates; empty: the system's random generator.
    FlowIds(Source source, InUse inUse);

    [[nodiscard]] quint32 next();
    [[nodiscard]] bool isInUse(quint32 id) const { return m_inUse(id); }
    /// `id` has just ended.
    void retire(quint32 id);

private:
    Source m_source;
    InUse m_inUse;
    QSet<quint32> m_retired;
    std::array<quint32, 1024> m_order{};
    size_t m_oldest = 0;
};

} // namespace rookery
