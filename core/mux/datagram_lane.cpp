// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/datagram_lane.h"

namespace rookery {

bool DatagramLane::arrive(quint32 flowId, const frame::Datagram &datagram)
{
    const qint64 bytes = datagram.data.size() + datagram.host.size();
    if (!m_arrived.hasRoom(bytes))
        return false;
    if (m_lastHost != datagram.host)
        m_lastHost = datagram.host.toByteArray();
    m_arrived.push({flowId, m_lastHost, datagram.port, datagram.data.toByteArray()}, bytes);
    ++m_in;
    return true;
}

bool DatagramLane::send(const DatagramView &datagram)
{
    const qint64 bytes = datagram.data.size() + datagram.host.size();
    return m_leaving.hasRoom(bytes) &&
           m_leaving.push(frame::encodeDatagram(datagram.flowId, datagram.host, datagram.port, datagram.data),
                          bytes);
}

MessageBuffer DatagramLane::nextFrame()
{
    ++m_out;
    return m_leaving.pop();
}

} // namespace rookery
