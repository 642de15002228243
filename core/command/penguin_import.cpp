// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/client_options.h"
#include "core/command/import_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Program = CommandImport::Program;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

QList<CommandOption> options()
{
    QList<CommandOption> all = clientOptions();
    all.append({{u"v"_s, u"verbose"_s}, false, false});
    all.append({{u"q"_s, u"quiet"_s}, false, false});
    return all;
}

/// The server's address is the first word; where an option is not known its value may be in front of it.
qsizetype serverAt(const GivenOptions &given, const QStringList &words)
{
    const auto isUrl = [](const QString &word) { return word.contains("://"_L1); };
    if (given.unknown.isEmpty() || words.isEmpty() || isUrl(words.constFirst()))
        return 0;
    const auto url = std::find_if(words.cbegin(), words.cend(), isUrl);
    return url == words.cend() ? 0 : url - words.cbegin();
}

/// penguin listens on every address where none is written, we on 127.0.0.1 only (docs/protocol.md §8.1).
bool leavesHostOut(const QString &text, const ForwardSpec &spec)
{
    return spec.kind.listensHere() && spec.hasTarget() && spec.listenHost == "127.0.0.1"_L1 &&
           !text.startsWith("127.0.0.1:"_L1);
}

void addForwards(ImportDraft &draft, const QStringList &texts)
{
    for (const QString &text : texts) {
        const qsizetype before = draft.result.profile.forwards.size();
        draft.addForward(text);
        if (draft.result.program == Program::Penguin && draft.result.profile.forwards.size() > before &&
            leavesHostOut(text, draft.result.profile.forwards.constLast().spec))
            draft.note(
                Say::tr("penguin listens on all addresses of the computer where a forward names none; here "
                        "it is 127.0.0.1, this computer only."));
    }
    draft.noteWithoutForwards();
}

void noteOptions(ImportDraft &draft, const GivenOptions &given)
{
    draft.noteUnknown(given);
    if (const auto file = given.value(u"ws-psk-file"_s); file && !given.isSet(u"ws-psk"_s))
        draft.note(Say::tr("The key is in the file %1, which was not read; enter the key.").arg(*file));
    if (const auto file = given.value(u"forwards-file"_s))
        draft.note(
            Say::tr("The forwards are in the file %1, which was not read; paste what is in it.").arg(*file));
    if (const auto file = given.value(u"forward-auth-file"_s))
        draft.note(Say::tr("The password of its proxies is in the file %1, which was not read; enter it.")
                       .arg(*file));
    for (const QString &name : {u"pid"_s, u"fingerprint"_s, u"auth"_s}) {
        if (given.isSet(name))
            draft.leaveOut(name, Say::tr("it has no effect."));
    }
}

void takeEnvironment(ImportDraft &draft, const ImportSource &source)
{
    for (const auto &[name, value] : source.environment) {
        if (name != "ROOKERY_PSK"_L1 || value.isEmpty() || draft.result.program != Program::Rookery)
            continue;
        if (!draft.result.profile.usesPsk)
            draft.result.secrets.psk = value.trimmed().toUtf8();
        draft.result.profile.usesPsk = true;
    }
}

} // namespace

Expected<CommandImport> importPenguin(const ImportSource &source, Program program)
{
    const GivenOptions given = readOptions(source.words, options());
    ClientProfile read = readClientOptions(given);
    ImportDraft draft(program);
    draft.result.profile = read.profile;
    draft.result.secrets = read.secrets;
    const QStringList words = ImportDraft::meantWords(given);
    if (words.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("The server's address is missing in the command."),
                       Say::tr("A right one: penguin client wss://example.com 5432:db.internal:5432"));
    const qsizetype at = serverAt(given, words);
    if (const Expected<void> fine = draft.setServer(words[at]); !fine)
        return tl::unexpected<Error>(fine.error());
    for (const Error &problem : read.problems)
        draft.note(Say::tr("%1 This was left out.").arg(problem.sentence()));
    noteOptions(draft, given);
    takeEnvironment(draft, source);
    addForwards(draft, words.mid(at + 1));
    return draft.result;
}

} // namespace rookery
