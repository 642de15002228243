// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_own_answer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rookery {

namespace {

QByteArray reasonOf(int status)
{
    static constexpr std::array<std::pair<int, QByteArrayView>, 14> Reasons{{
        {200, "OK"},
        {400, "Bad Request"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {407, "Proxy Authentication Required"},
        {408, "Request Timeout"},
        {417, "Expectation Failed"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
    }};
    const auto *const at = std::find_if(Reasons.begin(), Reasons.end(),
                                        [&](const auto &reason) { return reason.first == status; });
    return at == Reasons.end() ? QByteArray() : at->second.toByteArray();
}

/// The words of RFC 9209 §2.3.
QByteArray proxyStatus(QByteArrayView error)
{
    return QByteArray("rookery; error=") + error;
}

} // namespace

HttpOwnAnswer::HttpOwnAnswer(int status, const QString &sentence)
    : m_status(status), m_type("text/plain; charset=utf-8"), m_content(sentence.toUtf8() + '\n')
{
}

HttpOwnAnswer HttpOwnAnswer::notReached(ConnectResult result, const QString &target, const QString &why)
{
    struct Row
    {
        int status;
        QString sentence;
        QByteArrayView error;
    };
    const Row row = [&]() -> Row {
        switch (result) {
        case ConnectResult::Refused:
            return {502, tr("%1 refused the connection.").arg(target), "connection_refused"};
        case ConnectResult::NetworkUnreachable:
            return {502, tr("The gateway has no way to the network of %1.").arg(target),
                    "destination_ip_unroutable"};
        case ConnectResult::HostUnreachable:
            return {502, tr("%1 cannot be reached from the gateway.").arg(target), "destination_unavailable"};
        case ConnectResult::NoSuchName:
            return {502, tr("The gateway found no address for the name in %1.").arg(target), "dns_error"};
        case ConnectResult::NotAllowed:
            return {403, tr("The gateway does not allow connections to %1.").arg(target),
                    "http_request_denied"};
        case ConnectResult::TimedOut:
            return {504, tr("%1 did not answer in time.").arg(target), "connection_timeout"};
        case ConnectResult::TunnelDown:
            return {503, tr("The tunnel is not connected."), "proxy_internal_error"};
        case ConnectResult::Connected:
        case ConnectResult::Failed:
            break;
        }
        return {502, tr("%1 was not reached.").arg(target), "destination_unavailable"};
    }();
    const bool isAnotherStory = result == ConnectResult::Failed || result == ConnectResult::TunnelDown;
    HttpOwnAnswer answer(row.status,
                         isAnotherStory && !why.isEmpty() ? row.sentence + u' ' + why : row.sentence);
    answer.m_fields.emplaceBack("Proxy-Status", proxyStatus(row.error));
    return answer;
}

HttpOwnAnswer HttpOwnAnswer::passwordWanted()
{
    HttpOwnAnswer answer(407, tr("This proxy needs its user name and password."));
    answer.m_fields.emplaceBack("Proxy-Authenticate", "Basic realm=\"Rookery\", charset=\"UTF-8\"");
    return answer;
}

HttpOwnAnswer HttpOwnAnswer::badServer(const QString &sentence)
{
    HttpOwnAnswer answer(502, sentence);
    answer.m_fields.emplaceBack("Proxy-Status", proxyStatus("http_protocol_error"));
    return answer;
}

HttpOwnAnswer HttpOwnAnswer::page(const QByteArray &type, const QByteArray &content)
{
    HttpOwnAnswer answer(200, {});
    answer.m_type = type;
    answer.m_content = content;
    return answer;
}

QByteArray HttpOwnAnswer::text(Persistence persistence, bool withContent) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(m_status) + ' ' + reasonOf(m_status) + "\r\n";
    for (const auto &[name, value] : m_fields)
        text += name + ": " + value + "\r\n";
    text += "Content-Type: " + m_type + "\r\n";
    text += "Content-Length: " + QByteArray::number(m_content.size()) + "\r\n";
    text += http::persistenceField(persistence);
    text += "\r\n";
    if (withContent)
        text += m_content;
    return text;
}

QByteArray HttpOwnAnswer::established()
{
    return "HTTP/1.1 200 Connection established\r\n\r\n";
}

} // namespace rookery
