// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_rewrite.h"

#include <algorithm>
#include <span>

namespace rookery::http {

namespace {

using Kind = BodyFraming::Kind;

/// Written anew, by what was understood of them.
constexpr QByteArrayView Rewritten[] = {"Connection", "Transfer-Encoding", "Content-Length"};

/// All that are not of the connection.
void appendEndToEnd(QByteArray &to, const Fields &fields, std::span<const QByteArrayView> except = {})
{
    const HopByHop hops(fields);
    for (const auto &[name, value] : fields) {
        if (!hops.has(name) && !isOneOf(name, Rewritten) && !isOneOf(name, except))
            appendField(to, name, value);
    }
}

void appendFraming(QByteArray &to, const BodyFraming &framing)
{
    if (framing.kind == Kind::Length)
        appendField(to, "Content-Length", QByteArray::number(framing.bytes));
    else if (framing.kind == Kind::Chunked)
        appendField(to, "Transfer-Encoding", "chunked");
}

QByteArray statusLine(const AnswerHead &head)
{
    return "HTTP/1.1 " + QByteArray::number(head.status) + ' ' + head.reason + "\r\n";
}

bool saysOfConnection(const Fields &fields, QByteArrayView what)
{
    return hasMember(fields, "Connection", what) || hasMember(fields, "Proxy-Connection", what);
}

} // namespace

Fields forwardedTrailers(const Fields &trailers, const HopByHop &hops)
{
    Fields kept;
    for (const auto &trailer : trailers) {
        if (!hops.has(trailer.first))
            kept.append(trailer);
    }
    return kept;
}

QByteArray wantedUpgrade(const RequestHead &head)
{
    if (head.minorVersion == 0 || !hasMember(head.headers, "Connection", "upgrade"))
        return {};
    const QList<QByteArray> wanted = head.listMembers("Upgrade");
    const bool isHttp2 = std::any_of(wanted.cbegin(), wanted.cend(),
                                     [](const QByteArray &one) { return sameText(one, "h2c"); });
    return isHttp2 ? QByteArray() : wanted.join(", ");
}

QByteArray forwardedRequest(const RequestHead &head, QByteArrayView resource, QByteArrayView host,
                            const BodyFraming &framing)
{
    static constexpr QByteArrayView Ours[] = {"Host", "Max-Forwards"};
    // HTTP/1.0 knows no 100 (RFC 9110 §10.1.1).
    static constexpr QByteArrayView OursOf10[] = {"Host", "Max-Forwards", "Expect"};
    QByteArray text = head.method + ' ';
    text += resource;
    text += " HTTP/1.1\r\n";
    appendField(text, "Host", host);
    appendEndToEnd(text, head.headers,
                   head.minorVersion == 0 ? std::span<const QByteArrayView>(OursOf10) : Ours);
    if (const std::optional<int> left = maxForwards(head))
        appendField(text, "Max-Forwards", QByteArray::number(*left - 1));
    // "Content-Length: 0" says that there is a body, of nothing; some servers refuse a POST without it.
    if (framing.kind == Kind::None && contentLength(head.headers).bytes)
        appendField(text, "Content-Length", "0");
    appendFraming(text, framing);
    if (const QByteArray upgrade = wantedUpgrade(head); !upgrade.isEmpty()) {
        appendField(text, "Connection", "Upgrade");
        appendField(text, "Upgrade", upgrade);
    }
    return text + "\r\n";
}

QByteArray persistenceField(AnswerDelivery::Persistence persistence)
{
    switch (persistence) {
    case AnswerDelivery::Persistence::KeepAlive:
        return "Connection: keep-alive\r\n";
    case AnswerDelivery::Persistence::Close:
        return "Connection: close\r\n";
    case AnswerDelivery::Persistence::Unsaid:
        break;
    }
    return {};
}

QByteArray forwardedAnswer(const AnswerHead &head, const AnswerDelivery &delivery)
{
    QByteArray text = statusLine(head);
    appendEndToEnd(text, head.fields);
    appendFraming(text, delivery.framing);
    // Where no body follows, this is how long it would be: HEAD and 304; or 0.
    const bool mayHaveLength = head.status >= 200 && head.status != 204;
    if (const ContentLength length = contentLength(head.fields);
        delivery.framing.kind == Kind::None && mayHaveLength && length.bytes)
        appendField(text, "Content-Length", QByteArray::number(*length.bytes));
    return text + persistenceField(delivery.persistence) + "\r\n";
}

QByteArray forwardedInterim(const AnswerHead &head)
{
    QByteArray text = statusLine(head);
    appendEndToEnd(text, head.fields);
    if (head.status == 101) {
        appendField(text, "Connection", "Upgrade");
        for (const QByteArray &value : values(head.fields, "Upgrade"))
            appendField(text, "Upgrade", value);
    }
    return text + "\r\n";
}

bool wantsToGoOn(const RequestHead &head)
{
    return !saysOfConnection(head.headers, "close") &&
           (head.minorVersion > 0 || saysOfConnection(head.headers, "keep-alive"));
}

std::optional<int> maxForwards(const RequestHead &head)
{
    const QList<QByteArray> given = head.values("Max-Forwards");
    if ((head.method != "OPTIONS" && head.method != "TRACE") || given.size() != 1)
        return std::nullopt;
    bool fits = false;
    const uint left = given.first().toUInt(&fits);
    constexpr uint Most = 1000000;
    return fits ? std::optional<int>(int(std::min(left, Most))) : std::nullopt;
}

} // namespace rookery::http
