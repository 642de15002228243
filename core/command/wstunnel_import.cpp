// SPDX-License-Identifier: GPL-3.0-or-later
// erebe/wstunnel, client of versions 7 to 10.
#include "core/command/import_draft.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

// Without hasEffect: nothing that a profile would have to say.
QList<CommandOption> options()
{
    return {{{u"L"_s, u"local-to-remote"_s}},
            {{u"R"_s, u"remote-to-local"_s}},
            {{u"H"_s, u"http-headers"_s}},
            {{u"p"_s, u"http-proxy"_s}},
            {{u"http-proxy-login"_s}},
            {{u"http-proxy-password"_s}},
            {{u"P"_s, u"http-upgrade-path-prefix"_s}},
            {{u"http-upgrade-credentials"_s}},
            {{u"http-headers-file"_s}},
            {{u"websocket-ping-frequency"_s, u"websocket-ping-frequency-sec"_s}},
            {{u"tls-sni-override"_s}},
            {{u"tls-certificate"_s}},
            {{u"tls-private-key"_s}},
            {{u"tls-sni-disable"_s}, false},
            {{u"tls-verify-certificate"_s}, false},
            {{u"websocket-mask-frame"_s}, false, false},
            {{u"c"_s, u"connection-min-idle"_s}, true, false},
            {{u"connection-retry-max-backoff"_s, u"connection-retry-max-backoff-sec"_s}},
            {{u"reverse-tunnel-connection-retry-max-backoff"_s}, true, false},
            {{u"socket-so-mark"_s}},
            {{u"nb-worker-threads"_s}, true, false},
            {{u"dns-resolver"_s}},
            {{u"dns-resolver-prefer-ipv4"_s}, false},
            {{u"log-lvl"_s}, true, false},
            {{u"no-color"_s}, true, false}};
}

/// What wstunnel calls a kind of forward, and what stands around its ends in our way to write it.
struct Scheme
{
    QLatin1StringView name;
    ForwardKind kind;
    QLatin1StringView before = {};
    QLatin1StringView after = {};
};
constexpr std::array Schemes{
    Scheme{"tcp"_L1, ForwardKind::Tcp},
    Scheme{"udp"_L1, ForwardKind::Udp, {}, "/udp"_L1},
    Scheme{"socks5"_L1, ForwardKind::Socks, {}, ":socks"_L1},
    Scheme{"http"_L1, ForwardKind::Http, {}, ":http"_L1},
    Scheme{"stdio"_L1, ForwardKind::StdioTcp, "stdio:"_L1},
    Scheme{"tproxy+tcp"_L1, ForwardKind::TransparentProxy, {}, ":tproxy"_L1},
    Scheme{"tproxy+udp"_L1, ForwardKind::TransparentProxyUdp, {}, ":tproxy/udp"_L1},
    Scheme{"unix"_L1, ForwardKind::UnixTcp},
};

/// "tcp://5432:db:5432?x=y" → our way to write it; empty where there is none.
QString asForward(const QString &text, bool reverse)
{
    const QString name = text.section("://"_L1, 0, 0);
    const auto *const scheme =
        std::find_if(Schemes.begin(), Schemes.end(), [&](const Scheme &one) { return one.name == name; });
    if (scheme == Schemes.end())
        return {};
    ForwardKind kind = scheme->kind;
    kind.reverse = reverse;
    if (!forwardKindRow(kind))
        return {};
    QString ends = text.section("://"_L1, 1).section(u'?', 0, 0);
    if (kind.remote != ForwardKind::Remote::Target)
        ends = ends.section(u'@', -1); // socks5://login:password@…
    if (kind.local == ForwardKind::Local::UnixSocket) {
        if (!ends.contains(u':'))
            return {};
        ends = u"[unix:"_s + ends.section(u':', 0, 0) + u"]:"_s + ends.section(u':', 1);
    }
    return (reverse ? u"R:"_s : QString()) + scheme->before + ends + scheme->after;
}

/// The forward as it was written, without a login.
QString shown(const QString &text)
{
    const QString scheme = text.section("://"_L1, 0, 0);
    const QString bare = text.contains(u'@') ? QString(scheme + u"://…@"_s + text.section(u'@', -1)) : text;
    return bare.contains("password="_L1) ? bare.section(u'?', 0, 0) : bare;
}

/// "user:password" of a proxy, in either of the ways that wstunnel has had; empty: none.
QByteArray loginOf(const QString &text)
{
    const QUrlQuery query(text.section(u'?', 1));
    const QString login = query.queryItemValue(u"login"_s, QUrl::FullyDecoded);
    const QString password = query.queryItemValue(u"password"_s, QUrl::FullyDecoded);
    if (!login.isEmpty() && !password.isEmpty())
        return QString(login + u':' + password).toUtf8();
    const QString front = text.section("://"_L1, 1).section(u'@', 0, -2);
    const bool isWhole = front.contains(u':') && !front.startsWith(u':') && !front.endsWith(u':');
    return isWhole ? QByteArray::fromPercentEncoding(front.toUtf8()) : QByteArray();
}

