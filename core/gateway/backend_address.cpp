// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_address.h"

#include "core/address/host_port.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::BackendAddress)
};

/// Bytes of a unix socket's path that every system takes (unix(7): 108 with the NUL; 104 elsewhere).
constexpr qsizetype LongestPath = 103;

tl::unexpected<Error> unusable(const QString &text)
{
    return failure(ErrorCode::BadInput, Say::tr("“%1” is no address of a web site.").arg(text),
                   Say::tr("Write http://127.0.0.1:8081, https://example.com/path or unix:/run/site.sock."));
}

Expected<BackendAddress> unixSocket(const QString &path, const QString &text)
{
    const qsizetype bytes = QFile::encodeName(path).size();
    if (!path.startsWith(u'/') || path.contains(QChar(0)) || bytes > LongestPath)
        return unusable(text);
    BackendAddress address;
    address.socketPath = path;
    return address;
}

} // namespace

Expected<BackendAddress> BackendAddress::fromText(const QString &text)
{
    for (const QLatin1StringView scheme : {"unix:"_L1, "http+unix:"_L1}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            return unixSocket(text.sliced(scheme.size()), text);
    }
    const QUrl url(text.contains("://"_L1) ? text : "http://"_L1 + text, QUrl::StrictMode);
    const bool https = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!https && url.scheme() != "http"_L1) ||
        !url.userInfo().isEmpty() || url.port() == 0)
        return unusable(text);
    BackendAddress address;
    address.host = url.host(QUrl::FullyEncoded);
    address.usesTls = https;
    address.port = quint16(url.port(https ? 443 : 80));
    address.basePath = url.path(QUrl::FullyEncoded).toLatin1();
    if (address.basePath.endsWith('/'))
        address.basePath.chop(1);
    return address;
}

QByteArray BackendAddress::targetFor(const QByteArray &resource) const
{
    return resource.startsWith('/') ? basePath + resource : resource;
}

QString BackendAddress::name() const
{
    return host.isEmpty() ? socketPath : hostPort(host, port);
}

} // namespace rookery
