// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/stdio_wait.h"

#include <QCoreApplication>

#include <array>
#include <poll.h>
#include <utility>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::StdioWait)
};

#ifdef POLLRDHUP
constexpr short HalfClosed = POLLRDHUP;
#else
constexpr short HalfClosed = 0;
#endif

} // namespace

StdioEnds StdioEnds::of(const StdioDescriptors &descriptors)
{
    std::array<pollfd, 2> ends{pollfd{descriptors.read, HalfClosed, 0}, pollfd{descriptors.write, 0, 0}};
    if (::poll(ends.data(), ends.size(), 0) <= 0)
        return {};
    return {(ends[0].revents & (POLLHUP | POLLERR | HalfClosed)) != 0,
            (ends[1].revents & (POLLHUP | POLLERR)) != 0};
}

StdioWait::StdioWait(const StdioDescriptors &descriptors, Clock &clock, milliseconds limit, GivenUp givenUp)
    : m_descriptors(descriptors)
    , m_limit(clock.createTimer([this] { giveUp(noConnection()); }))
    , m_endedInput(clock.createTimer([this] { giveUp(noConnection()); }))
    , m_givenUp(std::move(givenUp))
{
    if (limit > milliseconds(0))
        m_limit->start(limit);
    // What cannot be watched, such as a regular file, has nobody at its other end.
    SocketPoller &poller = SocketPoller::ofThisThread();
    (void)poller.add(m_descriptors.read, this, SocketPoller::Readable);
    (void)poller.add(m_descriptors.write, this, SocketPoller::Writable);
}

StdioWait::~StdioWait()
{
    leave();
}

void StdioWait::leave()
{
    SocketPoller *const poller = SocketPoller::ofThisThreadIfAny();
    if (!poller || !m_givenUp)
        return;
    poller->remove(m_descriptors.read);
    poller->remove(m_descriptors.write);
}

void StdioWait::descriptorReady(SocketPoller::Events)
{
    const StdioEnds ends = StdioEnds::of(m_descriptors);
    if (ends.readerGone)
        giveUp({ErrorCode::LocalIo,
                Say::tr("Whoever read the standard output is gone, and there is no connection to the gateway "
                        "yet."),
                {},
                {}});
    else if (ends.inputEnded && !m_endedInput->isActive())
        m_endedInput->start(EndedInputLimit);
}

void StdioWait::giveUp(const Error &why)
{
    if (!m_givenUp)
        return;
    m_limit->stop();
    m_endedInput->stop();
    leave();
    // The callee may destroy this object, and what it was called by with it.
    const GivenUp givenUp = std::exchange(m_givenUp, {});
    givenUp(why);
}

Error StdioWait::noConnection()
{
    return {ErrorCode::Timeout,
            Say::tr("There was no connection to the gateway in the time that stdio waits for one."),
            Say::tr("--channel-timeout says how long that is."),
            {}};
}

} // namespace rookery
