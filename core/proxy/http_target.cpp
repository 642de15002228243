// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_target.h"

#include "core/address/host_port.h"
#include "core/address/host_text.h"
#include "core/http/request_head.h"

#include <algorithm>

namespace rookery {

namespace {

constexpr quint16 HttpPort = 80;

/// "http" of "http://…"; nothing where there is no scheme.
QByteArrayView schemeOf(QByteArrayView target)
{
    const qsizetype end = target.indexOf("://");
    return end > 0 && http::isToken(target.first(end)) ? target.first(end) : QByteArrayView();
}

} // namespace

HttpTarget HttpTarget::bad(int status, const QString &why)
{
    HttpTarget target;
    target.status = status;
    target.why = why;
    return target;
}

HttpTarget HttpTarget::of(const http::RequestHead &head)
{
    if (head.method == "CONNECT")
        return tunnel(head.target);
    if (head.target.startsWith('/') || head.target == "*") {
        HttpTarget target;
        target.form = Form::Own;
        target.resource = head.target;
        return target;
    }
    return absolute(head);
}

HttpTarget HttpTarget::tunnel(QByteArrayView text)
{
    HttpTarget target;
    if (!target.takeAuthority(text))
        return target;
    // There is no default (RFC 9110 §9.3.6).
    if (target.port == 0)
        return bad(400, tr("CONNECT needs a host and a port, as in example.com:443."));
    target.form = Form::Tunnel;
    return target;
}

HttpTarget HttpTarget::absolute(const http::RequestHead &head)
{
    const QByteArrayView whole(head.target);
    const QByteArrayView scheme = schemeOf(whole);
    if (scheme.isEmpty())
        return bad(400, tr("A proxy needs the whole address, as in http://example.com/."));
    if (http::sameText(scheme, "https") || http::sameText(scheme, "wss"))
        return bad(501, tr("This proxy carries TLS only inside CONNECT."));
    if (!http::sameText(scheme, "http") && !http::sameText(scheme, "ws"))
        return bad(501, tr("This proxy carries http and, with CONNECT, anything on TCP."));

    const QByteArrayView rest = whole.sliced(scheme.size() + 3);
    const auto end =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    const QByteArrayView authority = rest.first(end - rest.begin());
    // A name before "@" makes an address look like another one (RFC 9110 §4.2.4).
    if (authority.contains('@'))
        return bad(400, tr("An address for a proxy has no user name in it."));
    HttpTarget target;
    if (!target.takeAuthority(authority))
        return target;
    if (target.port == 0)
        target.port = HttpPort;
    target.form = Form::Request;
    const bool hasPath = rest.size() > authority.size() && rest[authority.size()] == '/';
    target.resource = head.method == "OPTIONS" && rest.size() == authority.size() ? "*" : head.resource();
    // A fragment is no part of a request (RFC 9112 §3.2.1), and servers do not agree about one.
    if (target.resource.contains('#') || (!hasPath && rest.contains('#')))
        return bad(400, tr("An address in a request has no fragment."));
    return target;
}

bool HttpTarget::takeAuthority(QByteArrayView text)
{
    const bool isV6 = text.startsWith('[');
    const qsizetype hostEnd = isV6 ? text.indexOf(']') + 1 : text.indexOf(':');
    const QByteArrayView written = hostEnd < 0 || (isV6 && hostEnd == 0) ? text : text.first(hostEnd);
    QByteArrayView portText = text.sliced(written.size());
    const QString hostText = QString::fromLatin1(written);
    const Expected<QString> parsed = isV6 ? ipv6FromText(withoutBrackets(hostText)) : hostFromText(hostText);
    if (!parsed) {
        why = parsed.error().sentence();
        return false;
    }
    host = parsed->toLatin1();
    authority = host.contains(':') ? '[' + host + ']' : host;
    if (portText.isEmpty() || portText == ":")
        return true;
    portText = portText.sliced(1);
    const Expected<quint16> number = portFromText(QString::fromLatin1(portText));
    if (text[written.size()] != ':' || !number || *number == 0) {
        why = number ? tr("A port is a number from 1 to 65535.") : number.error().sentence();
        return false;
    }
    port = *number;
    authority += ':' + QByteArray::number(port);
    return true;
}

} // namespace rookery
