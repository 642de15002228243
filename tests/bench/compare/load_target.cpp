// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_target.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace rookery::bench {

namespace {

constexpr size_t Chunk = 256 * 1024;

} // namespace

LoadTarget::LoadTarget()
{
    auto listener = std::make_shared<Socket>(Socket::tcpListener());
    auto datagrams = std::make_shared<Socket>(Socket::udpBound());
    if (!listener->isValid() || !datagrams->isValid()) {
        std::perror("no port for the target");
        std::exit(1);
    }
    m_tcpPort = listener->localPort();
    m_udpPort = datagrams->localPort();
    std::thread([this, listener] { accept(*listener); }).detach();
    std::thread([datagrams] { echoDatagrams(*datagrams); }).detach();
}

void LoadTarget::accept(const Socket &listener)
{
    for (;;) {
        const int descriptor = ::accept4(listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0)
            std::thread([this, socket = Socket(descriptor)] { serve(socket); }).detach();
    }
}

void LoadTarget::serve(const Socket &socket)
{
    char command = 0;
    if (!socket.readAll({&command, 1}))
        return;
    std::vector<char> buffer(command == Echo ? Chunk / 4 : Chunk);
    if (command == Source) {
        while (socket.writeAll(buffer)) {
        }
        return;
    }
    for (qsizetype n = socket.read(buffer); n > 0; n = socket.read(buffer)) {
        if (command == Sink)
            m_received.fetch_add(quint64(n), std::memory_order_relaxed);
        else if (!socket.writeAll({buffer.data(), size_t(n)}))
            return;
    }
    socket.shutdownWrite();
}

void LoadTarget::echoDatagrams(const Socket &socket)
{
    std::vector<char> buffer(65536);
    for (;;) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        auto *address = reinterpret_cast<sockaddr *>(&from);
        const ssize_t n = ::recvfrom(socket.descriptor(), buffer.data(), buffer.size(), 0, address, &size);
        if (n >= 0)
            (void)::sendto(socket.descriptor(), buffer.data(), size_t(n), 0, address, size);
    }
}

} // namespace rookery::bench
