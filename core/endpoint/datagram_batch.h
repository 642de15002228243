// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/udp_address.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <memory>
#include <span>

namespace rookery {

/// Reads many datagrams with one system call, where the system has one for it (recvmmsg: Linux); elsewhere
/// one at a time behind the same interface. One of these serves all sockets of a thread.
class DatagramReader final
{
public:
    static constexpr size_t MostAtOnce = 32;
    /// More than any UDP payload.
    static constexpr size_t LargestDatagram = 65536;

    static DatagramReader &ofThisThread();
    DatagramReader();
    ~DatagramReader();

    /// How many arrived, at most MostAtOnce; negative and errno where there was none. Senders cost a copy
    /// each, which a connected socket can do without.
    [[nodiscard]] int read(int descriptor, bool withSenders);
    /// Of the last read(), and good until the next.
    [[nodiscard]] QByteArrayView data(size_t index) const;
    [[nodiscard]] const UdpAddress &sender(size_t index) const { return m_senders[index]; }

private:
    // Only the pages that datagrams are written to are ever backed by memory.
    std::unique_ptr<char[]> m_room;
    std::array<qsizetype, MostAtOnce> m_sizes{};
    std::array<UdpAddress, MostAtOnce> m_senders;
    struct System;
    std::unique_ptr<System> m_system;
};

/// A datagram on its way out. `to` is null for a connected socket.
struct OutgoingDatagram
{
    QByteArray data;
    UdpAddress to;
};

/// Sends them in their order, with as few system calls as there are (sendmmsg: Linux). Returns how many the
/// system did not take; those are lost, as datagrams are.
size_t sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams);

} // namespace rookery
