// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_flows.h"
#include "measures.h"

namespace rookery::bench {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

/// Before windows and buffers have found their size.
constexpr std::chrono::milliseconds RampUp{500};

Result bulk(const Bench &bench, int uploads, int downloads)
{
    BulkFlows flows(bench.tunnel);
    if (!flows.addUploads(uploads) || !flows.addDownloads(downloads))
        return {{}, u"a flow was refused"_s};
    const auto arrived = [&] { return double(bench.target.received() + flows.downloaded()); };
    std::this_thread::sleep_for(RampUp);
    const double bytesBefore = arrived();
    const double cpuBefore = bench.tunnel.cpu();
    const auto start = Clock::now();
    std::this_thread::sleep_for(bench.time);
    const double bytes = arrived() - bytesBefore;
    const std::chrono::duration<double> elapsed = Clock::now() - start;
    if (bytes <= 0)
        return {{}, u"nothing arrived"_s};
    return {{{u"MB/s"_s, bytes / 1e6 / elapsed.count()},
             {u"CPU s/GB"_s, (bench.tunnel.cpu() - cpuBefore) / (bytes / 1e9)},
             {u"memory MiB"_s, bench.tunnel.memory() / 1024}},
            {}};
}

} // namespace

BulkFlows::~BulkFlows()
{
    for (const auto &flow : m_flows)
        flow->socket.shutdown();
    for (const auto &flow : m_flows)
        flow->worker.join();
}

bool BulkFlows::addUploads(int count)
{
    for (int i = 0; i < count; ++i) {
        auto flow = std::make_unique<Flow>(Flow{m_tunnel.open(LoadTarget::Sink), {}});
        if (!flow->socket.isValid())
            return false;
        flow->worker = std::thread([socket = &flow->socket] {
            const std::vector<char> data(Chunk, 'x');
            while (socket->writeAll(data)) {
            }
        });
        m_flows.push_back(std::move(flow));
    }
    return true;
}

bool BulkFlows::addDownloads(int count)
{
    for (int i = 0; i < count; ++i) {
        auto flow = std::make_unique<Flow>(Flow{m_tunnel.open(LoadTarget::Source), {}});
        if (!flow->socket.isValid())
            return false;
        flow->worker = std::thread([this, socket = &flow->socket] {
            std::vector<char> data(Chunk);
            for (qsizetype n = socket->read(data); n > 0; n = socket->read(data))
                m_downloaded.fetch_add(quint64(n), std::memory_order_relaxed);
        });
        m_flows.push_back(std::move(flow));
    }
    return true;
}

Result upload(const Bench &bench)
{
    return bulk(bench, 1, 0);
}

Result download(const Bench &bench)
{
    return bulk(bench, 0, 1);
}

Result upload8(const Bench &bench)
{
    return bulk(bench, 8, 0);
}

Result download8(const Bench &bench)
{
    return bulk(bench, 0, 8);
}

} // namespace rookery::bench
