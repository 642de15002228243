// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/share_link.h"

#include "core/command/client_options.h"
#include "core/command/command_export.h"
#include "core/command/import_draft.h"
#include "core/profile/profile_check.h"
#include "core/profile/profile_fields.h"
#include "core/tls/certificate_pin.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ShareLink)
};

constexpr QLatin1StringView Scheme = "rookery:"_L1;
constexpr QLatin1StringView Action = "import"_L1;
constexpr qsizetype LongestName = 200;

// The parts that are no option of `rookery-cli client`.
constexpr QLatin1StringView Name = "name"_L1;
constexpr QLatin1StringView Group = "group"_L1;
constexpr QLatin1StringView Server = "server"_L1;
constexpr QLatin1StringView NeedsKey = "key"_L1; ///< the tunnel has one, which is not in the link
constexpr QLatin1StringView Key = "ws-psk"_L1;
constexpr QLatin1StringView Pin = "pin"_L1;
constexpr QLatin1StringView On = "forward"_L1;
constexpr QLatin1StringView Off = "off"_L1;   ///< a forward that is switched off
constexpr QLatin1StringView Note = "note"_L1; ///< of the forward in front of it

using Parts = QList<std::pair<QString, QString>>;

bool isLinkOption(const QString &option)
{
    const auto fields = profileFields();
    return std::any_of(fields.begin(), fields.end(), [&option](const ProfileField &field) {
        // What runs a program is nobody's to say but its user's, and so is who else may use it.
        return field.form != ProfileField::Form::Command && field.key != "openProxy"_L1 &&
               !field.option.isEmpty() && field.option == option;
    });
}

/// What chats and word processors leave alone is not encoded, so that a person can read where it leads.
void add(QString &link, const QString &part, const QString &value)
{
    link += link.endsWith(u'?') ? QString() : u"&"_s;
    link += part;
    if (!value.isNull())
        link += u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, ":/@,"));
}

void addForwards(QString &link, const QList<ProfileForward> &forwards)
{
    for (const ProfileForward &forward : forwards) {
        add(link, forward.enabled ? On : Off, forward.spec.toString());
        if (!forward.note.isEmpty())
            add(link, Note, forward.note);
    }
}

/// A text that shows as something else than it is: ends of lines, what turns the direction of writing, and
/// what does not show at all. Some languages write words with joiners, and many emoji are made with them.
bool hidesSomething(const QString &text, bool mayJoin)
{
    constexpr char32_t NonJoiner = 0x200c;
    constexpr char32_t Joiner = 0x200d;
    const QList<uint> codes = text.toUcs4();
    return std::any_of(codes.cbegin(), codes.cend(), [mayJoin](char32_t code) {
        if (code == NonJoiner || code == Joiner)
            return !mayJoin;
        switch (QChar::category(code)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return code == QChar::ReplacementCharacter;
        }
    });
}

bool hidesSomething(const std::pair<QString, QString> &part)
{
    const bool isForPeople = part.first == Name || part.first == Group || part.first == Note;
    return hidesSomething(part.first, false) || hidesSomething(part.second, isForPeople);
}

tl::unexpected<Error> refused(const QString &message, ErrorCode code = ErrorCode::BadInput)
{
    return failure(code, message, Say::tr("Ask whoever gave you the link for another one."));
}

Expected<Parts> partsOf(const QString &link)
{
    if (link.size() > LongestLink)
        return refused(Say::tr("The link is too long for a tunnel."), ErrorCode::TooMuch);
    const QUrl url(link, QUrl::TolerantMode);
    if (!url.isValid() || !isLink(link))
        return refused(Say::tr("The link cannot be read."));
    const QString action = url.host().isEmpty() ? url.path() : url.host();
    if (action != Action)
        return refused(
            Say::tr("The link asks for “%1”; Rookery only imports by a link.").arg(action.left(32)));
    Parts parts = QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded);
    if (parts.size() > MostLinkParts)
        return refused(Say::tr("The link is too long for a tunnel."), ErrorCode::TooMuch);
    if (std::any_of(parts.cbegin(), parts.cend(), [](const auto &part) { return hidesSomething(part); }))
        return refused(Say::tr("The link hides characters that do not show."));
    return parts;
}

/// Puts the parts of one link together.
class LinkReader final
{
public:
    explicit LinkReader(const Parts &parts) : m_parts(parts) {}

    Expected<CommandImport> read();

private:
    [[nodiscard]] QString text(QLatin1StringView part) const;
    [[nodiscard]] bool isSet(QLatin1StringView part) const;
    [[nodiscard]] GivenOptions options();
    void takeOptions();
    void takeNames();
    void takePin();
    void takeForwards();
    void noteFiles();
    void noteWhatToKnow();

    const Parts &m_parts;
    ImportDraft m_draft{CommandImport::Program::Link};
};

Expected<CommandImport> LinkReader::read()
{
    if (text(Server).isEmpty())
        return refused(Say::tr("The link names no server."));
    takeOptions();
    if (const Expected<void> fine = m_draft.setServer(text(Server)); !fine)
        return tl::unexpected<Error>(fine.error());
    takeNames();
    takePin();
    takeForwards();
    noteFiles();
    noteWhatToKnow();
    return m_draft.result;
}

QString LinkReader::text(QLatin1StringView part) const
{
    const auto at =
        std::find_if(m_parts.cbegin(), m_parts.cend(), [part](const auto &one) { return one.first == part; });
    return at == m_parts.cend() ? QString() : at->second;
}

bool LinkReader::isSet(QLatin1StringView part) const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(),
                       [part](const auto &one) { return one.first == part; });
}