/// All proxies of a tunnel have one login here.
bool takeLogin(ImportDraft &draft, const QString &text)
{
    const QByteArray login = loginOf(text);
    if (login.isEmpty() ||
        (draft.result.profile.usesForwardAuth && draft.result.secrets.forwardAuth != login))
        return false;
    draft.result.profile.usesForwardAuth = true;
    draft.result.secrets.forwardAuth = login;
    return true;
}

void addForward(ImportDraft &draft, const QString &text, bool reverse)
{
    const QString spec = asForward(text, reverse);
    if (spec.isEmpty())
        return draft.note(
            Say::tr("The forward “%1” was left out: there is no such kind here.").arg(shown(text).left(100)));
    const qsizetype before = draft.result.profile.forwards.size();
    draft.addForward(spec, shown(text));
    const bool isProxy = draft.result.profile.forwards.size() > before &&
                         draft.result.profile.forwards.constLast().spec.leadsAnywhere();
    const bool hasLogin = text.contains(u'@') || text.section(u'?', 1).contains("login="_L1);
    if (hasLogin && !(isProxy && takeLogin(draft, text)))
        draft.note(Say::tr("The forward “%1” has a login there and none here.").arg(shown(text).left(100)));
    if (text.contains(u'?') && !hasLogin && !text.section(u'?', 1).startsWith("timeout_sec"_L1))
        draft.note(Say::tr("The forward “%1” has settings behind “?” that were left out.")
                       .arg(shown(text).left(100)));
}

void readProxy(ImportDraft &draft, const GivenOptions &given)
{
    if (const auto text = given.value(u"http-proxy"_s))
        draft.takeProxy(u"http-proxy"_s, *text);
    if (draft.result.profile.proxy.isEmpty())
        return;
    if (const auto login = given.value(u"http-proxy-login"_s))
        draft.result.profile.proxy.setUserName(*login, QUrl::DecodedMode);
    if (const auto password = given.value(u"http-proxy-password"_s))
        draft.result.secrets.proxyPassword = password->toUtf8();
}

void readHttp(ImportDraft &draft, const GivenOptions &given)
{
    for (const QString &text : given.values(u"http-headers"_s)) {
        if (text.startsWith("Host:"_L1, Qt::CaseInsensitive))
            draft.result.profile.hostHeader = text.mid(5).trimmed();
        else
            draft.takeHeader(u"http-headers"_s, text);
    }
    if (const auto login = given.value(u"http-upgrade-credentials"_s))
        draft.result.profile.headers.append(
            {u"Authorization"_s, u"Basic "_s + QString::fromLatin1(login->toUtf8().toBase64())});
    if (const auto prefix = given.value(u"http-upgrade-path-prefix"_s))
        draft.leaveOut(u"http-upgrade-path-prefix"_s,
                       Say::tr("it is wstunnel's own; a path goes into the server's address."));
}

void readTls(ImportDraft &draft, const GivenOptions &given)
{
    TlsOptions &tls = draft.result.profile.tls;
    tls.certFile = given.value(u"tls-certificate"_s).value_or(QString());
    tls.keyFile = given.value(u"tls-private-key"_s).value_or(QString());
    tls.serverName = given.value(u"tls-sni-override"_s).value_or(QString());
    if (draft.result.profile.server.scheme() == "wss"_L1 && !given.isSet(u"tls-verify-certificate"_s))
        draft.note(Say::tr("wstunnel would not check the server's certificate; here it is checked."));
}

void readTimes(ImportDraft &draft, const GivenOptions &given)
{
    Profile &profile = draft.result.profile;
    draft.takeTime(given, u"websocket-ping-frequency-sec"_s, profile.keepaliveInterval);
    draft.takeTime(given, u"connection-retry-max-backoff-sec"_s, profile.maxRetryInterval);
}

void noteDifferences(ImportDraft &draft, const GivenOptions &given)
{
    draft.note(Say::tr(
        "wstunnel's server speaks another protocol: at the server's address there has to be a penguin "
        "or a Rookery gateway."));
    for (const QString &name : {u"http-headers-file"_s, u"tls-sni-disable"_s, u"socket-so-mark"_s,
                                u"dns-resolver"_s, u"dns-resolver-prefer-ipv4"_s}) {
        if (given.isSet(name))
            draft.leaveOut(name, Say::tr("there is no such setting here."));
    }
    draft.noteUnknown(given);
}

} // namespace

Expected<CommandImport> importWstunnel(const ImportSource &source)
{
    const GivenOptions given = readOptions(source.words, options());
    const QStringList words = ImportDraft::meantWords(given);
    if (words.isEmpty())
        return failure(
            ErrorCode::BadInput, Say::tr("The server's address is missing in the command."),
            Say::tr("A right one: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com"));
    ImportDraft draft(CommandImport::Program::Wstunnel);
    if (const Expected<void> fine = draft.setServer(words.constLast()); !fine)
        return tl::unexpected<Error>(fine.error());
    noteDifferences(draft, given);
    for (const QString &text : given.values(u"local-to-remote"_s))
        addForward(draft, text, false);
    for (const QString &text : given.values(u"remote-to-local"_s))
        addForward(draft, text, true);
    readProxy(draft, given);
    readHttp(draft, given);
    readTls(draft, given);
    readTimes(draft, given);
    draft.noteWithoutForwards();
    return draft.result;
}

} // namespace rookery
