// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/wire.h"

#include "attack/frame_bytes.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace rookery::attack {

namespace {

bool waitFor(int descriptor, short what, milliseconds patience)
{
    pollfd entry{descriptor, what, 0};
    return ::poll(&entry, 1, int(patience.count())) > 0;
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Where a backlog is full, connect() waits.
constexpr std::chrono::seconds ConnectPatience{3};

void setTimeLimits(int descriptor, std::chrono::seconds patience)
{
    const timeval limit{patience.count(), 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
}

QByteArray acceptFor(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("sec-websocket-key:");
    const QByteArray key = head.mid(at + 18, head.indexOf('\r', at) - at - 18).trimmed();
    const QByteArray both = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(both, QCryptographicHash::Sha1).toBase64();
}

} // namespace

struct Wire::Tls
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL *session = SSL_new(context);
    ~Tls()
    {
        SSL_free(session);
        SSL_CTX_free(context);
    }
};

Wire::Wire() = default;

Wire::Wire(int descriptor, Role role) : m_fd(descriptor), m_role(role) {}

Wire::Wire(Wire &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_role(other.m_role)
    , m_over(other.m_over.load())
    , m_in(std::move(other.m_in))
    , m_tls(std::move(other.m_tls))
{
}

Wire &Wire::operator=(Wire &&other) noexcept
{
    if (this == &other)
        return *this;
    close();
    m_fd = std::exchange(other.m_fd, -1);
    m_role = other.m_role;
    m_over = other.m_over.load();
    m_in = std::move(other.m_in);
    m_tls = std::move(other.m_tls);
    return *this;
}

Wire::~Wire()
{
    close();
}

Wire Wire::to(quint16 port, int receiveBuffer)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return {};
    if (receiveBuffer > 0)
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    setTimeLimits(descriptor, ConnectPatience);
    const sockaddr_in address = loopback(port);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(descriptor);
        return {};
    }
    setTimeLimits(descriptor, std::chrono::duration_cast<std::chrono::seconds>(Patience));
    return {descriptor, Role::Client};
}

Wire Wire::tunnelTo(quint16 port, int receiveBuffer)
{
    Wire wire = to(port, receiveBuffer);
    if (!wire.isValid() || !wire.upgrade())
        return {};
    return wire;
}

bool Wire::startTls()
{
    m_tls = std::make_unique<Tls>();
    SSL_set_fd(m_tls->session, m_fd);
    return SSL_connect(m_tls->session) == 1;
}

bool Wire::upgrade(milliseconds patience, const QByteArray &fields)
{
    return send("GET /ws HTTP/1.1\r\nHost: stranger\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: penguin-v7\r\n"
                "Sec-WebSocket-Key: c3RyYW5nZXIncyBrZXkhIQ==\r\n" +
                    fields + "\r\n",
                patience) &&
           readHead(patience).startsWith("HTTP/1.1 101 ");
}

bool Wire::answerUpgrade()
{
    const QByteArray head = readHead();
    return !head.isEmpty() && send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                   "Connection: Upgrade\r\nSec-WebSocket-Protocol: penguin-v7\r\n"
                                   "Sec-WebSocket-Accept: " +
                                   acceptFor(head) + "\r\n\r\n");
}

