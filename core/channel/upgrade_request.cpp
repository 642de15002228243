// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/upgrade_request.h"

#include "core/address/host_port.h"
#include "core/address/url_host.h"
#include "core/channel/penguin_version.h"
#include "core/http/fields.h"
#include "rookery_version.h"

#include <QCoreApplication>

#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// QWebSocket writes the Host header as QUrl shows a host: in Unicode, cut to Latin-1, for the domains on this
// list. Emptied before main(), as QUrl reads it without a lock; QUrl shows every international name in its
// ASCII form then, which also keeps look-alike letters from passing for others.
[[maybe_unused]] const bool hostsStayAscii = [] {
    QUrl::setIdnWhitelist({});
    return true;
}();

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::UpgradeRequest)
};

/// How to set a header that the upgrade itself needs; empty: not at all. nullopt: the header is free.
std::optional<QString> reservedFor(const QByteArray &lowerName, SettingsPlace place)
{
    const bool inEditor = place == SettingsPlace::Editor;
    if (lowerName == "host")
        return inEditor ? Text::tr("It has a field of its own.") : Text::tr("Use --hostname for it.");
    if (lowerName == QByteArray(PskHeader).toLower())
        return inEditor ? Text::tr("The key has a field of its own.") : Text::tr("Use --ws-psk for it.");
    static const QList<QByteArray> fixed{QByteArray(SessionHeader).toLower(),
                                         "upgrade",
                                         "connection",
                                         "content-length",
                                         "transfer-encoding",
                                         "te"};
    if (fixed.contains(lowerName) || lowerName.startsWith("sec-websocket-"))
        return Text::tr("The tunnel sets it itself.");
    return std::nullopt;
}

Expected<void> addHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &givenValue,
                         SettingsPlace place)
{
    if (!http::isToken(name)) {
        return failure(ErrorCode::BadInput,
                       Text::tr("A header's name has characters that HTTP does not allow."),
                       Text::tr("Write it as \"Name: value\"."));
    }
    const QString shown = QString::fromLatin1(name);
    if (const auto hint = reservedFor(name.toLower(), place))
        return failure(ErrorCode::BadInput, Text::tr("The header %1 cannot be set by hand.").arg(shown),
                       *hint);
    if (!http::isFieldText(givenValue)) {
        return failure(
            ErrorCode::BadInput,
            Text::tr("The value of the header %1 has a line break or another control character.").arg(shown));
    }
    QByteArray value = givenValue.trimmed();
    // A request of Qt keeps one value a name; HTTP allows to join them (RFC 9110 §5.2, RFC 6265 §5.4).
    if (request.hasRawHeader(name) && !http::sameText(name, "User-Agent")) {
        const bool cookie = http::sameText(name, "Cookie");
        value = request.rawHeader(name) + (cookie ? "; " : ", ") + value;
    }
    // A null value would remove the header.
    request.setRawHeader(name, value.isNull() ? QByteArray("") : value);
    return {};
}

Expected<void> addKey(QNetworkRequest &request, const QByteArray &psk)
{
    if (psk.isEmpty())
        return {};
    if (!http::isFieldText(psk)) {
        return failure(ErrorCode::BadInput,
                       Text::tr("The key has a line break or another control character."),
                       Text::tr("Check the end of the file or variable that it comes from."));
    }
    if (psk.trimmed() != psk) {
        return failure(ErrorCode::BadInput,
                       Text::tr("The key begins or ends with a space, which gets lost on the way."),
                       Text::tr("Choose a key without."));
    }
    request.setRawHeader(PskHeader, psk);
    return {};
}

/// A name that ends with a dot is the same name to a certificate, which has none, and SNI forbids it (RFC
/// 6066 §3).
QString certificateName(const QString &host)
{
    QString name = withoutZone(withoutBrackets(host.trimmed()));
    if (name.size() > 1 && name.endsWith(u'.'))
        name.chop(1);
    const QByteArray ace = name.contains(u':') ? QByteArray() : QUrl::toAce(name);
    return (ace.isEmpty() ? name : QString::fromLatin1(ace)).toLower();
}

/// The URL whose authority is sent as Host.
Expected<QUrl> urlForHost(const QUrl &url, const QByteArray &hostHeader)
{
    QUrl shown = url;
    if (!hostHeader.isEmpty()) {
        shown.setAuthority(QString::fromLatin1(hostHeader), QUrl::StrictMode);
        if (!shown.isValid() || shown.host().isEmpty() || !shown.userInfo().isEmpty()) {
            return failure(ErrorCode::BadInput, Text::tr("The host name for the Host header cannot be used."),
                           Text::tr("It looks like \"example.com\" or \"example.com:8443\"."));
        }
    }
    if (shown.host().contains(u'%'))
        shown.setHost(withoutZone(shown.host()));
    return shown;
}

} // namespace

Expected<UpgradeRequest> makeUpgradeRequest(const ClientEndpoint &endpoint)
{
    QUrl url = endpoint.url;
    const bool tls = url.scheme() == u"wss"_s;
    if (!url.isValid() || url.host().isEmpty() || (!tls && url.scheme() != u"ws"_s)) {
        return failure(ErrorCode::BadInput, Text::tr("The server's address cannot be used."),
                       Text::tr("It looks like \"ws://example.com:8080/ws\" or \"wss://example.com/ws\"."));
    }
    if (url.path().isEmpty())
        url.setPath(u"/ws"_s);

    const Expected<QUrl> shown = urlForHost(url, endpoint.hostHeader);
    if (!shown)
        return tl::unexpected(shown.error());

    UpgradeRequest result;
    result.request.setUrl(*shown);
    result.host = hostToDial(url);
    result.port = quint16(url.port(tls ? 443 : 80));
    result.tls = tls;
    result.certificateName =
        certificateName(endpoint.tls.serverName.isEmpty() ? result.host : endpoint.tls.serverName);
    result.request.setRawHeader("User-Agent", "rookery/" ROOKERY_VERSION);
    if (const auto added = addKey(result.request, endpoint.psk); !added)
        return tl::unexpected(added.error());
    if (!endpoint.session.isEmpty())
        result.request.setRawHeader(SessionHeader, endpoint.session);
    for (const auto &[name, value] : endpoint.headers) {
        if (const auto added = addHeader(result.request, name, value, endpoint.settingsPlace); !added)
            return tl::unexpected(added.error());
    }
    return result;
}

} // namespace rookery
