// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/socks5_negotiation.h"

#include <QHostAddress>
#include <QUrl>
#include <QtEndian>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Version = 5;
constexpr char PasswordVersion = 1;

enum Method : char { NoMethod = 0, PasswordMethod = 2 };
enum AddressType : char { V4 = 1, Name = 3, V6 = 4 };

/// Lengths are one byte.
constexpr qsizetype MaxLength = 255;

QByteArray withLength(const QByteArray &bytes)
{
    return char(bytes.size()) + bytes;
}

/// RFC 1928 §4: type and address. Empty where the host cannot be said.
QByteArray addressOf(const QString &host)
{
    const QHostAddress literal(host);
    if (literal.protocol() == QAbstractSocket::IPv4Protocol) {
        QByteArray bytes(5, V4);
        qToBigEndian(literal.toIPv4Address(), bytes.data() + 1);
        return bytes;
    }
    if (literal.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR address = literal.toIPv6Address();
        return char(V6) + QByteArray(reinterpret_cast<const char *>(address.c), sizeof address.c);
    }
    const QByteArray name = QUrl::toAce(host);
    return name.isEmpty() || name.size() > MaxLength ? QByteArray() : char(Name) + withLength(name);
}

/// RFC 1928 §6: bytes of an answer of which these are the first five.
qsizetype answerSize(const QByteArray &start)
{
    constexpr qsizetype HeadAndPort = 4 + 2;
    switch (start[3]) {
    case V4:
        return HeadAndPort + 4;
    case V6:
        return HeadAndPort + 16;
    case Name:
        return HeadAndPort + 1 + uchar(start[4]);
    default:
        return 0;
    }
}

std::pair<QAbstractSocket::SocketError, QString> refusal(uchar reply)
{
    switch (reply) {
    case 2:
        return {QAbstractSocket::SocketAccessError, u"not allowed by its rules"_s};
    case 3:
        return {QAbstractSocket::NetworkError, u"network unreachable"_s};
    case 4:
        return {QAbstractSocket::NetworkError, u"host unreachable"_s};
    case 5:
        return {QAbstractSocket::ConnectionRefusedError, u"connection refused"_s};
    case 6:
        return {QAbstractSocket::NetworkError, u"time to live exceeded"_s};
    default:
        return {QAbstractSocket::ProxyProtocolError, u"reply %1"_s.arg(reply)};
    }
}

} // namespace

Socks5Negotiation::Socks5Negotiation(const QNetworkProxy &proxy, const QString &host, quint16 port)
    : m_user(proxy.user().toUtf8()), m_password(proxy.password().toUtf8()), m_host(host), m_port(port)
{
}

QByteArray Socks5Negotiation::takeOutput()
{
    return std::exchange(m_output, {});
}

ProxyNegotiation::State Socks5Negotiation::ended()
{
    // RFC 1929 §2: who does not take the password closes, and some do nothing else.
    if (m_awaited == Awaited::Verdict)
        fail(QAbstractSocket::ProxyAuthenticationRequiredError, u"closed when it was shown the password"_s);
    else
        fail(QAbstractSocket::ProxyConnectionClosedError, u"no whole answer"_s);
    return State::Failed;
}

Error Socks5Negotiation::failure(const ConnectTarget &target) const
{
    if (m_error == QAbstractSocket::NetworkError)
        return behindProxyFailure(m_errorString, target);
    return socketFailure(m_error, m_errorString, ConnectStage::Name, target);
}

ProxyNegotiation::State Socks5Negotiation::advance(QByteArray &received)
{
    if (m_awaited == Awaited::Nothing)
        greet();
    bool more = m_errorString.isEmpty();
    while (more) {
        switch (m_awaited) {
        case Awaited::Method:
            more = readMethod(received);
            break;
        case Awaited::Verdict:
            more = readVerdict(received);
            break;
        case Awaited::Answer:
            more = readAnswer(received);
            break;
        default:
            more = false;
        }
    }
    if (!m_errorString.isEmpty())
        return State::Failed;
    return m_awaited == Awaited::Done ? State::Open : State::Going;
}

