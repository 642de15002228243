// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUuid>

#include <functional>

namespace rookery {

class TunnelSource;

/// What all tunnels moved today, both ways together, as far as this process knows: since midnight, or since
/// it was started where that was later. Starts over at midnight. The source must outlive it. Main thread.
class DayTotal final : public QObject
{
public:
    using Now = std::function<QDateTime()>;

    explicit DayTotal(const TunnelSource &source, Now now = {}, QObject *parent = nullptr);

    /// Takes in what the snapshots say now.
    void update();
    [[nodiscard]] quint64 bytes() const { return m_bytes; }
    /// From when on that counts, local time.
    [[nodiscard]] const QDateTime &since() const { return m_since; }
    /// "1.2 GB today", or "1.2 GB since 08:15" where it cannot know about the morning.
    [[nodiscard]] QString text() const;

private:
    void gather();
    void awaitMidnight();

    const TunnelSource &m_source;
    Now m_now;
    QDateTime m_since;
    QHash<QUuid, quint64> m_seen; ///< the total of each tunnel at the last time
    quint64 m_bytes = 0;
    QTimer m_midnight;
};

} // namespace rookery
