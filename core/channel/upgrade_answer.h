// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/connect_failure.h"
#include "core/http/answer_body.h"

#include <QNetworkRequest>

#include <optional>

namespace rookery {

/// What the server's answer to the upgrade comes to, without I/O and bounded: a tunnel, or a sentence about
/// what came instead of it (RFC 6455 §4.1, RFC 9112).
class UpgradeAnswer final
{
public:
    enum class State {
        NeedMore,
        Upgraded,
        Refused, ///< failure() says why
    };

    /// To this request with this Sec-WebSocket-Key; an empty one leaves Sec-WebSocket-Accept to somebody
    /// else.
    UpgradeAnswer(const ConnectTarget &target, const QNetworkRequest &request, const QByteArray &key);

    /// Reads what the server has said and removes from it what was understood; what is left once it is
    /// Upgraded is frames. Call it for every few kilobytes.
    State read(QByteArray &received);
    /// Whether there is an answer that refuses, and only its body is still awaited: where no more comes, or
    /// not in time, failure() says what is known.
    [[nodiscard]] bool isRefusal() const { return m_body.has_value(); }
    [[nodiscard]] Error failure() const;
    /// After Upgraded: the answer.
    [[nodiscard]] const http::AnswerHead &head() const { return m_head; }
    /// The same in its shortest form.
    [[nodiscard]] QByteArray plainHead() const;

private:
    State judge();
    State refuse(const Error &why);
    State readBody(QByteArray &received);
    [[nodiscard]] QString sentTo() const;
    [[nodiscard]] QByteArray withoutEcho(const QByteArray &said) const;

    ConnectTarget m_target;
    QNetworkRequest m_request;
    QByteArray m_key;
    http::AnswerHead m_head;
    std::optional<http::AnswerBody> m_body;
    std::optional<Error> m_why;
};

} // namespace rookery
