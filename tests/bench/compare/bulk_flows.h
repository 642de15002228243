// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tunnel_run.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace rookery::bench {

/// Flows that are kept busy by a thread each until this is destroyed.
class BulkFlows
{
public:
    explicit BulkFlows(const TunnelRun &tunnel) : m_tunnel(tunnel) {}
    ~BulkFlows();
    BulkFlows(const BulkFlows &) = delete;
    BulkFlows &operator=(const BulkFlows &) = delete;

    /// False when a flow could not be opened.
    [[nodiscard]] bool addUploads(int count);
    [[nodiscard]] bool addDownloads(int count);
    /// Bytes that the downloads have brought.
    [[nodiscard]] quint64 downloaded() const { return m_downloaded.load(std::memory_order_relaxed); }

private:
    static constexpr size_t Chunk = 256 * 1024;

    struct Flow
    {
        Socket socket;
        std::thread worker;
    };

    const TunnelRun &m_tunnel;
    std::vector<std::unique_ptr<Flow>> m_flows;
    std::atomic<quint64> m_downloaded{0};
};

} // namespace rookery::bench
