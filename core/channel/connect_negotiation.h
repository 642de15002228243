// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/proxy_negotiation.h"
#include "core/http/answer_body.h"
#include "core/http/proxy_authorization.h"

#include <QNetworkProxy>

#include <optional>

namespace rookery {

/// CONNECT, as an HTTP proxy wants it (RFC 9110 §9.3.6; RFC 9112 §3.2.3). Names go to the proxy as they are:
/// it looks them up.
class ConnectNegotiation final : public ProxyNegotiation
{
public:
    /// Bytes of the page around a question for the password; a proxy that says more is asked over a new
    /// connection.
    static constexpr qsizetype MaxSkippedBody = 64 * 1024;

    /// To `host`, an ASCII name or an address without brackets. Only user and password of `proxy` are used.
    ConnectNegotiation(const QNetworkProxy &proxy, const QString &host, quint16 port);

    State advance(QByteArray &received) override;
    State ended() override;
    [[nodiscard]] bool hasAsked() const override { return m_awaited != Awaited::Nothing; }
    [[nodiscard]] QByteArray takeOutput() override;
    [[nodiscard]] Error failure(const ConnectTarget &target) const override;

private:
    enum class Awaited { Nothing, Head, Body, Done };

    void ask();
    /// False when more has to come, or it is over.
    [[nodiscard]] bool readHead(QByteArray &received);
    [[nodiscard]] bool readBody(QByteArray &received);
    [[nodiscard]] bool askForPassword(const http::AnswerHead &head, QByteArray &received);
    [[nodiscard]] bool startAgain();
    void fail(QAbstractSocket::SocketError error, const QString &why);

    QByteArray m_authority;
    http::ProxyAuthorization m_authorization;
    Awaited m_awaited = Awaited::Nothing;
    State m_state = State::Going;
    int m_asked = 0;      ///< over all connections
    int m_askedHere = 0;  ///< over this one
    bool m_heard = false; ///< something of the answer that is awaited
    QByteArray m_output;
    std::optional<http::AnswerBody> m_body;
    std::optional<http::AnswerHead> m_refusal; ///< other than 407
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorString;
};

} // namespace rookery
