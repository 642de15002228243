// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/first_byte.h"

#include "core/socket/descriptor.h"

#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace rookery {

namespace {

constexpr unsigned char TlsHandshakeRecord = 0x16;

} // namespace

FirstByte::FirstByte(int descriptor, Seen seen) : m_descriptor(descriptor), m_seen(std::move(seen))
{
    setNonBlocking(descriptor);
}

FirstByte::~FirstByte()
{
    closeDescriptor(takeDescriptor());
}

bool FirstByte::start()
{
    return SocketPoller::ofThisThread().add(m_descriptor, this, SocketPoller::Readable);
}

int FirstByte::takeDescriptor()
{
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny(); poller && m_descriptor >= 0)
        poller->remove(m_descriptor);
    return std::exchange(m_descriptor, -1);
}

void FirstByte::descriptorReady(SocketPoller::Events)
{
    unsigned char byte = 0;
    const ssize_t got = ::recv(m_descriptor, &byte, 1, MSG_PEEK);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        SocketPoller::ofThisThread().rearm(m_descriptor, SocketPoller::Readable);
        return;
    }
    // A copy: this may be destroyed in there.
    const Seen seen = m_seen;
    seen(got == 1, byte == TlsHandshakeRecord);
}

} // namespace rookery