GivenOptions LinkReader::options()
{
    static constexpr std::array Own{Name, Group, Server, NeedsKey, Pin, On, Off, Note};
    GivenOptions given;
    for (const auto &[part, value] : m_parts) {
        if (part == Key || isLinkOption(part))
            given.options.append({part, value});
        else if (std::find(Own.begin(), Own.end(), part) == Own.end())
            m_draft.note(Say::tr("“%1” in the link is not known and was left out.").arg(part.left(40)));
    }
    return given;
}

void LinkReader::takeOptions()
{
    const GivenOptions given = options();
    const ClientProfile read = readClientOptions(given);
    m_draft.result.profile = read.profile;
    m_draft.result.secrets = read.secrets;
    for (const Error &problem : read.problems)
        m_draft.note(Say::tr("%1 This was left out.").arg(problem.sentence()));
    if (isSet(NeedsKey))
        m_draft.result.profile.usesPsk = true;
}

void LinkReader::takeNames()
{
    Profile &profile = m_draft.result.profile;
    if (const QString name = text(Name).simplified().left(LongestName); !name.isEmpty())
        profile.name = name;
    profile.group = text(Group).simplified().left(LongestName);
}

void LinkReader::takePin()
{
    if (!isSet(Pin))
        return;
    const QString pin = text(Pin);
    if (!CertificatePin::isFingerprint(pin))
        return m_draft.note(Say::tr("The fingerprint of the trusted certificate is none, and was left out."));
    m_draft.result.profile.tls.pinnedCertificate = pin;
    m_draft.note(Say::tr("Exactly one certificate is trusted, whoever signed it: the link says which."));
}

void LinkReader::takeForwards()
{
    QList<ProfileForward> &forwards = m_draft.result.profile.forwards;
    qsizetype first = 0; // of the part in front; a range of ports is several
    for (const auto &[part, value] : m_parts) {
        for (qsizetype i = first; part == Note && i < forwards.size(); ++i)
            forwards[i].note = value.simplified().left(LongestName);
        if (part != On && part != Off)
            continue;
        first = forwards.size();
        m_draft.addForward(value);
        for (qsizetype i = first; i < forwards.size(); ++i)
            forwards[i].enabled = part == On;
    }
    m_draft.noteWithoutForwards();
}

/// The link comes from elsewhere; its files would have to come too.
void LinkReader::noteFiles()
{
    for (const ProfileField &field : profileFields()) {
        const auto *const text = std::get_if<ProfileMember<QString>>(&field.member);
        if (field.form != ProfileField::Form::File || !text)
            continue;
        if (const QString path = text->of(m_draft.result.profile); !path.isEmpty())
            m_draft.note(Say::tr("The link names a file of this computer: %1").arg(path.left(200)));
    }
}

void LinkReader::noteWhatToKnow()
{
    const CommandImport &read = m_draft.result;
    if (read.secrets != ProfileSecrets())
        m_draft.note(Say::tr("A key or a password is in the link: whoever has seen the link has it."));
    for (const ProfileForward &forward : read.profile.forwards) {
        if (forward.spec.isReverse())
            m_draft.note(Say::tr("The gateway reaches into here: %1").arg(forward.spec.toString().left(200)));
    }
    CheckEnvironment here = CheckEnvironment::current();
    here.file = [](const QString &) { return FileFacts(); };
    const QList<ProfileFinding> findings = checkProfile(read.profile, {}, here);
    for (const ProfileFinding &finding : findings) {
        const bool isAboutFile = finding.field.endsWith("File"_L1);
        if (finding.severity == ProfileFinding::Severity::Warning && !isAboutFile)
            m_draft.note(finding.sentence());
    }
}

} // namespace

ShareLink shareLink(const Profile &profile, const ProfileSecrets *secrets)
{
    ShareLink result;
    QString &link = result.link;
    link = Scheme + u"//"_s + Action + u'?';
    add(link, Name, profile.name);
    if (!profile.group.isEmpty())
        add(link, Group, profile.group);
    add(link, Server, profile.server.toString(QUrl::FullyEncoded));
    const ExportedOptions exported = exportOptions(profile, CommandStyle::Rookery, secrets);
    for (const auto &[option, value] : exported.options) {
        if (isLinkOption(option))
            add(link, option, value);
    }
    result.notes = exported.notes;
    if (profile.usesPsk && secrets && !secrets->psk.isEmpty()) {
        add(link, Key, QString::fromUtf8(secrets->psk));
    } else if (profile.usesPsk) {
        add(link, NeedsKey, {});
        result.notes += Say::tr("The key is not in the link; whoever imports it enters it.");
    }
    if (profile.usesForwardAuth)
        result.notes +=
            Say::tr("The password of its proxies is not in the link; whoever imports it sets one.");
    if (!profile.tls.pinnedCertificate.isEmpty())
        add(link, Pin, profile.tls.pinnedCertificate);
    if (secrets && !secrets->keyPassphrase.isEmpty())
        result.notes += Say::tr("The passphrase of the TLS key is not in the link; give it by another way.");
    addForwards(link, profile.forwards);
    return result;
}

Expected<CommandImport> importLink(const QString &link)
{
    const Expected<Parts> parts = partsOf(link);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    return LinkReader(*parts).read();
}

QStringList takeLinks(QString &text)
{
    // What closes a sentence, a bracket or a quotation belongs to the text around.
    static const QRegularExpression pattern(
        u"\\brookery:(?://|import\\?)[^\\s<>\"“”„«»`|\\\\^{}]*[^\\s<>\"“”„«»`|\\\\^{}.,;:!?)'’\\]]"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList links;
    QString rest;
    qsizetype from = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        links += match.captured();
        rest += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
    }
    rest += QStringView(text).mid(from);
    text = rest;
    return links;
}

bool isLink(const QString &word)
{
    return word.startsWith(Scheme, Qt::CaseInsensitive);
}

} // namespace rookery
