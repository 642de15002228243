// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures.h"

#include <atomic>
#include <random>
#include <thread>
#include <vector>

namespace rookery::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Flows = 50;
constexpr size_t Bytes = 1 << 20;

std::vector<char> randomBytes(unsigned seed)
{
    std::minstd_rand random(seed);
    std::vector<char> bytes(Bytes);
    for (char &byte : bytes)
        byte = char(random() >> 8);
    return bytes;
}

/// Whether an echo flow gives back what it got. With `half` our end is ended first, and what comes is read to
/// its end, as rsync, git and many others do.
bool comesBack(const TunnelRun &tunnel, unsigned seed, bool half)
{
    const Socket socket = tunnel.open(LoadTarget::Echo);
    if (!socket.isValid())
        return false;
    const std::vector<char> sent = randomBytes(seed);
    std::thread writer([&] {
        const size_t piece = 1 + seed * 7919 % 40'000;
        for (size_t at = 0; at < sent.size(); at += piece) {
            if (!socket.writeAll({sent.data() + at, std::min(piece, sent.size() - at)}))
                return;
        }
        if (half)
            socket.shutdownWrite();
    });
    std::vector<char> back(sent.size());
    char beyond = 0;
    bool whole = socket.readAll(back) && back == sent;
    if (half)
        whole = whole && socket.read({&beyond, 1}) == 0;
    socket.shutdown();
    writer.join();
    return whole;
}

Result manyComeBack(const Bench &bench, bool half)
{
    std::atomic<int> bad = 0;
    std::vector<std::thread> workers;
    for (unsigned i = 1; i <= Flows; ++i)
        workers.emplace_back([&bench, &bad, i, half] { bad += comesBack(bench.tunnel, i, half) ? 0 : 1; });
    for (std::thread &worker : workers)
        worker.join();
    return {{{u"bad of %1"_s.arg(Flows), double(bad)}}, {}};
}

} // namespace

Result integrity(const Bench &bench)
{
    return manyComeBack(bench, false);
}

Result halfClose(const Bench &bench)
{
    return manyComeBack(bench, true);
}

QList<Measure> allMeasures()
{
    return {{"up", "one flow towards the server", upload},
            {"down", "one flow from the server", download},
            {"up8", "eight flows towards the server", upload8},
            {"down8", "eight flows from the server", download8},
            {"open1", "flows opened one after another: one byte there and back, then closed", opens1},
            {"open64", "the same, 64 at a time", opens64},
            {"ping", "64 bytes there and back on one flow", pingPong},
            {"pingload", "the same beside one bulk flow each way", pingPongUnderLoad},
            {"udp", "datagrams of 512 bytes there and back, 32 on their way", datagrams},
            {"idle", "what 1000 idle flows cost", idleFlows},
            {"integrity", "50 flows of a mebibyte at once, compared", integrity},
            {"halfclose", "the same, ended by the sender before it reads the answer", halfClose}};
}

} // namespace rookery::bench
