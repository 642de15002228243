// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/line_sample.h"

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace rookery {

std::optional<LineSample> sampleLine(int)
{
    return std::nullopt;
}

void limitUnsent([[maybe_unused]] int descriptor, [[maybe_unused]] qint64 bytes)
{
#ifdef TCP_NOTSENT_LOWAT
    const int most = int(bytes);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &most, sizeof most);
#endif
}

void limitRate(int, qint64) {}

} // namespace rookery
