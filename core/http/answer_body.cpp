// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_body.h"

#include <algorithm>

namespace rookery::http {

namespace {

constexpr qsizetype MaxLine = 1024;
/// More digits than any chunk has that fits the limit.
constexpr qsizetype MaxSizeDigits = 8;

} // namespace

AnswerBody::AnswerBody(const AnswerHead &head, qsizetype limit) : m_limit(limit)
{
    if (head.status < 200 || head.status == 204 || head.status == 304) {
        m_state = State::Done;
        return;
    }
    const QList<QByteArray> codings = members(head.fields, "Transfer-Encoding");
    const ContentLength length = contentLength(head.fields);
    if (!codings.isEmpty()) {
        m_chunked = sameText(codings.last(), "chunked");
        m_untilClose = !m_chunked;
        m_part = m_chunked ? Part::ChunkSize : Part::Data;
        return;
    }
    m_untilClose = !length.valid || !length.bytes;
    m_left = length.bytes.value_or(0);
}

AnswerBody::State AnswerBody::read(QByteArray &received)
{
    while (m_state == State::NeedMore && step(received))
        ;
    return m_state;
}

/// False when more bytes are needed, or nothing follows.
bool AnswerBody::step(QByteArray &received)
{
    if (m_limit <= 0 && m_state == State::NeedMore && (m_untilClose || m_left > 0 || m_chunked)) {
        m_state = State::Unending;
        return false;
    }
    switch (m_part) {
    case Part::ChunkSize:
        return readChunkSize(received);
    case Part::ChunkEnd:
        return readChunkEnd(received);
    case Part::Trailer:
        return readTrailer(received);
    case Part::Data:
        break;
    }
    if (!m_untilClose && m_left == 0) {
        m_state = State::Done;
        return false;
    }
    const qint64 most = m_untilClose ? received.size() : std::min<qint64>(m_left, received.size());
    const auto n = qsizetype(std::min<qint64>(most, m_limit));
    if (n == 0)
        return false;
    m_start += received.first(std::min(n, MaxStart - std::min(m_start.size(), MaxStart)));
    take(received, n);
    if (!m_untilClose)
        m_left -= n;
    if (m_chunked && m_left == 0)
        m_part = Part::ChunkEnd;
    return true;
}

void AnswerBody::take(QByteArray &received, qsizetype size)
{
    received.remove(0, size);
    m_limit -= size;
}

QByteArray AnswerBody::takeLine(QByteArray &received)
{
    const qsizetype end = received.indexOf('\n');
    if (end > MaxLine || (end < 0 && received.size() > MaxLine))
        m_state = State::Unending;
    if (end < 0 || m_state != State::NeedMore)
        return {};
    QByteArray line = received.first(end);
    take(received, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line.isNull() ? QByteArray("") : line;
}

bool AnswerBody::readChunkSize(QByteArray &received)
{
    const QByteArray line = takeLine(received);
    if (line.isNull())
        return false;
    // What follows a semicolon is an extension that nobody here knows (RFC 9112 §7.1.1).
    const QByteArrayView digits =
        withoutBlanks(QByteArrayView(line).first(line.contains(';') ? line.indexOf(';') : line.size()));
    const bool isHex = !digits.isEmpty() && digits.size() <= MaxSizeDigits &&
                       std::all_of(digits.begin(), digits.end(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                       });
    if (!isHex) {
        m_state = State::Unending;
        return false;
    }
    m_left = digits.toByteArray().toLongLong(nullptr, 16);
    m_part = m_left == 0 ? Part::Trailer : Part::Data;
    return true;
}

bool AnswerBody::readChunkEnd(QByteArray &received)
{
    const QByteArray line = takeLine(received);
    if (line.isNull())
        return false;
    if (!line.isEmpty()) {
        m_state = State::Unending;
        return false;
    }
    m_part = Part::ChunkSize;
    return true;
}

bool AnswerBody::readTrailer(QByteArray &received)
{
    const QByteArray line = takeLine(received);
    if (line.isNull())
        return false;
    if (line.isEmpty())
        m_state = State::Done;
    return true;
}

} // namespace rookery::http