bool Wire::send(const QByteArray &all, milliseconds patience)
{
    QByteArrayView data = all;
    while (!data.isEmpty() && !isOver()) {
        qint64 sent = 0;
        if (m_tls) {
            sent = SSL_write(m_tls->session, data.data(), int(data.size()));
        } else {
            if (!waitFor(m_fd, POLLOUT, patience))
                return false;
            sent = ::send(m_fd, data.data(), size_t(data.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && (errno == EAGAIN || errno == EINTR))
                continue;
        }
        if (sent <= 0) {
            m_over = true;
            return false;
        }
        data = data.sliced(sent);
    }
    return data.isEmpty();
}

bool Wire::sendFrame(const QByteArray &frame, milliseconds patience)
{
    return send(m_role == Role::Client ? bytes::message(frame) : bytes::answer(frame), patience);
}

QByteArray Wire::readHead(milliseconds patience)
{
    qsizetype end = -1;
    while ((end = m_in.indexOf("\r\n\r\n")) < 0) {
        if (!readMore(patience))
            return {};
    }
    const QByteArray head = m_in.left(end + 4);
    m_in.remove(0, end + 4);
    return head;
}

std::optional<Wire::Message> Wire::next(milliseconds patience)
{
    while (true) {
        if (auto message = takeMessage())
            return message;
        if (!readMore(patience))
            return {};
    }
}

bool Wire::endsWithin(milliseconds patience)
{
    QElapsedTimer passed;
    passed.start();
    while (!isOver() && passed.elapsed() < patience.count()) {
        readMore(milliseconds(50));
        m_in.clear();
    }
    return isOver();
}

void Wire::shutdown()
{
    if (m_fd >= 0)
        ::shutdown(m_fd, SHUT_RDWR);
}

void Wire::close()
{
    m_tls.reset();
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

bool Wire::readMore(milliseconds patience)
{
    if (isOver())
        return false;
    char block[65536];
    qint64 got = 0;
    if (m_tls) {
        if (SSL_pending(m_tls->session) == 0 && !waitFor(m_fd, POLLIN, patience))
            return false;
        got = SSL_read(m_tls->session, block, int(sizeof block));
    } else {
        if (!waitFor(m_fd, POLLIN, patience))
            return false;
        got = ::recv(m_fd, block, sizeof block, 0);
        if (got < 0 && errno == EINTR)
            return true;
    }
    if (got <= 0)
        m_over = true;
    else
        m_in.append(block, got);
    return got > 0;
}

std::optional<Wire::Message> Wire::takeMessage()
{
    if (m_in.size() < 2)
        return {};
    const auto *const head = reinterpret_cast<const uchar *>(m_in.constData());
    const bool masked = (head[1] & 0x80) != 0;
    quint64 length = head[1] & 0x7f;
    qsizetype at = 2;
    const qsizetype extra = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (m_in.size() < at + extra)
        return {};
    if (extra == 2)
        length = qFromBigEndian<quint16>(head + 2);
    else if (extra == 8)
        length = qFromBigEndian<quint64>(head + 2);
    at += extra + (masked ? 4 : 0);
    if (quint64(m_in.size() - at) < length || m_in.size() < at)
        return {};
    QByteArray payload = m_in.mid(at, qsizetype(length));
    for (qsizetype i = 0; masked && i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ m_in[at - 4 + i % 4]);
    Message message{head[0] & 0x0f, -1, 0, {}};
    m_in.remove(0, at + qsizetype(length));
    if (message.webSocket == 2 && payload.size() >= 5) {
        message.opcode = payload[0] & 0x0f;
        message.flow = qFromBigEndian<quint32>(payload.constData() + 1);
        message.rest = payload.mid(5);
    }
    return message;
}

std::vector<Wire> crowd(quint16 port, int count, const QByteArray &firstWords)
{
    std::vector<Wire> wires;
    int refused = 0;
    for (int i = 0; i < count && refused < 3; ++i) {
        wires.push_back(Wire::to(port));
        refused += wires.back().isValid() ? 0 : 1;
        if (!firstWords.isEmpty())
            wires.back().send(firstWords, milliseconds(100));
    }
    return wires;
}

Door::Door(int receiveBuffer, int backlog) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    // Connections inherit it.
    if (receiveBuffer > 0)
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(m_fd, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_fd, backlog);
    ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
}

Door::~Door()
{
    ::close(m_fd);
}

Wire Door::accept(milliseconds patience)
{
    if (!waitFor(m_fd, POLLIN, patience))
        return {};
    const int descriptor = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
    if (descriptor < 0)
        return {};
    setTimeLimits(descriptor, std::chrono::duration_cast<std::chrono::seconds>(Wire::Patience));
    return {descriptor, Wire::Role::Server};
}

Wire Door::acceptTunnel(milliseconds patience)
{
    Wire wire = accept(patience);
    if (!wire.isValid() || !wire.answerUpgrade())
        return {};
    return wire;
}

} // namespace rookery::attack
