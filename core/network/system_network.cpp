// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/system_network.h"

#include "core/network/network_files.h"
#include "core/network/network_manager.h"
#include "core/worker/worker.h"

#include <QSocketNotifier>

#include <array>
#include <utility>

#ifdef Q_OS_LINUX
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace rookery {

namespace {

#ifdef Q_OS_LINUX

/// A socket that can be read when an interface, an address or a route changed; below 0: none.
int openChanges()
{
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (socket >= 0 && bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(socket);
        return -1;
    }
    return socket;
}

/// What it says is not read: the files say it better.
void empty(int socket)
{
    std::array<char, 8192> bytes;
    while (recv(socket, bytes.data(), bytes.size(), 0) > 0) {
    }
}

void closeChanges(int socket)
{
    close(socket);
}

#else

int openChanges()
{
    return -1;
}

void empty(int) {}

void closeChanges(int) {}

#endif

} // namespace

SystemNetwork::Sources SystemNetwork::Sources::system()
{
    return {[] { return readNetworkFiles(); }, &watchNetworkManager};
}

SystemNetwork::SystemNetwork(Clock &clock, Sources sources, QObject *parent)
    : NetworkSource(parent), m_sources(std::move(sources)), m_timer(clock.createTimer([this] { look(); }))
{
    listen();
    m_sources.manager(this, [this](const NetworkFacts &manager) { managerTold(manager); });
    look();
}

SystemNetwork::~SystemNetwork()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        closeChanges(int(m_notifier->socket()));
    }
}

void SystemNetwork::listen()
{
    const int socket = openChanges();
    if (socket < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, socket] {
        empty(socket);
        somethingChanged();
    });
}

void SystemNetwork::somethingChanged()
{
    m_looks = 0;
    m_timer->start(Settle);
}

void SystemNetwork::look()
{
    m_again = m_looking;
    if (m_looking)
        return;
    ++m_looks;
    m_looking = Worker::run(this, m_sources.files, [this](const NetworkFacts &files) { looked(files); });
    if (!m_looking)
        m_timer->start(LookAgain);
}

void SystemNetwork::looked(const NetworkFacts &files)
{
    m_looking = false;
    m_files = files;
    tell();
    if (std::exchange(m_again, false))
        look();
    else if (!files.gateway.isEmpty() && files.hardware.isEmpty() && m_looks < MostLooks)
        m_timer->start(LookAgain);
}

void SystemNetwork::managerTold(const NetworkFacts &manager)
{
    m_manager = manager;
    tell();
}

void SystemNetwork::tell()
{
    if (!m_files)
        return;
    NetworkFacts facts = *m_files;
    facts.name = m_manager.name;
    facts.isMetered = m_manager.isMetered;
    if (m_manager.medium != NetworkFacts::Medium::Unknown)
        facts.medium = m_manager.medium;
    if (std::exchange(m_facts, facts) != facts)
        Q_EMIT changed();
}

} // namespace rookery
