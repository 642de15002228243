// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/upgrade_answer.h"

#include "core/channel/penguin_version.h"
#include "core/websocket/upgrade.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How far into its framing a body is followed to find its start.
constexpr qsizetype MaxBody = 4096;
/// The start of what is no answer, for the log.
constexpr qsizetype ShownBytes = 200;

} // namespace

UpgradeAnswer::UpgradeAnswer(const ConnectTarget &target, const QNetworkRequest &request,
                             const QByteArray &key)
    : m_target(target), m_request(request), m_key(key)
{
}

UpgradeAnswer::State UpgradeAnswer::read(QByteArray &received)
{
    if (m_why)
        return State::Refused;
    if (m_body)
        return readBody(received);
    switch (http::readAnswerHead(received, m_head)) {
    case http::HeadState::NeedMore:
        return State::NeedMore;
    case http::HeadState::Malformed:
        return refuse(answerFailure(
            QString::fromLatin1(withoutEcho(received.first(std::min(received.size(), ShownBytes)))),
            m_target));
    case http::HeadState::Complete:
        break;
    }
    received.remove(0, m_head.size);
    if (m_head.status == 101)
        return judge();
    m_body.emplace(m_head, MaxBody);
    return readBody(received);
}

UpgradeAnswer::State UpgradeAnswer::judge()
{
    if (const char *fault = websocket::upgradeFault(m_head, m_key))
        return refuse(answerFailure(QString::fromLatin1(fault), m_target));
    const QList<QByteArray> subprotocols = http::members(m_head.fields, "Sec-WebSocket-Protocol");
    if (subprotocols != QList<QByteArray>{PenguinSubprotocol.toLatin1()})
        return refuse(notPenguinFailure(QString::fromLatin1(subprotocols.join(", ")), m_target));
    return State::Upgraded;
}

UpgradeAnswer::State UpgradeAnswer::refuse(const Error &why)
{
    m_why = why;
    return State::Refused;
}

/// It may come behind the head, and often says more than the status.
UpgradeAnswer::State UpgradeAnswer::readBody(QByteArray &received)
{
    const auto state = m_body->read(received);
    const bool mayGrow = state == http::AnswerBody::State::NeedMore && !m_body->endsWithConnection() &&
                         m_body->start().size() < http::AnswerBody::MaxStart;
    return mayGrow ? State::NeedMore : State::Refused;
}

Error UpgradeAnswer::failure() const
{
    if (m_why)
        return *m_why;
    return statusFailure(m_head.status, QString::fromLatin1(m_head.reason),
                         QString::fromUtf8(m_body ? withoutEcho(m_body->start()) : QByteArray()), m_target,
                         sentTo());
}

/// Up to where it begins to repeat what may be a secret of our request: there are services that say back
/// whatever they hear, and pages that show the request. Headers of it are the key and what a person set.
QByteArray UpgradeAnswer::withoutEcho(const QByteArray &said) const
{
    constexpr qsizetype LeastSecret = 4;
    const QByteArray lower = said.toLower();
    qsizetype end = said.size();
    const auto cutAt = [&](const QByteArray &text) {
        const qsizetype at = text.size() < LeastSecret ? -1 : lower.indexOf(text.toLower());
        if (at >= 0)
            end = std::min(end, at);
    };
    const QByteArrayList parameters = m_request.url().query(QUrl::FullyEncoded).toLatin1().split('&');
    for (const QByteArray &parameter : parameters)
        cutAt(parameter.sliced(parameter.indexOf('=') + 1));
    const QList<QByteArray> names = m_request.rawHeaderList();
    for (const QByteArray &name : names) {
        cutAt(name);
        cutAt(m_request.rawHeader(name));
    }
    return said.first(end);
}

/// Where a redirect leads, as an address of a server; without its query, which may be a secret, and without a
/// name or password. Empty where it leads nowhere that a person could write down.
QString UpgradeAnswer::sentTo() const
{
    constexpr qsizetype MaxShown = 200;
    const QByteArray location = http::values(m_head.fields, "Location").value(0);
    if (m_head.status < 300 || m_head.status >= 400 || location.isEmpty())
        return {};
    QUrl url = m_request.url();
    const bool tls = url.scheme() == "wss"_L1;
    url.setScheme(tls ? u"https"_s : u"http"_s);
    url = url.resolved(QUrl::fromEncoded(location));
    if (!url.isValid() || url.host().isEmpty())
        return {};
    if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    else if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    else if (url.scheme() != "wss"_L1 && url.scheme() != "ws"_L1)
        return {};
    const QString shown =
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    return shown.size() > MaxShown ? QString() : cleanDetail(shown);
}

QByteArray UpgradeAnswer::plainHead() const
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           http::values(m_head.fields, "Sec-WebSocket-Accept").join(", ") +
           "\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n\r\n";
}

} // namespace rookery
