// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/http_pages.h"

#include "core/http/request_head.h"

#include <algorithm>

namespace rookery {

namespace {

/// What means nothing in the text of a script.
bool isPlainAddress(QByteArrayView text)
{
    static constexpr QByteArrayView Others = "-._:[]";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || http::isDigit(c) || Others.contains(c);
    });
}

} // namespace

HttpOwnAnswer HttpPages::answer(const http::RequestHead &head) const
{
    if (head.target == "*")
        return {400, tr("A proxy needs the whole address, as in http://example.com/.")};
    const QByteArray path = head.path();
    if (path != PacPath && path != "/")
        return {404, tr("There is nothing here: this is a proxy. It takes requests with the whole address.")};
    if (head.method != "GET" && head.method != "HEAD")
        return {405, tr("This page can only be read.")};
    if (path == PacPath)
        return configuration(head);
    return HttpOwnAnswer::page(
        "text/plain; charset=utf-8",
        tr("This is an HTTP proxy of Rookery. Enter its address as the proxy of your program, or the address "
           "of %1 for automatic configuration.")
                .arg(QString::fromLatin1(PacPath.toByteArray()))
                .toUtf8() +
            '\n');
}

HttpOwnAnswer HttpPages::configuration(const http::RequestHead &head) const
{
    // Under what name it was asked is how it can be reached: through a published port of a container, say.
    const QByteArray where = head.values("Host").value(0);
    if (!isPlainAddress(where))
        return {404, tr("A request for this file has to name the proxy's address in Host.")};
    // Nothing goes past the proxy: no DIRECT.
    QByteArray proxies = "PROXY " + where;
    if (m_hasSocks)
        proxies += "; SOCKS5 " + where;
    return HttpOwnAnswer::page("application/x-ns-proxy-autoconfig",
                               "function FindProxyForURL(url, host) {\n    return \"" + proxies + "\";\n}\n");
}

} // namespace rookery
