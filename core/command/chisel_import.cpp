// SPDX-License-Identifier: GPL-3.0-or-later
// jpillora/chisel, client of version 1.
#include "core/command/import_draft.h"
#include "core/command/option_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

QList<CommandOption> options()
{
    return {{{u"fingerprint"_s}},
            {{u"auth"_s}},
            {{u"keepalive"_s}},
            {{u"max-retry-count"_s}},
            {{u"max-retry-interval"_s}},
            {{u"proxy"_s}},
            {{u"header"_s}},
            {{u"hostname"_s}},
            {{u"sni"_s}},
            {{u"tls-ca"_s}},
            {{u"tls-skip-verify"_s}, false},
            {{u"tls-key"_s}},
            {{u"tls-cert"_s}},
            {{u"pid"_s}, false, false},
            {{u"v"_s}, false, false}};
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// chisel has "0.0.0.0" for "this machine" where a target is left out or written so, and takes 3000:80 for
/// two ports.
QString asForward(const QString &remote)
{
    const QString protocol = remote.section(u'/', 1, 1);
    const QString tail = protocol.isEmpty() ? QString() : QString(u'/' + protocol);
    const QString body = remote.section(u'/', 0, 0);
    const QStringList parts = body.split(u':');
    if (parts.size() == 2 && isNumber(parts[0]) && isNumber(parts[1]))
        return parts[0] + u":127.0.0.1:"_s + parts[1] + tail;
    return body + tail;
}

void addRemote(ImportDraft &draft, const QString &remote)
{
    ForwardKind reverseSocks = ForwardKind::Socks;
    reverseSocks.reverse = true;
    if (remote.startsWith("R:"_L1) && remote.endsWith("socks"_L1) && !forwardKindRow(reverseSocks)) {
        draft.note(Say::tr("The forward “%1” was left out: a SOCKS proxy at the other end is not supported.")
                       .arg(remote));
        return;
    }
    const qsizetype before = draft.result.profile.forwards.size();
    draft.addForward(asForward(remote), remote);
    if (draft.result.profile.forwards.size() == before)
        return;
    const ForwardSpec &spec = draft.result.profile.forwards.constLast().spec;
    if (spec.listenHost == "127.0.0.1"_L1 && !remote.contains("127.0.0.1:"_L1) && spec.hasTarget())
        draft.note(
            Say::tr("chisel listens on all addresses where a forward names none; here it is 127.0.0.1."));
}

void readTimes(ImportDraft &draft, const GivenOptions &given)
{
    Profile &profile = draft.result.profile;
    draft.takeTime(given, u"keepalive"_s, profile.keepaliveInterval);
    draft.takeTime(given, u"max-retry-interval"_s, profile.maxRetryInterval);
    // -1 is for ever, as not saying it; for us that is 0.
    const QString count = given.value(u"max-retry-count"_s).value_or(u"-1"_s);
    if (const auto number = numberFromText(count, 0, std::numeric_limits<int>::max()))
        profile.maxRetries = *number;
}

void readHttp(ImportDraft &draft, const GivenOptions &given)
{
    draft.result.profile.hostHeader = given.value(u"hostname"_s).value_or(QString());
    for (const QString &text : given.values(u"header"_s))
        draft.takeHeader(u"header"_s, text);
    if (const auto proxy = given.value(u"proxy"_s))
        draft.takeProxy(u"proxy"_s, *proxy);
}

void readTls(ImportDraft &draft, const GivenOptions &given)
{
    TlsOptions &tls = draft.result.profile.tls;
    tls.caFile = given.value(u"tls-ca"_s).value_or(QString());
    tls.certFile = given.value(u"tls-cert"_s).value_or(QString());
    tls.keyFile = given.value(u"tls-key"_s).value_or(QString());
    tls.serverName = given.value(u"sni"_s).value_or(QString());
    tls.skipVerify = given.isSet(u"tls-skip-verify"_s);
}

void noteDifferences(ImportDraft &draft, const ImportSource &source, const GivenOptions &given)
{
    draft.note(Say::tr(
        "chisel's server speaks another protocol: at the server's address there has to be a penguin or "
        "a Rookery gateway."));
    const bool environment = std::any_of(source.environment.cbegin(), source.environment.cend(),
                                         [](const auto &set) { return set.first == "AUTH"_L1; });
    if (given.isSet(u"auth"_s) || environment)
        draft.leaveOut(u"auth"_s, Say::tr("there are no users here, but one key for the server."));
    if (given.isSet(u"fingerprint"_s))
        draft.leaveOut(u"fingerprint"_s, Say::tr("use wss:// and the server's certificate instead."));
    draft.noteUnknown(given);
}

} // namespace

Expected<CommandImport> importChisel(const ImportSource &source)
{
    const GivenOptions given = readOptions(source.words, options());
    const QStringList words = ImportDraft::meantWords(given);
    if (words.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("The server's address is missing in the command."),
                       Say::tr("A right one: chisel client https://example.com 5432:db.internal:5432"));
    ImportDraft draft(CommandImport::Program::Chisel);
    if (const Expected<void> fine = draft.setServer(words.constFirst()); !fine)
        return tl::unexpected<Error>(fine.error());
    noteDifferences(draft, source, given);
    readTimes(draft, given);
    readHttp(draft, given);
    readTls(draft, given);
    for (const QString &remote : words.mid(1))
        addRemote(draft, remote);
    draft.noteWithoutForwards();
    return draft.result;
}

} // namespace rookery
