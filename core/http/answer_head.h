// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/fields.h"

namespace rookery::http {

/// The head of an HTTP/1.x answer (RFC 9112 §4, §5).
struct AnswerHead
{
    int minorVersion = 1; ///< of HTTP/1.x
    int status = 0;
    QByteArray reason;
    Fields fields;
    qsizetype size = 0; ///< bytes up to and including its empty line, and of what was skipped before it

    /// Whether the connection can carry another request once the body has been read (RFC 9112 §9.3; what
    /// proxies say in Proxy-Connection counts, too).
    [[nodiscard]] bool keepsConnection() const;
};

/// Bytes of a head at most, with the interim answers before it.
constexpr qsizetype MaxAnswerHead = 32 * 1024;
constexpr qsizetype MaxAnswerFields = 256;
/// Interim answers before it: all of them are read again with each byte that comes, so that many small ones
/// would keep an engine busy.
constexpr int MaxInterimAnswers = 16;

enum class HeadState { NeedMore, Malformed, Complete };

/// Reads the head off everything that has come so far. Interim answers (1xx, but not 101) are skipped (RFC
/// 9110 §15.2); folded lines are joined (RFC 9112 §5.2), and lines may end with LF alone (RFC 9112 §2.2).
/// Whoever does not begin like HTTP/1 is malformed at once, and whatever goes beyond the bounds above.
[[nodiscard]] HeadState readAnswerHead(QByteArrayView soFar, AnswerHead &head);
/// The same, but for an interim answer, which is a head of its own here: for whoever passes it on. `scanned`
/// is 0 for the first bytes of a head and kept between calls, so that many small pieces cost no more than
/// one.
[[nodiscard]] HeadState readEachAnswerHead(QByteArrayView soFar, qsizetype &scanned, AnswerHead &head);
[[nodiscard]] bool isInterim(int status);

} // namespace rookery::http
