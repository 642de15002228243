// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/connect_failure.h"

#include "core/address/host_port.h"
#include "core/channel/penguin_version.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ConnectFailure)
};

bool isProxyError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return true;
    default:
        return false;
    }
}

Error proxyFailure(QAbstractSocket::SocketError error, const QString &detail, const ConnectTarget &target)
{
    const auto make = [&](ErrorCode code, const QString &message, const QString &hint) {
        return Error{code, message.arg(target.proxy), hint, detail};
    };
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return make(ErrorCode::ProxyRefused,
                    Text::tr("The proxy %1 wants a user name and password, or other ones."),
                    Text::tr("Put them into the proxy's address."));
    case QAbstractSocket::ProxyConnectionRefusedError:
        return make(ErrorCode::ConnectionFailed, Text::tr("The proxy %1 refused the connection."),
                    Text::tr("Check its port, and whether it is running."));
    case QAbstractSocket::ProxyNotFoundError:
        return make(ErrorCode::NameNotFound, Text::tr("The proxy's name in %1 was not found."),
                    Text::tr("Check its spelling and whether this machine is online."));
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return make(ErrorCode::Timeout, Text::tr("The proxy %1 did not answer in time."),
                    Text::tr("Check its address and whether this machine is online."));
    case QAbstractSocket::ProxyConnectionClosedError:
        return make(ErrorCode::ConnectionFailed, Text::tr("The proxy %1 closed the connection."),
                    Text::tr("It may not allow connections to this server."));
    default:
        return make(ErrorCode::ConnectionFailed,
                    Text::tr("The proxy %1 did not open the connection or is not a proxy of this kind."),
                    Text::tr("Check the proxy's kind and port, and whether it allows this server."));
    }
}

Error closedEarly(const QString &detail, ConnectStage stage, const ConnectTarget &target)
{
    if (stage == ConnectStage::Tls)
        return tlsHangUp(detail, target);
    QString hint = Text::tr("Check the port; if the server speaks TLS, the address begins with wss://.");
    if (target.tls && target.inEditor())
        hint = Text::tr("Check the port; the server may also want a certificate from us: it is chosen on the "
                        "editor's Advanced page.");
    else if (target.tls)
        hint = Text::tr("Check the port; the server may also want a certificate from us (--tls-cert).");
    return {ErrorCode::ConnectionFailed,
            Text::tr("%1 closed the connection without an answer.").arg(target.shown()), hint, detail};
}

// Qt says the same where the system and where the proxy forbids it.
Error notAllowed(const QString &detail, const ConnectTarget &target)
{
    if (target.proxy.isEmpty()) {
        return {ErrorCode::NotPermitted,
                Text::tr("This machine does not allow a connection to %1.").arg(target.shown()),
                Text::tr("Check its firewall."), detail};
    }
    return {ErrorCode::ConnectionFailed,
            Text::tr("The proxy %1 does not allow a connection to %2.").arg(target.proxy, target.shown()),
            Text::tr("Ask whoever runs the proxy, or use another port of the server."), detail};
}

QString shownStatus(int status, const QString &reason)
{
    return QString(QString::number(status) % u' ' % cleanDetail(reason)).trimmed();
}

QString statusHint(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 404:
        return Text::tr(
            "The path or the key may be wrong: a tunnel server answers both like a page that is not there.");
    case 429:
        return Text::tr("Too many attempts were made; wait a while.");
    case 502:
    case 503:
    case 504:
        return Text::tr("The server behind a proxy there is restarting or down; it is worth trying again.");
    default:
        break;
    }
    if (status >= 200 && status < 300)
        return Text::tr("There is an ordinary web page at this address; check the path.");
    if (status >= 300 && status < 400)
        return Text::tr("The server sends visitors on to another address; use that one.");
    if (status >= 500)
        return Text::tr("The server has a problem of its own; it is worth trying again.");
    return Text::tr("Check the address; a proxy on the way may also not pass WebSocket connections.");
}

} // namespace

QString ConnectTarget::shown() const
{
    return hostPort(host, port);
}

QString cleanDetail(const QString &text)
{
    constexpr qsizetype MaxLength = 300;
    QString clean = text.left(MaxLength);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return clean;
}

Error socketFailure(QAbstractSocket::SocketError error, const QString &givenDetail, ConnectStage stage,
                    const ConnectTarget &target)
{
    const QString detail = cleanDetail(givenDetail);
    if (isProxyError(error))
        return proxyFailure(error, detail, target);
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {ErrorCode::NameNotFound, Text::tr("The name %1 was not found.").arg(target.host),
                Text::tr("Check its spelling and whether this machine is online."), detail};
    case QAbstractSocket::ConnectionRefusedError:
        return {ErrorCode::ConnectionFailed, Text::tr("%1 refused the connection.").arg(target.shown()),
                Text::tr("Check the port, and whether the server is running."), detail};
    case QAbstractSocket::NetworkError:
        return {ErrorCode::ConnectionFailed, Text::tr("%1 cannot be reached.").arg(target.shown()),
                Text::tr("Check this machine's network."), detail};
    case QAbstractSocket::SocketTimeoutError:
        return {ErrorCode::Timeout, Text::tr("%1 did not answer.").arg(target.shown()),
                Text::tr("Check the address; a firewall may be on the way."), detail};
    case QAbstractSocket::SocketAccessError:
        return notAllowed(detail, target);
    case QAbstractSocket::RemoteHostClosedError:
        return closedEarly(detail, stage, target);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return tlsFailure(detail, target);
    default:
        return {ErrorCode::ConnectionFailed,
                Text::tr("The connection to %1 failed.").arg(target.shown()),
                {},
                detail};
    }
}

