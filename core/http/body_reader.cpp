// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/body_reader.h"

#include "core/http/answer_head.h"
#include "core/http/request_head.h"

#include <algorithm>

namespace rookery::http {

namespace {

using Kind = BodyFraming::Kind;

/// More would not fit a qint64.
constexpr qsizetype MaxSizeDigits = 15;

/// Framing, routing, proof, what says how to read the message, and what belongs to one connection (RFC 9110
/// §6.5.1).
constexpr QByteArrayView NotBehindABody[] = {"Age",
                                             "Authorization",
                                             "Cache-Control",
                                             "Connection",
                                             "Content-Encoding",
                                             "Content-Length",
                                             "Content-Range",
                                             "Content-Type",
                                             "Cookie",
                                             "Date",
                                             "Expect",
                                             "Expires",
                                             "Forwarded",
                                             "Host",
                                             "HTTP2-Settings",
                                             "Keep-Alive",
                                             "Location",
                                             "Max-Forwards",
                                             "Proxy-Authenticate",
                                             "Proxy-Authentication-Info",
                                             "Proxy-Authorization",
                                             "Proxy-Connection",
                                             "Proxy-Status",
                                             "Range",
                                             "Retry-After",
                                             "Set-Cookie",
                                             "Set-Cookie2",
                                             "TE",
                                             "Trailer",
                                             "Transfer-Encoding",
                                             "Upgrade",
                                             "Vary",
                                             "Via",
                                             "WWW-Authenticate",
                                             "X-Forwarded-For",
                                             "X-Forwarded-Host",
                                             "X-Forwarded-Proto"};

bool mayTrail(QByteArrayView name)
{
    return std::none_of(std::begin(NotBehindABody), std::end(NotBehindABody),
                        [&](QByteArrayView one) { return sameText(one, name); });
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// None where there is a coding that is not "chunked" alone.
std::optional<bool> isChunked(const Fields &fields)
{
    const QList<QByteArray> codings = values(fields, "Transfer-Encoding");
    if (codings.isEmpty())
        return false;
    // Nor with an empty member beside it, in its line or in another: a reader that looks at the first line,
    // or at a whole value, would find no coding there (RFC 9112 §11.2).
    if (codings.size() != 1 || !sameText(withoutBlanks(codings.first()), "chunked"))
        return std::nullopt;
    return true;
}

} // namespace

std::optional<BodyFraming> requestFraming(const RequestHead &head)
{
    const std::optional<bool> chunked = isChunked(head.headers);
    if (!chunked)
        return std::nullopt;
    if (*chunked)
        return BodyFraming{Kind::Chunked};
    const qint64 bytes = contentLength(head.headers).bytes.value_or(0);
    return bytes == 0 ? BodyFraming{} : BodyFraming{Kind::Length, bytes};
}

std::optional<BodyFraming> answerFraming(const AnswerHead &head, QByteArrayView method)
{
    const std::optional<bool> chunked = isChunked(head.fields);
    const ContentLength length = contentLength(head.fields);
    if (!chunked || !length.valid || (*chunked && length.bytes))
        return std::nullopt;
    if (method == "HEAD" || head.status < 200 || head.status == 204 || head.status == 304)
        return BodyFraming{};
    if (*chunked)
        return BodyFraming{Kind::Chunked};
    if (!length.bytes)
        return BodyFraming{Kind::UntilClose};
    return *length.bytes == 0 ? BodyFraming{} : BodyFraming{Kind::Length, *length.bytes};
}

BodyReader::BodyReader(const BodyFraming &framing) : m_kind(framing.kind), m_left(framing.bytes)
{
    if (m_kind == Kind::None || (m_kind == Kind::Length && m_left == 0))
        m_state = State::Done;
    if (m_kind == Kind::Chunked)
        m_part = Part::Size;
}

BodyReader::State BodyReader::ended()
{
    if (m_state == State::Going)
        m_state = m_kind == Kind::UntilClose ? State::Done : State::Malformed;
    return m_state;
}

BodyReader::Piece BodyReader::take(QByteArrayView received)
{
    if (m_state != State::Going || received.isEmpty())
        return {};
    if (m_part == Part::Content)
        return takeContent(received);
    Piece piece;
    const qsizetype max = m_part == Part::Trailers ? MaxTrailers - m_trailerBytes : MaxChunkLine;
    if (takeLine(received, max, piece.consumed)) {
        readLine();
        m_line.clear();
    }
    return piece;
}

BodyReader::Piece BodyReader::takeContent(QByteArrayView received)
{
    if (m_kind == Kind::UntilClose)
        return {received.size(), received};
    const auto n = qsizetype(std::min<qint64>(m_left, received.size()));
    m_left -= n;
    if (m_left == 0 && m_kind == Kind::Chunked)
        m_part = Part::ChunkEnd;
    else if (m_left == 0)
        m_state = State::Done;
    return {n, received.first(n)};
}

bool BodyReader::takeLine(QByteArrayView received, qsizetype max, qsizetype &consumed)
{
    for (const char c : received) {
        ++consumed;
        if (m_hasReturn) {
            m_hasReturn = false;
            if (c == '\n')
                return true;
            m_state = State::Malformed;
            return false;
        }
        if (c == '\r') {
            m_hasReturn = true;
            continue;
        }
        m_line += c;
        if (m_line.size() > max || !isFieldText({&c, 1})) {
            m_state = State::Malformed;
            return false;
        }
    }
    return false;
}

void BodyReader::readLine()
{
    switch (m_part) {
    case Part::Size:
        readSize();
        break;
    case Part::ChunkEnd:
        m_part = Part::Size;
        if (!m_line.isEmpty())
            m_state = State::Malformed;
        break;
    case Part::Trailers:
        readTrailer();
        break;
    case Part::Content:
        break;
    }
}

void BodyReader::readSize()
{
    const auto end = std::find_if_not(m_line.cbegin(), m_line.cend(), isHexDigit);
    const auto digits = QByteArrayView(m_line).first(end - m_line.cbegin());
    // What follows a semicolon is an extension that nobody here knows; white space before it is bad, and
    // legal (RFC 9112 §7.1.1). None of it goes on.
    const QByteArrayView rest = withoutBlanks(QByteArrayView(m_line).sliced(digits.size()));
    if (digits.isEmpty() || digits.size() > MaxSizeDigits || (!rest.isEmpty() && !rest.startsWith(';'))) {
        m_state = State::Malformed;
        return;
    }
    m_left = digits.toByteArray().toLongLong(nullptr, 16);
    m_part = m_left == 0 ? Part::Trailers : Part::Content;
}

void BodyReader::readTrailer()
{
    if (m_line.isEmpty()) {
        m_state = State::Done;
        return;
    }
    m_trailerBytes += m_line.size();
    if (m_trailers.size() >= MaxTrailerFields || !addField(m_trailers, m_line))
        m_state = State::Malformed;
    else if (!mayTrail(m_trailers.last().first))
        m_trailers.removeLast();
}

void appendChunk(QByteArray &to, QByteArrayView data)
{
    if (data.isEmpty())
        return;
    to += QByteArray::number(data.size(), 16);
    to += "\r\n";
    to += data;
    to += "\r\n";
}

void appendLastChunk(QByteArray &to, const Fields &trailers)
{
    to += "0\r\n";
    for (const auto &[name, value] : trailers)
        to += name + ": " + value + "\r\n";
    to += "\r\n";
}

} // namespace rookery::http
