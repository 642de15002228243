// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSH's client, as far as it forwards: -L, -R and -D (ssh(1)).
#include "core/command/import_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

/// Nothing but the forwards would have a meaning here.
QList<CommandOption> options()
{
    QList<CommandOption> options;
    for (const char letter : {'L', 'R', 'D'})
        options.append({{QString(QLatin1Char(letter))}});
    for (const char letter : QByteArrayView("BbcEeFIiJlmOopQSWw"))
        options.append({{QString(QLatin1Char(letter))}, true, false});
    for (const char letter : QByteArrayView("46AaCfGgKkMNnqsTtVvXxYy"))
        options.append({{QString(QLatin1Char(letter))}, false, false});
    return options;
}

/// ssh has "*" and nothing in front of a colon for every network, and a slash may stand for a colon.
QString withBind(QString ends)
{
    if (ends.startsWith(u':') || ends.startsWith("*:"_L1))
        ends = u"0.0.0.0"_s + ends.mid(ends.indexOf(u':'));
    return ends;
}

void addRemote(ImportDraft &draft, const QString &text)
{
    // A port alone is a proxy at the other end.
    if (text.count(u':') <= 1)
        return draft.note(
            Say::tr("The forward “%1” was left out: a SOCKS proxy at the other end is not supported.")
                .arg(u"-R "_s + text.left(100)));
    draft.addForward(u"R:"_s + withBind(text), u"-R "_s + text);
}

} // namespace

bool forwardsBySsh(const QStringList &words)
{
    const GivenOptions given = readOptions(words, options());
    return given.isSet(u"L"_s) || given.isSet(u"R"_s) || given.isSet(u"D"_s);
}

Expected<CommandImport> importSsh(const ImportSource &source)
{
    const GivenOptions given = readOptions(source.words, options());
    // The port of autossh's -M, which is a flag of ssh, is no host.
    const auto first = std::find_if(given.words.cbegin(), given.words.cend(), [](const QString &word) {
        bool isNumber = false;
        (void)word.toInt(&isNumber);
        return !isNumber;
    });
    if (first == given.words.cend())
        return failure(ErrorCode::BadInput, Say::tr("The server's address is missing in the command."),
                       Say::tr("A right one: ssh -L 5432:db.internal:5432 example.com"));
    ImportDraft draft(CommandImport::Program::Ssh);
    const QString host = first->section(u'@', -1);
    if (const Expected<void> fine = draft.setServer(u"wss://"_s + host); !fine)
        return tl::unexpected<Error>(fine.error());
    draft.note(Say::tr("ssh speaks another protocol: at the server's address there has to be a penguin or a "
                       "Rookery gateway."));
    for (const auto &[option, value] : given.options) {
        if (option == "L"_L1)
            draft.addForward(withBind(value), u"-L "_s + value);
        else if (option == "D"_L1)
            draft.addForward(withBind(value) + u":socks"_s, u"-D "_s + value);
        else if (option == "R"_L1)
            addRemote(draft, value);
    }
    draft.noteWithoutForwards();
    return draft.result;
}

} // namespace rookery
