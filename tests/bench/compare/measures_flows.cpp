// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_flows.h"
#include "measures.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <sys/socket.h>

namespace rookery::bench {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

double microseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

QList<Figure> percentiles(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {{u"p50 µs"_s, times[times.size() / 2]}, {u"p99 µs"_s, times[times.size() * 99 / 100]}};
}

Result opens(const Bench &bench, int atATime)
{
    std::mutex mutex;
    std::vector<double> times;
    int failed = 0;
    const double cpuBefore = bench.tunnel.cpu();
    const auto start = Clock::now();
    const auto until = start + bench.time;
    std::vector<std::thread> workers;
    for (int i = 0; i < atATime; ++i) {
        workers.emplace_back([&] {
            while (Clock::now() < until) {
                const auto begin = Clock::now();
                const bool worked = bench.tunnel.knock();
                const double took = microseconds(Clock::now() - begin);
                const std::lock_guard lock(mutex);
                if (worked)
                    times.push_back(took);
                else
                    ++failed;
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    const std::chrono::duration<double> elapsed = Clock::now() - start;
    if (times.empty())
        return {{}, u"no flow worked"_s};
    const auto done = double(times.size());
    QList<Figure> figures{{u"opens/s"_s, done / elapsed.count()},
                          {u"CPU µs/open"_s, (bench.tunnel.cpu() - cpuBefore) / done * 1e6},
                          {u"failed"_s, double(failed)}};
    return {figures + percentiles(std::move(times)), {}};
}

Result pingPongFor(const Bench &bench)
{
    const Socket socket = bench.tunnel.open(LoadTarget::Echo);
    if (!socket.isValid())
        return {{}, u"a flow was refused"_s};
    std::array<char, 64> ball{};
    std::vector<double> times;
    for (const auto until = Clock::now() + bench.time; Clock::now() < until;) {
        const auto begin = Clock::now();
        if (!socket.writeAll(ball) || !socket.readAll(ball))
            return {{}, u"the flow broke"_s};
        times.push_back(microseconds(Clock::now() - begin));
    }
    return {percentiles(std::move(times)), {}};
}

} // namespace

Result opens1(const Bench &bench)
{
    return opens(bench, 1);
}

Result opens64(const Bench &bench)
{
    return opens(bench, 64);
}

Result pingPong(const Bench &bench)
{
    return pingPongFor(bench);
}

Result pingPongUnderLoad(const Bench &bench)
{
    BulkFlows flows(bench.tunnel);
    if (!flows.addUploads(1) || !flows.addDownloads(1))
        return {{}, u"a flow was refused"_s};
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    return pingPongFor(bench);
}

/// 512 bytes each, 32 on their way.
Result datagrams(const Bench &bench)
{
    constexpr int InFlight = 32;
    const Socket socket = Socket::udpTo(bench.tunnel.udpPort());
    // A lost one is not waited for long.
    const timeval limit{0, 500'000};
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    std::array<char, 512> datagram{};
    std::array<char, 2048> answer{};
    const double cpuBefore = bench.tunnel.cpu();
    const auto start = Clock::now();
    double sent = 0;
    double got = 0;
    const auto send = [&](int count) {
        for (int i = 0; i < count; ++i, ++sent)
            (void)socket.writeAll(datagram);
    };
    send(InFlight);
    while (Clock::now() < start + bench.time) {
        if (socket.read(answer) > 0) {
            ++got;
            send(1);
        } else {
            send(InFlight);
        }
    }
    const std::chrono::duration<double> elapsed = Clock::now() - start;
    if (got <= 0)
        return {{}, u"no datagram came back"_s};
    return {{{u"echoes/s"_s, got / elapsed.count()},
             {u"CPU µs/echo"_s, (bench.tunnel.cpu() - cpuBefore) / got * 1e6},
             {u"lost %"_s, std::max(0.0, sent - got - InFlight) / sent * 100}},
            {}};
}

Result idleFlows(const Bench &bench)
{
    constexpr int Count = 1000;
    const double before = bench.tunnel.memory();
    std::vector<Socket> flows;
    char byte = '.';
    for (int i = 0; i < Count; ++i) {
        flows.push_back(bench.tunnel.open(LoadTarget::Echo));
        if (!flows.back().isValid() || !flows.back().writeAll({&byte, 1}) ||
            !flows.back().readAll({&byte, 1}))
            return {{}, u"flow %1 was refused"_s.arg(i + 1)};
    }
    const double with = bench.tunnel.memory();
    const double cpuBefore = bench.tunnel.cpu();
    std::this_thread::sleep_for(bench.time);
    return {{{u"base memory MiB"_s, before / 1024},
             {u"KiB/flow"_s, (with - before) / Count},
             {u"idle CPU %"_s, (bench.tunnel.cpu() - cpuBefore) / bench.time.count() * 100}},
            {}};
}

} // namespace rookery::bench
