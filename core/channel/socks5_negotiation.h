// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QByteArray>
#include <QNetworkProxy>
#include <QString>

namespace rookery {

/// What a client says to a SOCKS5 proxy until the connection behind it is open (RFC 1928; user name and
/// password as in RFC 1929), without I/O. Names go to the proxy as they are: it looks them up. QTcpSocket
/// does the same, but keeps the descriptor of such a connection to itself.
class Socks5Negotiation final
{
public:
    enum class State { Going, Open, Failed };

    /// To `host`, a name or an address without brackets. Only user and password of `proxy` are used.
    Socks5Negotiation(const QNetworkProxy &proxy, const QString &host, quint16 port);

    /// Reads what the proxy has said, `received`, and removes from it what was understood; what is left once
    /// it is Open comes from the server. Call it with nothing to begin.
    State advance(QByteArray &received);
    /// Whether the proxy has been asked for the connection: from then on it may be the server that is slow.
    [[nodiscard]] bool hasAsked() const { return m_awaited >= Awaited::Answer; }
    /// What is to be sent now; empty for nothing. A secret may be in it.
    [[nodiscard]] QByteArray takeOutput();

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
