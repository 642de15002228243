// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/server_url.h"

#include "core/address/host_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxText = 4096;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ServerUrl)
};

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::BadInput, message,
                   Say::tr("A right one: wss://example.com or ws://127.0.0.1:8080/ws"));
}

/// "host[:port]" out of "scheme://user@host:port/path?query".
QString authority(const QString &afterScheme)
{
    constexpr std::u16string_view Ends = u"/?#";
    const auto isEnd = [Ends](QChar c) { return Ends.find(c.unicode()) != Ends.npos; };
    const auto end = std::find_if(afterScheme.cbegin(), afterScheme.cend(), isEnd);
    return afterScheme.left(end - afterScheme.cbegin());
}

/// QUrl says only that the whole is invalid; a person wants to know which part.
Expected<void> checkAuthority(const QString &text)
{
    const QString host = text.startsWith(u'[') ? text.left(text.indexOf(u']') + 1) : text.section(u':', 0, 0);
    if (text.startsWith(u'[') && host.isEmpty())
        return wrong(Say::tr("A closing bracket “]” is missing in the server's address."));
    const QString rest = text.mid(host.size());
    if (host.isEmpty() && !rest.startsWith("::"_L1))
        return wrong(Say::tr("The server's address has no host."));
    if (rest.count(u':') > 1 || host.isEmpty())
        return wrong(Say::tr("An IPv6 address of a server goes in brackets, as in ws://[::1]:8080."));
    const Expected<QString> name = host.startsWith(u'[')
                                       ? ipv6FromText(host.mid(1, host.size() - 2).replace("%25"_L1, "%"_L1))
                                       : hostFromText(host);
    if (!name)
        return wrong(name.error().message);
    if (rest.isEmpty())
        return {};
    if (!rest.startsWith(u':'))
        return wrong(Say::tr("After “]” in the server's address comes a colon or a slash."));
    const Expected<quint16> port = portFromText(rest.mid(1));
    if (!port || *port == 0)
        return wrong(Say::tr("“%1” is not a port that a server can have.").arg(rest.mid(1)));
    return {};
}

} // namespace

Expected<QUrl> parseServerUrl(const QString &text, SettingsPlace place)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return wrong(Say::tr("The server's address is empty."));
    if (trimmed.size() > MaxText)
        return wrong(Say::tr("The server's address is too long."));

    const qsizetype colon = trimmed.indexOf("://"_L1);
    const QString scheme = colon < 0 ? u"ws"_s : meantText(trimmed.left(colon)).toLower();
    const QString behind = colon < 0 ? trimmed : trimmed.mid(colon + 3);
    const QString where = authority(behind);
    const QString rest = withZoneEncoded(meantText(where)) + behind.mid(where.size());
    if (scheme != "ws"_L1 && scheme != "wss"_L1 && scheme != "http"_L1 && scheme != "https"_L1)
        return wrong(
            Say::tr("“%1” is not a scheme of a server's address; there are ws and wss, http and https.")
                .arg(scheme.contains(u'@') ? u"…"_s : scheme));
    if (authority(rest).contains(u'@'))
        return failure(
            ErrorCode::BadInput, Say::tr("A user name or password does not go into the server's address."),
            place == SettingsPlace::Editor
                ? Say::tr("There is a field for penguin's key; a web server's goes into a header "
                          "“Authorization”.")
                : Say::tr("Use --ws-psk-file for penguin's key, or --header \"Authorization: …\" for a web "
                          "server's."));
    if (const Expected<void> fine = checkAuthority(authority(rest)); !fine)
        return tl::unexpected<Error>(fine.error());

    QUrl url(QString(u"ws://"_s + rest), QUrl::StrictMode);
    if (!url.isValid())
        return wrong(Say::tr("The server's address has a character that does not belong there."));
    if (url.hasFragment())
        return wrong(Say::tr("A “#” part does not go into a server's address."));
    url.setScheme(scheme == "wss"_L1 || scheme == "https"_L1 ? u"wss"_s : u"ws"_s);
    if (url.path().isEmpty() || url.path() == u"/"_s)
        url.setPath(u"/ws"_s);
    // What is kept and sent is encoded, which can be nine times as long; it must not be refused when it is
    // read again.
    if (url.toEncoded().size() > MaxText)
        return wrong(Say::tr("The server's address is too long."));
    return url;
}

} // namespace rookery
