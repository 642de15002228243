// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/server_dial.h"

#include "core/channel/connect_negotiation.h"
#include "core/channel/socks5_negotiation.h"
#include "core/socket/dialer.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using State = ProxyNegotiation::State;

namespace {

std::unique_ptr<ProxyNegotiation> makeNegotiation(const QNetworkProxy &proxy, const ConnectTarget &target)
{
    switch (proxy.type()) {
    case QNetworkProxy::NoProxy:
        return nullptr;
    case QNetworkProxy::Socks5Proxy:
        return std::make_unique<Socks5Negotiation>(proxy, target.host, target.port);
    default:
        return std::make_unique<ConnectNegotiation>(proxy, target.host, target.port);
    }
}

} // namespace

QAbstractSocket::SocketError socketErrorOf(int systemError)
{
    switch (systemError) {
    case ECONNREFUSED:
        return QAbstractSocket::ConnectionRefusedError;
    case ETIMEDOUT:
        return QAbstractSocket::SocketTimeoutError;
    case EACCES:
    case EPERM:
        return QAbstractSocket::SocketAccessError;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EADDRNOTAVAIL:
    case EAFNOSUPPORT:
        return QAbstractSocket::NetworkError;
    default:
        return QAbstractSocket::RemoteHostClosedError;
    }
}

ServerDial::ServerDial(const QNetworkProxy &proxy, const ConnectTarget &target, const LookupShare &lookups,
                       Clock &clock, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_target(target)
    , m_lookups(lookups)
    , m_clock(clock)
    , m_negotiation(makeNegotiation(proxy, target))
{
}

ServerDial::~ServerDial() = default;

void ServerDial::start()
{
    dial();
}

void ServerDial::dial()
{
    m_received.clear();
    m_toSend.clear();
    DialOptions options;
    options.timeout = milliseconds::zero();
    options.lookups = m_lookups;
    m_dialer = std::make_unique<Dialer>(options, m_clock);
    connect(m_dialer.get(), &Dialer::connected, this, &ServerDial::onDialed);
    connect(m_dialer.get(), &Dialer::failed, this, &ServerDial::onDialFailed);
    if (m_negotiation) {
        m_dialer->dial(m_proxy.hostName(), m_proxy.port());
        return;
    }
    connect(m_dialer.get(), &Dialer::resolved, this, [this] {
        m_resolved = true;
        Q_EMIT resolved();
    });
    m_dialer->dial(m_target.host, m_target.port);
}

void ServerDial::onDialed()
{
    m_socket = m_dialer->takeSocket();
    if (!m_negotiation) {
        Q_EMIT connected();
        return;
    }
    m_socket->setListener(this);
    talk();
}

void ServerDial::onDialFailed(const Error &why)
{
    // What is wrong on this machine the dialer says best.
    if (why.code == ErrorCode::TooMuch || why.code == ErrorCode::BadInput) {
        fail(why);
        return;
    }
    const auto error = why.code == ErrorCode::NameNotFound ? QAbstractSocket::HostNotFoundError
                       : m_dialer->systemError() == 0      ? QAbstractSocket::UnknownSocketError
                                                           : socketErrorOf(m_dialer->systemError());
    fail(m_negotiation ? toProxyFailure(error, why.detail, m_target)
                       : socketFailure(error, why.detail, ConnectStage::Tcp, m_target));
}

// --- the proxy ---

void ServerDial::talk()
{
    std::array<char, 4096> block;
    State state = m_negotiation->advance(m_received);
    while (state == State::Going) {
        send();
        const auto result = m_socket->read(block.data(), qsizetype(block.size()));
        m_received.append(block.data(), result.bytes);
        if (result.bytes > 0)
            state = m_negotiation->advance(m_received);
        else if (result.outcome == StreamSocket::Outcome::WouldBlock)
            return;
        else if (result.outcome == StreamSocket::Outcome::End)
            state = m_negotiation->ended();
        else if (result.outcome == StreamSocket::Outcome::Failed) {
            onSocketFailed();
            return;
        }
    }
    if (state == State::Failed) {
        fail(m_negotiation->failure(m_target));
        return;
    }
    if (state == State::Open) {
        onOpen();
        return;
    }
    m_socket.reset();
    dial();
}

/// What cannot be sent is not told here: the next read says what has become of the connection, and may find
/// an answer that came before.
void ServerDial::send()
{
    m_toSend += m_negotiation->takeOutput();
    while (!m_toSend.isEmpty()) {
        const QByteArrayView rest = m_toSend;
        const auto result = m_socket->write(std::span(&rest, 1));
        m_toSend.remove(0, result.bytes);
        if (result.outcome != StreamSocket::Outcome::Ok)
            return;
    }
}

void ServerDial::onOpen()
{
    m_socket->setListener(nullptr);
    if (m_received.isEmpty()) {
        Q_EMIT connected();
        return;
    }
    // The server waits for us to speak: this is the proxy's, or of whoever sits in between, and must not be
    // taken for the server's answer, let alone for what came encrypted.
    const QString detail = u"%1 bytes before the handshake"_s.arg(m_received.size());
    fail(m_target.tls ? tlsFailure(detail, m_target) : answerFailure(detail, m_target));
}

void ServerDial::onSocketFailed()
{
    const int error = m_socket->lastError();
    // Some end a connection that they kept with a reset.
    if (m_negotiation->ended() == State::Again) {
        m_socket.reset();
        dial();
        return;
    }
    const Error refusal = m_negotiation->failure(m_target);
    fail(refusal.code == ErrorCode::ProxyRefused
             ? refusal
             : toProxyFailure(socketErrorOf(error), QString::fromLocal8Bit(std::strerror(error)), m_target));
}

// --- the ends ---

int ServerDial::takeDescriptor()
{
    return m_socket ? m_socket->takeDescriptor() : -1;
}

Error ServerDial::tooLate(milliseconds limit) const
{
    if (m_negotiation && !m_negotiation->hasAsked())
        return toProxyFailure(QAbstractSocket::SocketTimeoutError, {}, m_target);
    return timeoutFailure(limit, m_resolved ? ConnectStage::Tcp : ConnectStage::Name, m_target);
}

void ServerDial::fail(const Error &why)
{
    m_socket.reset();
    Q_EMIT failed(why);
}

} // namespace rookery

#include "moc_server_dial.cpp"
