// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks5_handshake.h"

#include "core/proxy/socks_words.h"

#include <QtEndian>

#include <utility>

namespace rookery {

namespace {

constexpr char Version = 5;
constexpr char PasswordVersion = 1;

enum Method : char { NoMethod = 0, PasswordMethod = 2, NoneOfThese = char(0xff) };
enum Command : char { Connect = 1, Associate = 3 };
/// RFC 1928 §6.
enum Reply : char {
    Succeeded = 0,
    GeneralFailure = 1,
    NotAllowed = 2,
    NetworkUnreachable = 3,
    HostUnreachable = 4,
    Refused = 5,
    TimeOver = 6, ///< "TTL expired", which everybody says of a target that does not answer
    CommandNotSupported = 7,
    AddressTypeNotSupported = 8,
};

QByteArray reply(Reply code, const QHostAddress &address = QHostAddress(QHostAddress::AnyIPv4),
                 quint16 port = 0)
{
    QByteArray bytes = QByteArray(1, Version) + char(code) + '\0';
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        bytes += char(socks::V6);
        bytes.append(reinterpret_cast<const char *>(v6.c), sizeof v6.c);
    } else {
        QByteArray v4(4, '\0');
        qToBigEndian(address.toIPv4Address(), v4.data());
        bytes += char(socks::V4) + v4;
    }
    return bytes + char(port >> 8) + char(port & 0xff);
}

QByteArray choice(char method)
{
    return QByteArray(1, Version) + method;
}

QByteArray verdict(bool admitted)
{
    return QByteArray(1, PasswordVersion) + char(admitted ? 0 : 1);
}

Reply replyFor(ConnectResult result)
{
    switch (result) {
    case ConnectResult::Connected:
        return Succeeded;
    case ConnectResult::Refused:
        return Refused;
    case ConnectResult::NetworkUnreachable:
        return NetworkUnreachable;
    case ConnectResult::HostUnreachable:
    case ConnectResult::NoSuchName:
        return HostUnreachable;
    case ConnectResult::NotAllowed:
        return NotAllowed;
    case ConnectResult::TimedOut:
        return TimeOver;
    case ConnectResult::Failed:
    case ConnectResult::TunnelDown:
        break;
    }
    return GeneralFailure;
}

} // namespace

QByteArray Socks5Handshake::takeOutput()
{
    return std::exchange(m_output, {});
}

QByteArray Socks5Handshake::answer(ConnectResult result) const
{
    return reply(replyFor(result));
}

QByteArray Socks5Handshake::associated(const QHostAddress &address, quint16 port)
{
    return reply(Succeeded, address, port);
}

QByteArray Socks5Handshake::refusal()
{
    return reply(GeneralFailure);
}

ClientHandshake::State Socks5Handshake::advance(QByteArray &received)
{
    while (!received.isEmpty()) {
        const Read read = m_step == Step::Greeting   ? readGreeting(received)
                          : m_step == Step::Password ? readPassword(received)
                                                     : readRequest(received);
        if (!read.isWhole || read.state != State::Reading)
            return read.state;
    }
    return State::Reading;
}

Socks5Handshake::Read Socks5Handshake::refuse(const QByteArray &lastWords, State state)
{
    m_output += lastWords;
    return {true, state};
}

Socks5Handshake::Read Socks5Handshake::readGreeting(QByteArray &received)
{
    if (received[0] != Version)
        return refuse({});
    if (received.size() < 2 || received.size() < 2 + uchar(received[1]))
        return {};
    const QByteArray methods = received.sliced(2, uchar(received[1]));
    received.remove(0, 2 + methods.size());
    // Who insists on showing a password where none is needed may.
    const bool takesNone = !m_password.isNeeded() && methods.contains(char(NoMethod));
    if (!takesNone && !methods.contains(char(PasswordMethod)))
        return refuse(choice(NoneOfThese));
    m_output += choice(takesNone ? NoMethod : PasswordMethod);
    m_step = takesNone ? Step::Request : Step::Password;
    return {true};
}

Socks5Handshake::Read Socks5Handshake::readPassword(QByteArray &received)
{
    if (received[0] != PasswordVersion)
        return refuse({});
    if (received.size() < 2)
        return {};
    const qsizetype userSize = uchar(received[1]);
    const qsizetype passwordAt = 2 + userSize + 1;
    if (received.size() < passwordAt || received.size() < passwordAt + uchar(received[passwordAt - 1]))
        return {};
    const QByteArray user = received.sliced(2, userSize);
    const QByteArray password = received.sliced(passwordAt, uchar(received[passwordAt - 1]));
    received.remove(0, passwordAt + password.size());
    if (!m_password.admits(user, password))
        return refuse(verdict(false), State::Denied);
    m_output += verdict(true);
    m_step = Step::Request;
    return {true};
}

Socks5Handshake::Read Socks5Handshake::readRequest(QByteArray &received)
{
    constexpr qsizetype TypeAt = 3; // behind version, command and a reserved byte
    if (received[0] != Version)
        return refuse({});
    if (received.size() <= TypeAt)
        return {};
    const QByteArrayView end = QByteArrayView(received).sliced(TypeAt);
    const qsizetype size = socks::addressSize(end);
    if (size == 0)
        return refuse(reply(AddressTypeNotSupported));
    if (size < 0 || end.size() < 1 + size + 2)
        return {};
    m_target.host = socks::hostIn(end.first(1 + size));
    m_target.port = qFromBigEndian<quint16>(end.data() + 1 + size);
    const char command = received[1];
    received.remove(0, TypeAt + 1 + size + 2);
    if (command == Associate && m_udp == Udp::Yes)
        return {true, State::HandsOver};
    if (command != Connect)
        return refuse(reply(CommandNotSupported));
    if (!socks::isHost(m_target.host))
        return refuse(reply(HostUnreachable));
    return {true, State::Connects};
}

} // namespace rookery
