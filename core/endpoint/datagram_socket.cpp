// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/datagram_socket.h"

#include "core/address/host_port.h"
#include "core/socket/descriptor.h"

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

namespace {

/// Room for bursts; the system gives what it allows.
constexpr int BufferSize = 4 << 20;
/// Reads in one turn of the event loop, of up to DatagramReader::MostAtOnce each: one busy mapping must not
/// starve the others.
constexpr int MostReadsPerTurn = 8;
/// An idle socket keeps no more room than for that many.
constexpr size_t MostSpare = 16;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::UdpSocket)
};

/// Whether this system knows of IPv6 at all.
bool hasIpv6()
{
    const int descriptor = makeSocket(AF_INET6, SOCK_DGRAM);
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor >= 0 || errno != EAFNOSUPPORT;
}

Error bindError(int error, const QHostAddress &address, quint16 port)
{
    const QString where = hostPort(address, port);
    const QString detail = qt_error_string(error);
    switch (error) {
    case EADDRINUSE:
        return {ErrorCode::PortBusy, Say::tr("Another program already uses UDP port %1.").arg(where),
                Say::tr("Stop it, or choose another port."), detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NotPermitted, Say::tr("The system does not allow listening on %1.").arg(where),
                Say::tr("Choose a port of 1024 or higher."), detail};
    case EADDRNOTAVAIL:
        return {ErrorCode::BadInput, Say::tr("%1 is not an address of this machine.").arg(address.toString()),
                Say::tr("Choose 127.0.0.1 for this machine only."), detail};
    default:
        return {ErrorCode::LocalIo, Say::tr("Listening on %1 failed.").arg(where), {}, detail};
    }
}

} // namespace

DatagramSocket::DatagramSocket(int descriptor, Listener &listener)
    : m_descriptor(descriptor), m_listener(listener)
{
}

DatagramSocket::~DatagramSocket()
{
    flush();
    if (SocketPoller *poller = SocketPoller::ofThisThreadIfAny())
        poller->remove(m_descriptor);
    ::close(m_descriptor);
}

DatagramSocket::Made DatagramSocket::make(const QHostAddress &family, Listener &listener)
{
    const int domain = family.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
    const int descriptor = makeSocket(domain, SOCK_DGRAM);
    if (descriptor < 0)
        return failure(ErrorCode::LocalIo, tr("The system gives no further UDP socket."),
                       tr("Raise the limit of open files."), qt_error_string(errno));
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &BufferSize, sizeof BufferSize);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &BufferSize, sizeof BufferSize);
    return std::unique_ptr<DatagramSocket>(new DatagramSocket(descriptor, listener));
}

int DatagramSocket::bindTo(const QHostAddress &local, quint16 port) const
{
    const UdpAddress address(local, port);
    return ::bind(m_descriptor, address.data(), address.size()) == 0 ? 0 : errno;
}

bool DatagramSocket::watch()
{
    return SocketPoller::ofThisThread().add(m_descriptor, this, SocketPoller::Readable);
}

DatagramSocket::Made DatagramSocket::connectedTo(const QHostAddress &target, quint16 port,
                                                 const QHostAddress &from, Listener &listener)
{
    Made made = make(target, listener);
    if (!made)
        return made;
    const UdpAddress address(target, port);
    const bool boundHere = from.protocol() != target.protocol() || (*made)->bindTo(from, 0) == 0;
    if (!boundHere || ::connect((*made)->m_descriptor, address.data(), address.size()) != 0 ||
        !(*made)->watch()) {
        return failure(ErrorCode::ConnectionFailed,
                       tr("Nothing can be sent to %1.").arg(hostPort(target, port)), {},
                       qt_error_string(errno));
    }
    (*made)->m_ends = DatagramReader::Ends::None;
    return made;
}

DatagramSocket::Made DatagramSocket::boundTo(const QHostAddress &local, quint16 port, Listener &listener)
{
    // "::" is every network; without IPv6 that is IPv4.
    const bool mayBeV4 = local == QHostAddress(QHostAddress::AnyIPv6);
    const QHostAddress v4(QHostAddress::AnyIPv4);
    if (mayBeV4 && !hasIpv6())
        return bindOne(v4, port, listener);
    Made made = bindOne(local, port, listener);
    if (mayBeV4 && !made && made.error().code == ErrorCode::BadInput)
        return bindOne(v4, port, listener);
    return made;
}

void DatagramSocket::setUpFamily(const QHostAddress &local)
{
    const bool isV6 = local.protocol() == QAbstractSocket::IPv6Protocol;
    const bool isWildcard =
        local == QHostAddress(QHostAddress::AnyIPv6) || local == QHostAddress(QHostAddress::AnyIPv4);
    const int only = isWildcard ? 0 : 1;
    if (isV6)
        ::setsockopt(m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof only);
    if (!isWildcard)
        return;
    tellLocalAddresses(m_descriptor, isV6 ? AF_INET6 : AF_INET);
    m_ends = DatagramReader::Ends::PeerAndLocal;
}

DatagramSocket::Made DatagramSocket::bindOne(const QHostAddress &local, quint16 port, Listener &listener)
{
    Made made = make(local, listener);
    if (!made)
        return made;
    (*made)->setUpFamily(local);
    if (const int error = (*made)->bindTo(local, port))
        return tl::unexpected(bindError(error, local, port));
    if (!(*made)->watch())
        return tl::unexpected(bindError(errno, local, port));
    return made;
}

quint16 DatagramSocket::localPort() const
{
    UdpAddress address;
    socklen_t size = UdpAddress::Capacity;
    return ::getsockname(m_descriptor, address.buffer(), &size) == 0 ? address.port() : 0;
}

void DatagramSocket::send(const QByteArray &data)
{
    sendTo(data, {});
}

void DatagramSocket::sendTo(const QByteArray &data, const UdpPath &path)
{
    m_outgoing.push_back({data, path});
    if (m_outgoing.size() >= MostOutgoing)
        flush();
    else
        atTurnEnd();
}

void DatagramSocket::flush()
{
    const DatagramsSent sent = sendDatagrams(m_descriptor, m_outgoing);
    m_lost += sent.lost;
    note(sent.error);
    m_outgoing.clear();
    if (m_outgoing.capacity() > MostSpare)
        m_outgoing = {};
}

void DatagramSocket::turnEnded()
{
    if (!m_outgoing.empty())
        flush();
    if (std::exchange(m_isFull, false))
        drain();
    // The last that is done: it may destroy this.
    if (const int error = std::exchange(m_refusal, 0))
        m_listener.datagramsRefused(this, error);
}

void DatagramSocket::note(int error)
{
    if (error == 0)
        return;
    m_refusal = error;
    atTurnEnd();
}

void DatagramSocket::descriptorReady(SocketPoller::Events)
{
    drain();
}

void DatagramSocket::drain()
{
    DatagramReader &reader = DatagramReader::ofThisThread();
    for (int reads = 0; reads < MostReadsPerTurn; ++reads) {
        const int count = reader.read(m_descriptor, m_ends);
        for (size_t i = 0; i < size_t(std::max(0, count)); ++i)
            m_listener.datagramReceived(this, reader.data(i), reader.path(i));
        if (count < 0 && errno == EAGAIN) {
            SocketPoller::ofThisThread().rearm(m_descriptor, SocketPoller::Readable);
            return;
        }
        // Every other error belongs to a datagram that was sent; the system has forgotten it now.
        if (count < 0)
            note(errno);
    }
    m_isFull = true;
    atTurnEnd();
}

} // namespace rookery