void Socks5Negotiation::greet()
{
    m_awaited = Awaited::Method;
    if (m_user.size() > MaxLength || m_password.size() > MaxLength) {
        fail(QAbstractSocket::ProxyAuthenticationRequiredError, u"user name or password over 255 bytes"_s);
        return;
    }
    // Without a user name there is no password to offer.
    QByteArray methods(1, NoMethod);
    if (!m_user.isEmpty())
        methods += char(PasswordMethod);
    m_output = char(Version) + withLength(methods);
}

bool Socks5Negotiation::takeStep(QByteArray &received, char &first, char &second)
{
    if (received.size() < 2)
        return false;
    first = received[0];
    second = received[1];
    received.remove(0, 2);
    if (received.isEmpty())
        return true;
    fail(QAbstractSocket::ProxyProtocolError, u"an answer to what was not asked yet"_s);
    return false;
}

bool Socks5Negotiation::readMethod(QByteArray &received)
{
    if (!received.isEmpty() && received[0] != Version) {
        fail(QAbstractSocket::ProxyProtocolError, u"not a SOCKS5 proxy"_s);
        return false;
    }
    char version = 0;
    char method = 0;
    if (!takeStep(received, version, method))
        return false;
    if (method == NoMethod) {
        request();
    } else if (method == PasswordMethod && !m_user.isEmpty()) {
        authenticate();
    } else {
        fail(QAbstractSocket::ProxyAuthenticationRequiredError,
             u"wants authentication of kind %1"_s.arg(uchar(method)));
    }
    return m_errorString.isEmpty();
}

void Socks5Negotiation::authenticate()
{
    m_output += char(PasswordVersion) + withLength(m_user) + withLength(m_password);
    m_awaited = Awaited::Verdict;
}

bool Socks5Negotiation::readVerdict(QByteArray &received)
{
    char version = 0; // some say 5 here; all that counts is the verdict
    char verdict = 0;
    if (!takeStep(received, version, verdict))
        return false;
    if (verdict == 0)
        request();
    else
        fail(QAbstractSocket::ProxyAuthenticationRequiredError, u"user name or password not accepted"_s);
    return m_errorString.isEmpty();
}

void Socks5Negotiation::request()
{
    const QByteArray address = addressOf(m_host);
    if (address.isEmpty()) {
        fail(QAbstractSocket::HostNotFoundError, u"not a name that a proxy can be told"_s);
        return;
    }
    QByteArray port(2, '\0');
    qToBigEndian(m_port, port.data());
    m_output += QByteArray(1, Version) + char(1) + char(0) + address + port;
    m_awaited = Awaited::Answer;
}

bool Socks5Negotiation::readAnswer(QByteArray &received)
{
    constexpr qsizetype Least = 5; // as much as is needed to know its size
    // A proxy that refuses may close behind the reply code.
    if (received.size() >= 2 && (received[0] != Version || received[1] != 0)) {
        const auto [error, why] = received[0] != Version
                                      ? std::pair(QAbstractSocket::ProxyProtocolError, u"not SOCKS5"_s)
                                      : refusal(uchar(received[1]));
        fail(error, why);
        return false;
    }
    if (received.size() < Least)
        return false;
    const qsizetype size = answerSize(received);
    if (size == 0) {
        fail(QAbstractSocket::ProxyProtocolError, u"an address of an unknown kind"_s);
        return false;
    }
    if (received.size() < size)
        return false;
    received.remove(0, size);
    m_awaited = Awaited::Done;
    return false;
}

void Socks5Negotiation::fail(QAbstractSocket::SocketError error, const QString &why)
{
    m_error = error;
    m_errorString = why;
}

} // namespace rookery
