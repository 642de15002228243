// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/connect_negotiation.h"

#include "core/address/host_port.h"
#include "rookery_version.h"

#include <QUrl>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One without a password, two for the longest proof, and as many again after a lost connection.
constexpr int MaxAsked = 6;

/// "host:port": always with a port, and with brackets around an IPv6 address, whose zone means nothing to
/// anybody but this machine (RFC 9110 §7.2, RFC 9112 §3.2.3; RFC 6874 §4). Empty where it cannot be said.
QByteArray authorityOf(const QString &host, quint16 port)
{
    const QByteArray name = host.contains(u':') ? withoutZone(host).toLatin1() : QUrl::toAce(host);
    return name.isEmpty() || !http::isVisible(name) ? QByteArray()
                                                    : hostPort(QString::fromLatin1(name), port).toLatin1();
}

} // namespace

ConnectNegotiation::ConnectNegotiation(const QNetworkProxy &proxy, const QString &host, quint16 port)
    : m_authority(authorityOf(host, port))
    , m_authorization(proxy.user(), proxy.password(), "CONNECT", m_authority)
{
}

QByteArray ConnectNegotiation::takeOutput()
{
    return std::exchange(m_output, {});
}

ProxyNegotiation::State ConnectNegotiation::advance(QByteArray &received)
{
    if (m_state == State::Again)
        m_state = State::Going;
    if (m_awaited == Awaited::Nothing)
        ask();
    bool more = m_state == State::Going;
    while (more && !received.isEmpty()) {
        m_heard = true;
        more = m_awaited == Awaited::Head ? readHead(received) : readBody(received);
    }
    return m_state;
}

ProxyNegotiation::State ConnectNegotiation::ended()
{
    // A proxy may end a connection that it kept just when the next question is on its way to it (RFC 9112
    // §9.5), and one that says nothing of the size of its page ends it with the page.
    const bool unanswered = m_awaited == Awaited::Head && !m_heard;
    const bool lostRace = m_askedHere > 1 && unanswered && !m_authorization.needsSameConnection();
    if (m_state != State::Going)
        return m_state;
    if (lostRace || m_awaited == Awaited::Body)
        (void)startAgain();
    else if (unanswered && m_authorization.showsPassword())
        // It may be how it refuses: trying on as after any lost connection could lock an account.
        fail(QAbstractSocket::ProxyAuthenticationRequiredError, u"closed when it was shown the password"_s);
    else
        fail(QAbstractSocket::ProxyConnectionClosedError, u"no whole answer to CONNECT"_s);
    return m_state;
}

void ConnectNegotiation::ask()
{
    if (m_authority.isEmpty()) {
        fail(QAbstractSocket::HostNotFoundError, u"not a name that a proxy can be told"_s);
        return;
    }
    if (++m_asked > MaxAsked) {
        fail(QAbstractSocket::ProxyProtocolError, u"no end of questions"_s);
        return;
    }
    ++m_askedHere;
    m_heard = false;
    m_awaited = Awaited::Head;
    // Proxies that ask for NTLM over HTTP/1.0 know only this word for a connection that is kept.
    m_output += "CONNECT " + m_authority + " HTTP/1.1\r\nHost: " + m_authority +
                "\r\nUser-Agent: rookery/" ROOKERY_VERSION "\r\nProxy-Connection: keep-alive\r\n";
    if (const QByteArray field = m_authorization.field(); !field.isEmpty())
        m_output += "Proxy-Authorization: " + field + "\r\n";
    m_output += "\r\n";
}

bool ConnectNegotiation::readHead(QByteArray &received)
{
    http::AnswerHead head;
    switch (http::readAnswerHead(received, head)) {
    case http::HeadState::NeedMore:
        return false;
    case http::HeadState::Malformed:
        fail(QAbstractSocket::ProxyProtocolError, u"not an answer of an HTTP proxy, or one without an end"_s);
        return false;
    case http::HeadState::Complete:
        break;
    }
    received.remove(0, head.size);
    if (head.status == 407)
        return askForPassword(head, received);
    if (head.status >= 200 && head.status < 300) {
        // Whatever it says of a body: there is none (RFC 9110 §9.3.6).
        m_awaited = Awaited::Done;
        m_state = State::Open;
        return false;
    }
    m_refusal = head;
    fail(QAbstractSocket::ProxyProtocolError,
         QString::number(head.status) + u' ' + QString::fromLatin1(head.reason));
    return false;
}

bool ConnectNegotiation::askForPassword(const http::AnswerHead &head, QByteArray &received)
{
    if (m_authorization.challenged(head) == http::ProxyAuthorization::Verdict::Refused) {
        fail(QAbstractSocket::ProxyAuthenticationRequiredError, m_authorization.errorString());
        return false;
    }
    m_body.emplace(head, MaxSkippedBody);
    if (!head.keepsConnection() || m_body->endsWithConnection())
        return startAgain();
    m_awaited = Awaited::Body;
    return readBody(received);
}

bool ConnectNegotiation::readBody(QByteArray &received)
{
    switch (m_body->read(received)) {
    case http::AnswerBody::State::NeedMore:
        return false;
    case http::AnswerBody::State::Unending:
        return startAgain();
    case http::AnswerBody::State::Done:
        break;
    }
    // An answer to what was not asked yet.
    if (!received.isEmpty())
        return startAgain();
    ask();
    return false;
}

bool ConnectNegotiation::startAgain()
{
    if (m_authorization.needsSameConnection()) {
        fail(QAbstractSocket::ProxyConnectionClosedError, u"the connection does not last for NTLM"_s);
        return false;
    }
    m_awaited = Awaited::Nothing;
    m_askedHere = 0;
    m_output.clear();
    m_state = State::Again;
    return false;
}

void ConnectNegotiation::fail(QAbstractSocket::SocketError error, const QString &why)
{
    m_awaited = Awaited::Done;
    m_state = State::Failed;
    m_error = error;
    m_errorString = why;
}

Error ConnectNegotiation::failure(const ConnectTarget &target) const
{
    if (m_refusal)
        return proxyStatusFailure(m_refusal->status, QString::fromLatin1(m_refusal->reason), target);
    return socketFailure(m_error, m_errorString, ConnectStage::Name, target);
}

} // namespace rookery
