// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_batch.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>

namespace rookery {

namespace {

msghdr headerOf(const OutgoingDatagram &datagram, iovec &part, UdpControl &control)
{
    // The system only reads; its structures do not say so.
    part.iov_base = const_cast<char *>(datagram.data.constData());
    part.iov_len = size_t(datagram.data.size());
    msghdr header{};
    const UdpAddress &peer = datagram.to.peer;
    header.msg_name = peer.isNull() ? nullptr : const_cast<sockaddr *>(peer.data());
    header.msg_namelen = peer.size();
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    leaveFrom(datagram.to.local, peer.data()->sa_family, header, control);
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
    std::array<UdpControl, MostAtOnce> control{};
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

int DatagramReader::read(int descriptor, Ends ends)
{
    for (size_t i = 0; i < MostAtOnce; ++i) {
        msghdr &header = m_system->headers[i].msg_hdr;
        header.msg_name = ends == Ends::None ? nullptr : m_paths[i].peer.buffer();
        header.msg_namelen = ends == Ends::None ? 0 : UdpAddress::Capacity;
        header.msg_control = ends == Ends::PeerAndLocal ? m_system->control[i].bytes.data() : nullptr;
        header.msg_controllen = ends == Ends::PeerAndLocal ? sizeof(UdpControl) : 0;
    }
    const int count = ::recvmmsg(descriptor, m_system->headers.data(), MostAtOnce, MSG_DONTWAIT, nullptr);
    for (size_t i = 0; i < size_t(std::max(0, count)); ++i) {
        m_sizes[i] = qsizetype(m_system->headers[i].msg_len);
        msghdr &header = m_system->headers[i].msg_hdr;
        m_paths[i].peer.setSize(header.msg_namelen);
        m_paths[i].local = ends == Ends::PeerAndLocal ? localOf(header) : UdpLocal{};
    }
    return count;
}

DatagramsSent sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams)
{
    constexpr size_t AtOnce = 64;
    DatagramsSent result;
    bool triedAgain = false;
    while (!datagrams.empty()) {
        std::array<mmsghdr, AtOnce> headers;
        std::array<iovec, AtOnce> parts;
        std::array<UdpControl, AtOnce> control;
        const size_t count = std::min(AtOnce, datagrams.size());
        for (size_t i = 0; i < count; ++i)
            headers[i] = {headerOf(datagrams[i], parts[i], control[i]), 0};
        const int sent = ::sendmmsg(descriptor, headers.data(), unsigned(count), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            datagrams = datagrams.subspan(size_t(sent));
            triedAgain = false;
            continue;
        }
        if (errno == EAGAIN) {
            result.lost += datagrams.size();
            return result;
        }
        result.error = errno;
        if (!triedAgain) {
            // Often the error of an earlier datagram (port unreachable); this one deserves its try.
            triedAgain = true;
        } else {
            ++result.lost;
            datagrams = datagrams.subspan(1);
            triedAgain = false;
        }
    }
    return result;
}

#else

struct DatagramReader::System
{
};

DatagramReader::DatagramReader() : m_room(new char[LargestDatagram]) {}

int DatagramReader::read(int descriptor, Ends ends)
{
    iovec part{m_room.get(), LargestDatagram};
    UdpControl control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (ends != Ends::None) {
        header.msg_name = m_paths[0].peer.buffer();
        header.msg_namelen = UdpAddress::Capacity;
    }
    if (ends == Ends::PeerAndLocal) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = sizeof control;
    }
    const ssize_t got = ::recvmsg(descriptor, &header, MSG_DONTWAIT);
    if (got < 0)
        return -1;
    m_sizes[0] = got;
    m_paths[0].peer.setSize(header.msg_namelen);
    m_paths[0].local = ends == Ends::PeerAndLocal ? localOf(header) : UdpLocal{};
    return 1;
}

DatagramsSent sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams)
{
    DatagramsSent result;
    for (const OutgoingDatagram &datagram : datagrams) {
        iovec part;
        UdpControl control;
        const msghdr header = headerOf(datagram, part, control);
        const auto sent = [&] {
            if (::sendmsg(descriptor, &header, MSG_DONTWAIT) >= 0)
                return true;
            if (errno != EAGAIN)
                result.error = errno;
            return false;
        };
        // Often the error of an earlier datagram (port unreachable); this one deserves its try.
        if (!sent() && !sent())
            ++result.lost;
    }
    return result;
}

#endif

DatagramReader::~DatagramReader() = default;

} // namespace rookery
