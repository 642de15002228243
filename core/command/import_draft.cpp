// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/import_draft.h"

#include "core/address/proxy_url.h"
#include "core/address/server_url.h"
#include "core/profile/forward_notes.h"
#include "core/profile/header_text.h"
#include "core/profile/profile_json.h"
#include "core/spec/forward_range.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandImport)
};

bool isForward(const QString &word)
{
    return forwardsFromText(word).has_value();
}

/// With a port, or without.
bool isDottedHost(const QString &word)
{
    return word.count(u':') <= 1 && word.section(u':', 0, 0).contains(u'.');
}

/// Among words that may be values of options which are not known: an address of the Web, else a host with a
/// dot, else any word, the latter two in front of a forward or of nothing. -1: the first word that counts.
qsizetype likelyServer(const GivenOptions &given)
{
    const QStringList &words = given.words;
    qsizetype withDot = -1;
    qsizetype any = -1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].contains("://"_L1))
            return i;
        const bool isLast = i + 1 == words.size();
        if (isLast || isForward(words[i + 1])) {
            const bool maybeForward = any >= 0 && !isForward(words[any]) && isForward(words[i]);
            if (withDot < 0 && !maybeForward && isDottedHost(words[i]))
                withDot = i;
            if (any < 0)
                any = i;
        }
        if (!given.strays.contains(i))
            break;
    }
    return withDot >= 0 ? withDot : any;
}

/// Without what may be a value in the same word: "-psecret".
QString shownOption(const QString &option)
{
    return option.startsWith("--"_L1) || option.size() <= 2 ? option.left(60)
                                                            : QString(option.left(2) + u'…');
}

} // namespace

QStringList ImportDraft::meantWords(const GivenOptions &given)
{
    QStringList words;
    const qsizetype server = likelyServer(given);
    for (qsizetype i = 0; i < given.words.size(); ++i) {
        const QString &word = given.words[i];
        const bool isMeant = !given.strays.contains(i) || word.contains("://"_L1) || i == server ||
                             (isForward(word) && i > server);
        if (isMeant)
            words += word;
    }
    return words;
}

void ImportDraft::noteUnknown(const GivenOptions &given)
{
    for (const QString &option : given.unknown)
        note(Say::tr("The option %1 is not known and was left out.").arg(shownOption(option)));
    for (const QString &option : given.unexpected)
        note(Say::tr("The option %1 takes no value and was left out.").arg(option.left(60)));
    for (const QString &option : given.incomplete)
        note(Say::tr("The option --%1 has no value and was left out.").arg(option));
}

void ImportDraft::leaveOut(const QString &option, const QString &why)
{
    note(Say::tr("--%1 was left out: %2").arg(option, why));
}

Expected<void> ImportDraft::setServer(const QString &text)
{
    const Expected<QUrl> url = parseServerUrl(text);
    if (!url)
        return tl::unexpected<Error>(url.error());
    result.profile.server = *url;
    result.profile.name = url->host();
    return {};
}

void ImportDraft::addForward(const QString &spec, const QString &shown)
{
    const Expected<QList<ForwardSpec>> read = forwardsFromText(spec);
    // What looks like no forward at all may be a key that went astray.
    if (!read && !spec.contains(u':') && shown.isEmpty())
        return note(Say::tr("A word that is no forward was left out."));
    if (!read) {
        note(Say::tr("The forward “%1” was left out: %2")
                 .arg(shown.isEmpty() ? spec.left(100) : shown.left(100), read.error().sentence()));
        return;
    }
    // A short text may stand for many, and somebody else may have written it.
    if (result.profile.forwards.size() + read->size() > MostProfileForwards)
        return note(Say::tr("A tunnel gets at most %1 forwards here; the rest was left out.")
                        .arg(MostProfileForwards));
    for (const ForwardSpec &one : *read)
        result.profile.forwards.append({one, true, {}, {}});
    for (const QString &why : notesOnForwards({result.profile.forwards.constLast()}))
        note(why);
}

void ImportDraft::takeTime(const GivenOptions &given, const QString &option, std::chrono::milliseconds &to)
{
    const auto text = given.value(option);
    const auto time = text ? durationFromText(*text) : std::optional(to);
    if (time)
        to = *time;
    else
        leaveOut(option, Say::tr("“%1” is not a time.").arg(text->left(40)));
}

void ImportDraft::takeHeader(const QString &option, const QString &text)
{
    if (const auto header = headerFromText(text))
        result.profile.headers.append({QString::fromUtf8(header->first), QString::fromUtf8(header->second)});
    else
        leaveOut(option, header.error().sentence());
}

void ImportDraft::takeProxy(const QString &option, const QString &text)
{
    Expected<QUrl> url = proxyUrlFromText(text);
    if (!url)
        return leaveOut(option, url.error().sentence());
    result.secrets.proxyPassword = url->password(QUrl::FullyDecoded).toUtf8();
    url->setPassword({});
    result.profile.proxy = *url;
}

void ImportDraft::noteWithoutForwards()
{
    if (result.profile.forwards.isEmpty())
        note(Say::tr("The command has no forward that can be used; add one."));
}

std::optional<std::chrono::milliseconds> durationFromText(const QString &text)
{
    constexpr double Most = 1e9; // ms; as secondsFromText()
    static const QRegularExpression whole(
        u"^(?:(?:\\d{1,9}(?:\\.\\d{1,9})?(?:ms|s|m|h|d))+|\\d{1,9}(?:\\.\\d{1,9})?)$"_s);
    static const QRegularExpression part(u"(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)?"_s);
    if (text.size() > 40 || !whole.match(text).hasMatch())
        return std::nullopt;
    double sum = 0;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const QString unit = one.captured(2);
        const double factor = unit == "ms"_L1  ? 1
                              : unit == "m"_L1 ? 60'000
                              : unit == "h"_L1 ? 3'600'000
                              : unit == "d"_L1 ? 86'400'000
                                               : 1000;
        sum += one.captured(1).toDouble() * factor;
    }
    if (sum > Most)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(sum));
}

} // namespace rookery
