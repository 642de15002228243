// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/proxy_negotiation.h"

#include <QNetworkProxy>

namespace rookery {

/// SOCKS5 (RFC 1928; user name and password as in RFC 1929). Names go to the proxy as they are: it looks them
/// up.
class Socks5Negotiation final : public ProxyNegotiation
{
public:
    /// To `host`, a name or an address without brackets. Only user and password of `proxy` are used.
    Socks5Negotiation(const QNetworkProxy &proxy, const QString &host, quint16 port);

    State advance(QByteArray &received) override;
    State ended() override;
    [[nodiscard]] bool hasAsked() const override { return m_awaited >= Awaited::Answer; }
    [[nodiscard]] QByteArray takeOutput() override;
    [[nodiscard]] Error failure(const ConnectTarget &target) const override;

    /// Why it Failed, as QTcpSocket would call it, and the same for the log.
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_error; }
    [[nodiscard]] QString errorString() const { return m_errorString; }

private:
    enum class Awaited { Nothing, Method, Verdict, Answer, Done };

    void greet();
    /// Takes the two bytes of a step that leads to the next question; nothing may follow them before it.
    bool takeStep(QByteArray &received, char &first, char &second);
    bool readMethod(QByteArray &received);
    bool readVerdict(QByteArray &received);
    bool readAnswer(QByteArray &received);
    void authenticate();
    void request();
    void fail(QAbstractSocket::SocketError error, const QString &why);

    QByteArray m_user;
    QByteArray m_password;
    QString m_host;
    quint16 m_port;
    Awaited m_awaited = Awaited::Nothing;
    QByteArray m_output;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorString;
};

} // namespace rookery