Error toProxyFailure(QAbstractSocket::SocketError error, const QString &givenDetail,
                     const ConnectTarget &target)
{
    const QString detail = cleanDetail(givenDetail);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return proxyFailure(QAbstractSocket::ProxyConnectionRefusedError, detail, target);
    case QAbstractSocket::HostNotFoundError:
        return proxyFailure(QAbstractSocket::ProxyNotFoundError, detail, target);
    case QAbstractSocket::RemoteHostClosedError:
        return proxyFailure(QAbstractSocket::ProxyConnectionClosedError, detail, target);
    case QAbstractSocket::SocketTimeoutError:
        return proxyFailure(QAbstractSocket::ProxyConnectionTimeoutError, detail, target);
    case QAbstractSocket::NetworkError:
        return {ErrorCode::ConnectionFailed, Text::tr("The proxy %1 cannot be reached.").arg(target.proxy),
                Text::tr("Check this machine's network."), detail};
    case QAbstractSocket::SocketAccessError:
        return {ErrorCode::NotPermitted,
                Text::tr("This machine does not allow a connection to the proxy %1.").arg(target.proxy),
                Text::tr("Check its firewall."), detail};
    default:
        return {ErrorCode::ConnectionFailed,
                Text::tr("The connection to %1 failed.").arg(target.proxy),
                {},
                detail};
    }
}

Error behindProxyFailure(const QString &detail, const ConnectTarget &target)
{
    return {ErrorCode::ConnectionFailed, Text::tr("%1 cannot be reached.").arg(target.shown()),
            Text::tr("Check the address; a firewall may be on the way."), cleanDetail(detail)};
}

Error timeoutFailure(std::chrono::milliseconds limit, ConnectStage stage, const ConnectTarget &target)
{
    const QString seconds = QString::number(double(limit.count()) / 1000.0);
    // A proxy looks the name up and connects; how far it got it does not tell.
    if (stage == ConnectStage::Name && !target.proxy.isEmpty()) {
        return {ErrorCode::Timeout,
                Text::tr("The proxy %1 has not opened a connection to %2 within %3 s.")
                    .arg(target.proxy, target.shown(), seconds),
                Text::tr("Check both addresses; a firewall may be on the way."),
                {}};
    }
    const QString online = Text::tr("Check whether this machine is online.");
    switch (stage) {
    case ConnectStage::Name:
        return {ErrorCode::Timeout,
                Text::tr("The name %1 was not resolved within %2 s.").arg(target.host, seconds),
                online,
                {}};
    case ConnectStage::Tcp:
        return {ErrorCode::Timeout,
                Text::tr("%1 did not answer within %2 s.").arg(target.shown(), seconds),
                Text::tr("Check the address; a firewall may be on the way."),
                {}};
    case ConnectStage::Tls:
        return {ErrorCode::Timeout,
                Text::tr("%1 did not finish TLS within %2 s.").arg(target.shown(), seconds),
                Text::tr("The server may not speak TLS at this port: then the address begins with ws://."),
                {}};
    case ConnectStage::Upgrade:
        break;
    }
    return {ErrorCode::Timeout,
            Text::tr("%1 did not open the tunnel within %2 s.").arg(target.shown(), seconds),
            target.tls
                ? Text::tr("Check the port; the server may be overloaded.")
                : Text::tr("Check the port; if the server speaks TLS, the address begins with wss://."),
            {}};
}

Error statusFailure(int status, const QString &reason, const QString &detail, const ConnectTarget &target,
                    const QString &sentTo)
{
    const QString answer = shownStatus(status, reason);
    // In one form, whoever carried the request. What the peer says follows.
    const QString statusLine = QString::number(status) % u" ("_s % cleanDetail(reason) % u')';
    const QString said = cleanDetail(detail);
    return {ErrorCode::HttpRefused,
            Text::tr("%1 answered \"%2\" instead of opening the tunnel.").arg(target.shown(), answer),
            sentTo.isEmpty() ? statusHint(status)
                             : Text::tr("The server sends visitors on to %1; use that one.").arg(sentTo),
            said.isEmpty() ? statusLine : QString(statusLine % u": "_s % said), status};
}

Error proxyStatusFailure(int status, const QString &reason, const ConnectTarget &target)
{
    const QString answer = shownStatus(status, reason);
    switch (status) {
    case 403:
    case 405:
        return notAllowed(answer, target);
    case 502:
    case 503:
    case 504:
        return behindProxyFailure(answer, target);
    default:
        break;
    }
    const QString hint =
        status >= 300 && status < 400
            ? Text::tr("It may want you to log in with a web browser first.")
            : Text::tr("Check the proxy's kind and port, and whether it allows this server.");
    return {ErrorCode::ConnectionFailed,
            Text::tr("The proxy %1 answered \"%2\" instead of opening a connection to %3.")
                .arg(target.proxy, answer, target.shown()),
            hint, answer};
}

Error answerFailure(const QString &givenDetail, const ConnectTarget &target)
{
    const QString detail = cleanDetail(givenDetail);
    return {
        ErrorCode::HttpRefused, Text::tr("%1 did not answer like a WebSocket server.").arg(target.shown()),
        Text::tr(
            "Check the address and the port; a proxy on the way may also not pass WebSocket connections."),
        detail};
}

Error notPenguinFailure(const QString &subprotocol, const ConnectTarget &target)
{
    return {ErrorCode::NotPenguin,
            Text::tr("%1 is a WebSocket server, but none that speaks %2.")
                .arg(target.shown(), PenguinSubprotocol),
            Text::tr("Check the path in the address."), cleanDetail(subprotocol)};
}

} // namespace rookery
