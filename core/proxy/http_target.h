// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace rookery {

namespace http {
struct RequestHead;
}

/// Where a request that a proxy gets is meant to go (RFC 9112 §3.2). Pure.
class HttpTarget final
{
    Q_DECLARE_TR_FUNCTIONS(HttpTarget)

public:
    enum class Form {
        Tunnel,  ///< CONNECT: bytes to host and port
        Request, ///< a request to host and port, with `resource`
        Own,     ///< to the proxy itself: `resource`
        Bad,     ///< answered with `status` and `why`
    };

    /// Of the whole request line; of a request without a port the scheme's.
    [[nodiscard]] static HttpTarget of(const http::RequestHead &head);

    Form form = Form::Bad;
    QByteArray host; ///< a name in ASCII or an address without brackets
    quint16 port = 0;
    QByteArray authority; ///< host and port as a Host field has them: the port where one was written
    QByteArray resource;  ///< in origin form, or "*"
    int status = 400;
    QString why; ///< one sentence, with what to do where that is not clear

private:
    [[nodiscard]] static HttpTarget bad(int status, const QString &why);
    [[nodiscard]] static HttpTarget tunnel(QByteArrayView target);
    [[nodiscard]] static HttpTarget absolute(const http::RequestHead &head);
    /// "host", "host:port", "[::1]:port". False where it is none of these; `why` is set.
    bool takeAuthority(QByteArrayView text);
};

} // namespace rookery
