// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/descriptor_pair.h"

#include <QHostAddress>

#include <vector>

namespace rookery::test {

/// A loopback port on which connects are never answered: the backlog of this listener is full.
class SilentPort
{
public:
    explicit SilentPort(const char *address = "127.0.0.1")
    {
        m_listener.reset(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_addr.s_addr = htonl(QHostAddress(QString::fromLatin1(address)).toIPv4Address());
        socklen_t size = sizeof where;
        auto *generic = reinterpret_cast<sockaddr *>(&where);
        ::bind(m_listener.get(), generic, size);
        ::listen(m_listener.get(), 0);
        ::getsockname(m_listener.get(), generic, &size);
        m_port = ntohs(where.sin_port);
        for (int i = 0; i < 4; ++i) {
            m_fillers.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            ::connect(m_fillers.back().get(), generic, size);
        }
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    OwnedDescriptor m_listener;
    std::vector<OwnedDescriptor> m_fillers;
    quint16 m_port = 0;
};

} // namespace rookery::test
