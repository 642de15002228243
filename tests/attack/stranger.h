// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attack/wire.h"

#include <QHash>
#include <QSet>

#include <mutex>
#include <thread>

namespace rookery::attack {

/// A tunnel whose other end is hostile but reads: what comes is counted in a thread and thrown away.
class Stranger final
{
public:
    explicit Stranger(Wire &&tunnel);
    ~Stranger();
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    [[nodiscard]] Wire &wire() { return m_wire; }
    [[nodiscard]] bool isOver() const { return m_wire.isOver(); }
    bool send(const QByteArray &frame) { return m_wire.sendFrame(frame); }

    /// Frames of one kind, of all flows.
    [[nodiscard]] qint64 count(int opcode) const { return m_counts[size_t(opcode)]; }
    /// Frames that we may still push: what was granted less what takeGrant() has given.
    [[nodiscard]] qint64 grantOf(quint32 flow) const;
    [[nodiscard]] bool takeGrant(quint32 flow);
    [[nodiscard]] bool wasReset(quint32 flow) const;
    /// Waits for something of the above.
    template <class Condition> bool waitUntil(Condition condition, milliseconds patience = Wire::Patience)
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > until)
                return false;
            std::this_thread::sleep_for(milliseconds(5));
        }
        return true;
    }

private:
    void read();

    Wire m_wire;
    std::atomic<qint64> m_counts[16] = {};
    mutable std::mutex m_mutex; ///< guards the next two
    QHash<quint32, qint64> m_grants;
    QSet<quint32> m_reset;
    std::thread m_reader;
};

} // namespace rookery::attack
