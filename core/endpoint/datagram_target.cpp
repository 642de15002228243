// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_target.h"

#include "core/socket/dialer.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether an error is about the address, and not about what was sent or what this system has left.
bool isOfTheAddress(int error)
{
    switch (error) {
    case ECONNREFUSED:
    case EHOSTUNREACH:
    case EHOSTDOWN:
    case ENETUNREACH:
    case ENETDOWN:
    case EADDRNOTAVAIL:
    case EACCES:
    case EPERM:
        return true;
    default:
        return false;
    }
}

} // namespace

DatagramTarget::DatagramTarget(const Place &place, const Means &means, Listener &listener)
    : m_place(place), m_means(means), m_listener(listener)
{
    if (const QHostAddress literal(place.host); !literal.isNull())
        m_addresses = {literal};
    else if (place.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        // RFC 6761 §6.3, without asking. Programs that listen on one of them listen on IPv4.
        m_addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    else
        m_isName = true;
}

DatagramTarget::~DatagramTarget()
{
    m_means.room->giveBack(m_waitingCost);
}

void DatagramTarget::send(const QByteArray &data)
{
    if (!m_socket) {
        if (!keep(data, MaxWaiting, MaxWaitingBytes))
            ++m_lost;
        if (!m_addresses.isEmpty())
            open();
        else if (!m_lookup)
            ask();
        return;
    }
    m_socket->send(data);
    // One that does not fit is not sent again.
    if (hasAnother())
        Q_UNUSED(keep(data, MaxKept, MaxKeptBytes));
    noteSent();
    askAfter(AskAgain, std::max(m_asked, m_unanswered));
}

/// A flow that says something every half minute and is answered each time is not silent in between.
void DatagramTarget::noteSent()
{
    if (m_isName && std::exchange(m_isAnswered, false))
        m_unanswered = m_means.clock->now();
}

void DatagramTarget::askAfter(milliseconds pause, TimePoint last)
{
    if (m_isName && !m_lookup && m_means.clock->now() - last >= pause)
        ask();
}

void DatagramTarget::ask()
{
    m_asked = m_means.clock->now();
    m_isHeard = false;
    m_lookup = std::make_unique<NameLookup>(
        m_place.host, m_means.lookups, [this](const NameLookup::Answer &answer) { resolved(answer); },
        *m_means.clock);
}

void DatagramTarget::resolved(const NameLookup::Answer &answer)
{
    m_lookup.reset();
    if (!answer) {
        // A flow goes on where it is; without a socket the next datagram asks again.
        if (!m_socket)
            m_lost += m_waiting.size();
        if (!m_socket)
            forgetWaiting();
        return;
    }
    m_addresses = answer->first(std::min(answer->size(), Dialer::MaxAddresses));
    const qsizetype here = m_socket ? m_addresses.indexOf(m_address) : -1;
    m_next = here + 1;
    // Nor is one left that has answered while the name was asked.
    if (here >= 0 || (m_socket && m_isHeard))
        return;
    m_refusals = 0;
    open();
}

void DatagramTarget::open()
{
    closeSocket();
    for (qsizetype tries = 0; tries < m_addresses.size(); ++tries) {
        const QHostAddress address = m_addresses[m_next++ % m_addresses.size()];
        if (openOne(address)) {
            m_next %= m_addresses.size();
            sendWaiting();
            return;
        }
    }
    m_next = 0;
    m_lost += m_waiting.size();
    forgetWaiting();
    // What this name stands for cannot be reached from here: the next datagram asks for it anew.
    if (m_isName)
        m_addresses.clear();
}

bool DatagramTarget::openOne(const QHostAddress &address)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    auto made =
        DatagramSocket::connectedTo(address, m_place.port, isV4 ? m_place.fromV4 : m_place.fromV6, *this);
    if (!made)
        return false;
    m_socket = std::move(*made);
    m_address = address;
    m_isProven = false;
    return true;
}

void DatagramTarget::closeSocket()
{
    if (m_socket)
        m_lost += m_socket->lost();
    m_socket.reset();
}

bool DatagramTarget::keep(const QByteArray &data, size_t most, qsizetype mostBytes)
{
    const qsizetype cost = DatagramRoom::costOf(data);
    if (m_waiting.size() >= most || m_waitingCost + cost > mostBytes || !m_means.room->take(cost))
        return false;
    m_waiting.push_back(data);
    m_waitingCost += cost;
    return true;
}

void DatagramTarget::sendWaiting()
{
    const std::vector<QByteArray> waiting = std::exchange(m_waiting, {});
    m_means.room->giveBack(std::exchange(m_waitingCost, 0));
    for (const QByteArray &data : waiting) {
        m_socket->send(data);
        noteSent();
        if (hasAnother())
            Q_UNUSED(keep(data, MaxKept, MaxKeptBytes));
    }
}

void DatagramTarget::forgetWaiting()
{
    m_waiting = {};
    m_means.room->giveBack(std::exchange(m_waitingCost, 0));
}

void DatagramTarget::datagramReceived(DatagramSocket *, QByteArrayView data, const UdpPath &)
{
    if (!std::exchange(m_isProven, true))
        forgetWaiting();
    m_refusals = 0;
    m_isAnswered = true;
    m_isHeard = true;
    m_listener.answerReceived(this, data);
}

void DatagramTarget::datagramsRefused(DatagramSocket *, int error)
{
    if (!isOfTheAddress(error))
        return;
    askAfter(AskAfterRefusal, m_asked);
    m_isProven = false;
    m_isHeard = false;
    noteSent();
    // Each address once for what was sent; what is sent later goes around again.
    if (++m_refusals >= m_addresses.size()) {
        m_refusals = 0;
        forgetWaiting();
    }
    if (m_addresses.size() > 1)
        open();
}

} // namespace rookery
