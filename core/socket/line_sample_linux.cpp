// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/line_sample.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <linux/sockios.h>
#include <linux/tcp.h> // knows more than <netinet/tcp.h>, and cannot be included beside it
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace rookery {

std::optional<LineSample> sampleLine(int descriptor)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    int waiting = 0;
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0 ||
        ::ioctl(descriptor, SIOCOUTQ, &waiting) != 0)
        return std::nullopt;
    // An older system tells less.
    if (size < offsetof(tcp_info, tcpi_min_rtt) + sizeof info.tcpi_min_rtt)
        return std::nullopt;
    constexpr quint64 Most = std::numeric_limits<qint64>::max();
    LineSample sample;
    sample.acknowledged = qint64(std::min<quint64>(info.tcpi_bytes_acked, Most));
    sample.leastRoundTrip = std::chrono::microseconds(
        info.tcpi_min_rtt == std::numeric_limits<quint32>::max() ? 0 : info.tcpi_min_rtt);
    sample.roundTrip = std::chrono::microseconds(info.tcpi_rtt);
    sample.waiting = waiting;
    return sample;
}

void limitUnsent(int descriptor, qint64 bytes)
{
    const int most = int(std::min<qint64>(bytes, std::numeric_limits<int>::max()));
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &most, sizeof most);
}

void limitRate(int descriptor, qint64 bytesPerSecond)
{
    // As 32 bits, which every kernel takes: whoever is that fast needs no limit.
    constexpr quint32 None = ~0U;
    const quint32 most = bytesPerSecond > 0 && bytesPerSecond < None ? quint32(bytesPerSecond) : None;
    ::setsockopt(descriptor, SOL_SOCKET, SO_MAX_PACING_RATE, &most, sizeof most);
}

} // namespace rookery
