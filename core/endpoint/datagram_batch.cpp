// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_batch.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>

namespace rookery {

namespace {

msghdr headerOf(const OutgoingDatagram &datagram, iovec &part)
{
    // The system only reads; its structures do not say so.
    part.iov_base = const_cast<char *>(datagram.data.constData());
    part.iov_len = size_t(datagram.data.size());
    msghdr header{};
    header.msg_name = datagram.to.isNull() ? nullptr : const_cast<sockaddr *>(datagram.to.data());
    header.msg_namelen = datagram.to.size();
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    return header;
}

} // namespace

DatagramReader &DatagramReader::ofThisThread()
{
    static thread_local DatagramReader reader;
    return reader;
}

QByteArrayView DatagramReader::data(size_t index) const
{
    return {m_room.get() + index * LargestDatagram, m_sizes[index]};
}

#if defined(Q_OS_LINUX) && !defined(ROOKERY_PORTABLE_DATAGRAMS)

struct DatagramReader::System
{
    std::array<mmsghdr, MostAtOnce> headers{};
    std::array<iovec, MostAtOnce> parts{};
};

DatagramReader::DatagramReader()
    : m_room(new char[MostAtOnce * LargestDatagram]), m_system(std::make_unique<System>())
{
    for (size_t i = 0; i < MostAtOnce; ++i) {
        m_system->parts[i] = {m_room.get() + i * LargestDatagram, LargestDatagram};
        m_system->headers[i].msg_hdr.msg_iov = &m_system->parts[i];
        m_system->headers[i].msg_hdr.msg_iovlen = 1;
    }
}

int DatagramReader::read(int descriptor, bool withSenders)
{
    for (size_t i = 0; i < MostAtOnce; ++i) {
        msghdr &header = m_system->headers[i].msg_hdr;
        header.msg_name = withSenders ? m_senders[i].buffer() : nullptr;
        header.msg_namelen = withSenders ? UdpAddress::Capacity : 0;
    }
    const int count = ::recvmmsg(descriptor, m_system->headers.data(), MostAtOnce, MSG_DONTWAIT, nullptr);
    for (size_t i = 0; i < size_t(std::max(0, count)); ++i) {
        m_sizes[i] = qsizetype(m_system->headers[i].msg_len);
        m_senders[i].setSize(m_system->headers[i].msg_hdr.msg_namelen);
    }
    return count;
}

size_t sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams)
{
    constexpr size_t AtOnce = 64;
    size_t lost = 0;
    bool triedAgain = false;
    while (!datagrams.empty()) {
        std::array<mmsghdr, AtOnce> headers;
        std::array<iovec, AtOnce> parts;
        const size_t count = std::min(AtOnce, datagrams.size());
        for (size_t i = 0; i < count; ++i)
            headers[i] = {headerOf(datagrams[i], parts[i]), 0};
        const int sent = ::sendmmsg(descriptor, headers.data(), unsigned(count), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            datagrams = datagrams.subspan(size_t(sent));
            triedAgain = false;
        } else if (errno == EAGAIN) {
            return lost + datagrams.size();
        } else if (!triedAgain) {
            // Often the error of an earlier datagram (port unreachable); this one deserves its try.
            triedAgain = true;
        } else {
            ++lost;
            datagrams = datagrams.subspan(1);
            triedAgain = false;
        }
    }
    return lost;
}

#else

struct DatagramReader::System
{
};

DatagramReader::DatagramReader() : m_room(new char[LargestDatagram]) {}

int DatagramReader::read(int descriptor, bool withSenders)
{
    socklen_t size = UdpAddress::Capacity;
    const ssize_t got =
        ::recvfrom(descriptor, m_room.get(), LargestDatagram, MSG_DONTWAIT,
                   withSenders ? m_senders[0].buffer() : nullptr, withSenders ? &size : nullptr);
    if (got < 0)
        return -1;
    m_sizes[0] = got;
    m_senders[0].setSize(withSenders ? size : 0);
    return 1;
}

size_t sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams)
{
    size_t lost = 0;
    for (const OutgoingDatagram &datagram : datagrams) {
        iovec part;
        const msghdr header = headerOf(datagram, part);
        // Often the error of an earlier datagram (port unreachable); this one deserves its try.
        if (::sendmsg(descriptor, &header, MSG_DONTWAIT) < 0 &&
            ::sendmsg(descriptor, &header, MSG_DONTWAIT) < 0)
            ++lost;
    }
    return lost;
}

#endif

DatagramReader::~DatagramReader() = default;

} // namespace rookery
