// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/gentle_close.h"

#include <algorithm>
#include <array>

namespace rookery {

class GentleClose::Closing final : private StreamSocket::Listener
{
public:
    Closing(std::unique_ptr<StreamSocket> socket, TimePoint until)
        : m_socket(std::move(socket)), m_until(until)
    {
        m_socket->setListener(this);
        m_socket->shutdownWrite();
        socketReadable();
    }
    [[nodiscard]] TimePoint until() const { return m_until; }
    [[nodiscard]] bool isOpen() const { return m_socket != nullptr; }

private:
    void socketReadable() override
    {
        std::array<char, 4096> rest;
        while (m_socket) {
            const StreamSocket::Result result = m_socket->read(rest.data(), rest.size());
            m_left -= result.bytes;
            if (result.outcome == StreamSocket::Outcome::WouldBlock && m_left > 0)
                return;
            // This object stays until its time is over: it costs nothing without its socket.
            if (result.outcome != StreamSocket::Outcome::Ok || m_left <= 0)
                m_socket.reset();
        }
    }
    void socketWritable() override {}

    std::unique_ptr<StreamSocket> m_socket;
    const TimePoint m_until;
    qsizetype m_left = MaxBytes;
};

GentleClose::GentleClose(Clock &clock) : m_clock(clock) {}

GentleClose::~GentleClose() = default;

void GentleClose::add(std::unique_ptr<StreamSocket> socket)
{
    if (m_sockets.size() >= MaxSockets)
        m_sockets.pop_front();
    m_sockets.push_back(std::make_unique<Closing>(std::move(socket), m_clock.now() + Limit));
    watchTime();
}

bool GentleClose::makeRoom()
{
    const auto oldest = std::find_if(m_sockets.begin(), m_sockets.end(),
                                     [](const std::unique_ptr<Closing> &one) { return one->isOpen(); });
    if (oldest == m_sockets.end())
        return false;
    m_sockets.erase(oldest);
    return true;
}

void GentleClose::stop()
{
    m_sockets.clear();
    m_overdue.reset();
}

void GentleClose::dropOverdue()
{
    while (!m_sockets.empty() && m_sockets.front()->until() <= m_clock.now())
        m_sockets.pop_front();
    watchTime();
}

void GentleClose::watchTime()
{
    if (m_sockets.empty())
        return;
    if (!m_overdue)
        m_overdue = m_clock.createTimer([this] { dropOverdue(); });
    if (!m_overdue->isActive())
        m_overdue->start(std::chrono::ceil<milliseconds>(m_sockets.front()->until() - m_clock.now()));
}

} // namespace rookery
