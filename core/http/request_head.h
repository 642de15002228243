// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/fields.h"

namespace rookery::http {

/// The head of one HTTP/1.x request (RFC 9112 §3, §5): what decides whether it may become a WebSocket.
struct RequestHead
{
    QByteArray method;    ///< as sent: methods are case-sensitive
    QByteArray target;    ///< as sent, in whichever form, with its query
    int minorVersion = 1; ///< of HTTP/1.x
    Fields headers;
    qsizetype size = 0; ///< bytes up to and including the empty line

    /// Values of every header line of that name, whatever its case, in order.
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    /// Members of a comma-separated list that may be spread over several lines (RFC 9110 §5.6.1); empty ones
    /// are left out.
    [[nodiscard]] QList<QByteArray> listMembers(QByteArrayView name) const;
    /// The target as within a server: of an absolute form, which proxies send, only path and query (RFC 9112
    /// §3.2.2).
    [[nodiscard]] QByteArray resource() const;
    /// The same without its query.
    [[nodiscard]] QByteArray path() const;
    /// Whether bytes of a body follow or may follow.
    [[nodiscard]] bool announcesBody() const;
};

/// Reads one request head out of bytes that arrive in pieces, without consuming them: each call gets
/// everything since the first byte, and only what is new is looked at. Pure: no I/O, no clock.
///
/// Strict on purpose, so that nothing behind it can read the same bytes in another way: CRLF only, no folded
/// lines, no white space before the colon, no control characters, exactly one Host in HTTP/1.1, no two
/// lengths of the body. Empty lines before the request are skipped.
class RequestHeadReader final
{
public:
    /// Bytes of a head, its empty line included.
    static constexpr qsizetype MaxSize = 16 * 1024;
    static constexpr qsizetype MaxHeaders = 100;

    /// What it takes.
    struct Limits
    {
        qsizetype size = MaxSize;
        qsizetype headers = MaxHeaders;
        bool rawTargets = false; ///< bytes above 127 in a target, which some clients do not encode
    };

    enum class Status {
        NeedMore,
        Malformed, ///< or longer than the limits; final
        Complete,  ///< final
    };

    RequestHeadReader() = default;
    explicit RequestHeadReader(const Limits &limits) : m_limits(limits) {}

    /// `soFar` begins with the first byte of the connection and only grows between calls.
    Status read(QByteArrayView soFar);
    [[nodiscard]] Status status() const { return m_status; }
    /// After Complete.
    [[nodiscard]] const RequestHead &head() const { return m_head; }

private:
    [[nodiscard]] Status scan(QByteArrayView soFar);
    [[nodiscard]] Status takeLine(QByteArrayView line);
    [[nodiscard]] bool takeRequestLine(QByteArrayView line);
    [[nodiscard]] bool takeHeader(QByteArrayView line);
    [[nodiscard]] bool isWhole() const;

    Limits m_limits;
    Status m_status = Status::NeedMore;
    RequestHead m_head;
    qsizetype m_scanned = 0;
    qsizetype m_lineStart = 0;
    bool m_haveRequestLine = false;
};

} // namespace rookery::http
