// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/proxy_url.h"

#include "core/address/host_text.h"
#include "core/address/url_host.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProxyUrl)
};

constexpr quint16 SocksPort = 1080;
constexpr quint16 HttpPort = 80;

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::BadInput, message,
                   Say::tr("A right one: http://proxy.example.com:3128 or socks5://127.0.0.1:1080"));
}

bool isSocks(const QString &scheme)
{
    return scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1;
}

QNetworkProxy systemProxy(const QUrl &server)
{
    QUrl http = server; // the settings know nothing of ws and wss
    http.setScheme(server.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(http));
    for (QNetworkProxy proxy : found) {
        if (proxy.type() == QNetworkProxy::HttpCachingProxy)
            proxy.setType(QNetworkProxy::HttpProxy);
        if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::Socks5Proxy)
            return proxy;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

bool isSystemProxy(const QUrl &proxy)
{
    return proxy.scheme() == "system"_L1;
}

Expected<QUrl> proxyUrlFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == "system:"_L1)
        return QUrl(trimmed);
    const QString whole = trimmed.contains("://"_L1) ? trimmed : QString(u"http://"_s + trimmed);
    const QUrl url(withZoneEncoded(whole), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0 ||
        (url.host().contains(u':') && !ipv6FromText(url.host())))
        return wrong(Say::tr("The address of the proxy cannot be read."));
    if (url.scheme() == "https"_L1)
        return wrong(Say::tr("A proxy that is itself reached by TLS is not supported."));
    if (!isSocks(url.scheme()) && url.scheme() != "http"_L1)
        return wrong(Say::tr("“%1” is not a kind of proxy that can be used; there are http and socks5.")
                         .arg(url.scheme()));
    return url;
}

QNetworkProxy networkProxy(const QUrl &proxy, const QUrl &server)
{
    if (isSystemProxy(proxy))
        return systemProxy(server);
    if (proxy.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool socks = isSocks(proxy.scheme());
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, hostToDial(proxy),
                         quint16(proxy.port(socks ? SocksPort : HttpPort)),
                         proxy.userName(QUrl::FullyDecoded), proxy.password(QUrl::FullyDecoded));
}

} // namespace rookery
