// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/udp_path.h"

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

    /// What is wanted besides the bytes: each costs a copy, which a connected socket can do without.
    enum class Ends { None, Peer, PeerAndLocal };

    /// How many arrived, at most MostAtOnce; negative and errno where there was none.
    [[nodiscard]] int read(int descriptor, Ends ends);
    /// Of the last read(), and good until the next.
    [[nodiscard]] QByteArrayView data(size_t index) const;
    [[nodiscard]] const UdpPath &path(size_t index) const { return m_paths[index]; }

private:
    // Only the pages that datagrams are written to are ever backed by memory.
    std::unique_ptr<char[]> m_room;
    std::array<qsizetype, MostAtOnce> m_sizes{};
    std::array<UdpPath, MostAtOnce> m_paths;
    struct System;
    std::unique_ptr<System> m_system;
};

/// A datagram on its way out. The peer is null for a connected socket.
struct OutgoingDatagram
{
    QByteArray data;
    UdpPath to;
};

/// What came of sending.
struct DatagramsSent
{
    size_t lost = 0; ///< what the system did not take, as datagrams are lost
    int error = 0;   ///< the errno of one that was lost, or of one that was sent before
};

/// Sends them in their order, with as few system calls as there are (sendmmsg: Linux).
DatagramsSent sendDatagrams(int descriptor, std::span<const OutgoingDatagram> datagrams);

} // namespace rookery
