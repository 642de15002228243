// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/paced_socket.h"

#include "core/socket/line_sample.h"
#include "core/socket/socket_tuning.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <utility>

namespace rookery {

namespace {

/// Between two looks at the line at least so many bytes are written: whoever sends little has no queue.
constexpr qint64 LookEvery = 16 * 1024;
/// What has not been sent yet is worth so much time, and never less or more than that.
constexpr std::chrono::microseconds UnsentWorth = std::chrono::milliseconds(10);
constexpr qint64 LeastUnsent = 16 * 1024;
constexpr qint64 MostUnsent = 4 * 1024 * 1024;
/// While nothing is known of the line.
constexpr qint64 UnsentAtFirst = 128 * 1024;

PacedSocket::Look systemLook(int descriptor)
{
    // Memory is no line.
    if (hasLoopbackPeer(descriptor))
        return {};
    return sampleLine;
}

qint64 totalSize(std::span<const QByteArrayView> slices)
{
    qint64 total = 0;
    for (const QByteArrayView slice : slices)
        total += slice.size();
    return total;
}

} // namespace

PacedSocket::PacedSocket(int descriptor) : PacedSocket(descriptor, systemLook(descriptor), Clock::system())
{
    if (!m_look)
        return;
    m_unsentLimit = UnsentAtFirst;
    limitUnsent(descriptor, m_unsentLimit);
}

PacedSocket::PacedSocket(int descriptor, Look look, Clock &clock)
    : m_socket(descriptor), m_look(std::move(look)), m_clock(clock)
{
    m_socket.setListener(this);
}

void PacedSocket::setInteractive(bool on)
{
    m_pace.setInteractive(on);
    if (m_look)
        limitBytesPerSecond();
}

PacedSocket::Result PacedSocket::write(std::span<const QByteArrayView> slices)
{
    if (!m_look)
        return m_socket.write(slices);
    slices = slices.first(std::min(slices.size(), StreamSocket::MaxSlices));
    const qint64 whole = totalSize(slices);
    const qint64 room = roomFor(whole);
    if (room <= 0 && whole > 0) {
        holdBack();
        return {0, Outcome::WouldBlock};
    }
    std::array<QByteArrayView, StreamSocket::MaxSlices> fitting;
    size_t count = 0;
    for (qint64 left = room; count < slices.size() && left > 0; ++count) {
        fitting[count] = slices[count].first(std::min<qint64>(left, slices[count].size()));
        left -= fitting[count].size();
    }
    Result result = m_socket.write(std::span(fitting).first(count));
    m_sinceLook += result.bytes;
    m_wasFull = m_wasFull || result.outcome == Outcome::WouldBlock;
    if (result.outcome == Outcome::Ok && result.bytes < whole && result.bytes >= room) {
        holdBack();
        result.outcome = Outcome::WouldBlock;
    }
    return result;
}

qint64 PacedSocket::room(qint64 most)
{
    return m_look ? std::max<qint64>(0, roomFor(most)) : most;
}

/// How many of so many bytes may go. What waits only gets less by itself: where they fit even so, nobody
/// needs to look, but for learning how fast the line is.
qint64 PacedSocket::roomFor(qint64 bytes)
{
    const qint64 limit = m_pace.limit();
    const bool fits = bytes <= limit && m_waiting + m_sinceLook <= limit - bytes;
    const qint64 lookEvery = std::max(LookEvery, limit == std::numeric_limits<qint64>::max() ? 0 : limit / 8);
    if (fits && m_sinceLook < lookEvery)
        return bytes;
    look();
    return m_look ? std::min(bytes, m_pace.limit() - m_waiting) : bytes;
}

void PacedSocket::look()
{
    auto sample = m_look(m_socket.descriptor());
    if (!sample) {
        m_look = {};
        return;
    }
    sample->wasFull = std::exchange(m_wasFull, false);
    m_waiting = sample->waiting;
    m_sinceLook = 0;
    m_pace.measured(*sample, m_clock.now());
    limitUnsentBytes();
    limitBytesPerSecond();
}

void PacedSocket::limitBytesPerSecond()
{
    const qint64 most = m_pace.mostPerSecond();
    if (most == m_rateLimit || (most > 0 && std::abs(most - m_rateLimit) < m_rateLimit / 10))
        return;
    m_rateLimit = most;
    limitRate(m_socket.descriptor(), most);
}

void PacedSocket::limitUnsentBytes()
{
    const qint64 carried = m_pace.carriedIn(UnsentWorth);
    const qint64 limit = carried > 0 ? std::clamp(carried, LeastUnsent, MostUnsent) : UnsentAtFirst;
    if (limit >= m_unsentLimit / 2 && limit <= m_unsentLimit * 2)
        return;
    m_unsentLimit = limit;
    limitUnsent(m_socket.descriptor(), limit);
}

void PacedSocket::holdBack()
{
    m_isHeldBack = m_wasFull = true;
    if (!m_timer)
        m_timer = m_clock.createTimer([this] { roomAgain(); });
    m_timer->start(m_pace.lookAgainIn());
}

void PacedSocket::roomAgain()
{
    if (std::exchange(m_isHeldBack, false) && m_listener)
        m_listener->socketWritable();
}

void PacedSocket::leaveThread()
{
    m_listener = nullptr;
    m_timer.reset();
    m_socket.leaveThread();
}

void PacedSocket::enterThread()
{
    m_socket.enterThread();
    m_socket.setListener(this);
    if (m_isHeldBack)
        holdBack();
}

void PacedSocket::socketReadable()
{
    if (m_listener)
        m_listener->socketReadable();
}

void PacedSocket::socketWritable()
{
    if (m_listener)
        m_listener->socketWritable();
}

} // namespace rookery
