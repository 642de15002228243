// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_text.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxName = 253;
constexpr qsizetype MaxLabel = 63;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Host)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || isDigit(c) || c == u'-' || c == u'_';
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= MaxLabel && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           std::all_of(label.begin(), label.end(), isNameCharacter);
}

bool isName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    const QStringList labels = name.split(u'.');
    return name.size() <= MaxName && std::all_of(labels.begin(), labels.end(), isLabel);
}

/// Dashes and quotes that a word processor or a chat program made of ours. QUrl encodes them, and RFC 5892 §2
/// has no place for them in a name, but for these few.
bool hasForeignPunctuation(const QString &name)
{
    constexpr QStringView Allowed = u"\u00b7\u0375\u05f3\u05f4\u30fb";
    return std::any_of(name.begin(), name.end(), [&Allowed](QChar c) {
        return c.unicode() > 0x7f && c.isPunct() && !Allowed.contains(c);
    });
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f');
}

/// inet_aton(3) takes up to four parts, each decimal, octal or hexadecimal, so that this is an address and no
/// name to whoever resolves it.
bool isNumberOfAnAddress(const QString &part)
{
    if (part.startsWith("0x"_L1))
        return std::all_of(part.begin() + 2, part.end(), isHexDigit);
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
}

bool looksLikeIpv4(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    const QStringList parts = name.split(u'.');
    return std::all_of(parts.begin(), parts.end(), isNumberOfAnAddress) ||
           std::all_of(name.begin(), name.end(), [](QChar c) { return isDigit(c) || c == u'.'; });
}

/// Only four plain numbers: "1.2.3" and "010.1.1.1" mean something else to every resolver.
Expected<QString> ipv4FromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    const bool plain = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part.size() <= 3 && part.toUInt() <= 255 &&
               (part.size() == 1 || part[0] != u'0');
    });
    if (parts.size() == 4 && plain)
        return text;
    return failure(ErrorCode::BadInput, Say::tr("“%1” is not an IPv4 address.").arg(text),
                   Say::tr("It has four numbers from 0 to 255, as in 192.0.2.7."));
}

/// ::ffff:0:0/96 (RFC 4291 §2.5.5.2).
bool isMapped(const QHostAddress &address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return std::all_of(&bytes.c[0], &bytes.c[10], [](quint8 byte) { return byte == 0; }) &&
           bytes.c[10] == 0xff && bytes.c[11] == 0xff;
}

/// Names of some scripts are written with characters that nobody sees: another name without them. This is
/// where RFC 5892 §A.1 and §A.2 allow them; anywhere else they were pasted.
bool isJoinerOfAWord(const QString &text, qsizetype at)
{
    constexpr QChar NonJoiner(0x200c);
    constexpr QChar Joiner(0x200d);
    constexpr int Virama = 9; // Unicode Character Database, Canonical_Combining_Class
    if (text[at] != NonJoiner && text[at] != Joiner)
        return false;
    if (at > 0 && text[at - 1].combiningClass() == Virama)
        return true;
    const auto joining = [&text](qsizetype place, qsizetype step) {
        while (place >= 0 && place < text.size() && text[place].joiningType() == QChar::Joining_Transparent)
            place += step;
        return place >= 0 && place < text.size() ? text[place].joiningType() : QChar::Joining_None;
    };
    const QChar::JoiningType before = joining(at - 1, -1);
    const QChar::JoiningType after = joining(at + 1, 1);
    return text[at] == NonJoiner && (before == QChar::Joining_Left || before == QChar::Joining_Dual) &&
           (after == QChar::Joining_Right || after == QChar::Joining_Dual);
}

/// None, or the name or number of an interface. Other characters would not come through a URL as they were.
bool isZone(const QString &zone)
{
    constexpr qsizetype LongestName = 15; // IF_NAMESIZE less its end
    const auto belongs = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"._~-"_s.contains(c));
    };
    return zone.size() <= LongestName && std::all_of(zone.begin(), zone.end(), belongs);
}

} // namespace

QString meantText(const QString &text)
{
    constexpr char16_t FirstFullWidth = 0xff01;
    constexpr char16_t LastFullWidth = 0xff5e;
    QString meant;
    meant.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.category() == QChar::Other_Format && !isJoinerOfAWord(text, i))
            continue;
        if (c >= FirstFullWidth && c <= LastFullWidth)
            meant += QChar(c.unicode() - FirstFullWidth + u'!');
        else if (c == QChar(0x3002) || c == QChar(0xff61)) // what ends a sentence there
            meant += u'.';
        else
            meant += c;
    }
    return meant.trimmed();
}

Expected<QString> hostFromText(const QString &given)
{
    const QString text = meantText(given);
    if (text.contains(u':'))
        return failure(ErrorCode::BadInput, Say::tr("The IPv6 address “%1” is not in brackets.").arg(text),
                       Say::tr("Write it as in [::1]."));
    const QString ascii = QString::fromLatin1(QUrl::toAce(text)).toLower();
    if (looksLikeIpv4(ascii.isEmpty() ? text : ascii))
        return ipv4FromText(text);
    if (ascii.isEmpty() || !isName(ascii) || hasForeignPunctuation(text))
        return failure(ErrorCode::BadInput, Say::tr("“%1” is not a host name or an IP address.").arg(text),
                       Say::tr("A name has letters, digits, dots and hyphens, as in db.example.com."));
    return ascii;
}

Expected<QString> ipv6FromText(const QString &given)
{
    const QString text = meantText(given);
    QHostAddress address;
    if (text.contains(u':') && address.setAddress(text) &&
        address.protocol() == QAbstractSocket::IPv6Protocol && isZone(address.scopeId()))
        return isMapped(address) ? QHostAddress(address.toIPv4Address()).toString() : address.toString();
    return failure(
        ErrorCode::BadInput, Say::tr("“[%1]” is not an IPv6 address.").arg(text),
        Say::tr(
            "Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses "
            "have none."));
}

QString withZoneEncoded(const QString &text)
{
    // Brackets elsewhere, in a query or a password, are none of ours.
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    const auto endsAuthority = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const qsizetype end = std::find_if(text.begin() + begin, text.end(), endsAuthority) - text.begin();
    const qsizetype open = begin + QStringView(text).sliced(begin, end - begin).lastIndexOf(u'@') + 1;
    const qsizetype close = text.indexOf(u']', open);
    const qsizetype zone = text.indexOf(u'%', open);
    if (open >= end || text[open] != u'[' || close < 0 || zone < 0 || zone > close || close > end)
        return text;
    // Somebody who knows has done it; a zone may be called 25 all the same.
    const bool isEncoded = QStringView(text).sliced(zone + 1).startsWith("25"_L1) && zone + 3 < close;
    return isEncoded ? text : QString(text.left(zone) + "%25"_L1 + text.mid(zone + 1));
}

Expected<quint16> portFromText(const QString &given)
{
    const QString text = meantText(given);
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
    if (!digits)
        return failure(ErrorCode::BadInput, Say::tr("“%1” is not a port number.").arg(text),
                       Say::tr("A port is a number from 1 to 65535."));
    bool fits = false;
    const ushort port = text.toUShort(&fits);
    if (!fits)
        return failure(ErrorCode::BadInput, Say::tr("Port %1 is too large.").arg(text),
                       Say::tr("A port is a number from 1 to 65535."));
    return port;
}

bool isLoopbackHost(const QString &host)
{
    const QHostAddress address(host);
    return host == QLatin1StringView("localhost") || (!address.isNull() && address.isLoopback());
}

} // namespace rookery
