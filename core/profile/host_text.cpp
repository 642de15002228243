// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/host_text.h"

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

} // namespace

Expected<QString> hostFromText(const QString &text)
{
    if (text.contains(u':'))
        return failure(ErrorCode::BadInput, Say::tr("The IPv6 address “%1” is not in brackets.").arg(text),
                       Say::tr("Write it as in [::1]."));
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || c == u'.'; }))
        return ipv4FromText(text);
    const QString ascii = QString::fromLatin1(QUrl::toAce(text)).toLower();
    if (ascii.isEmpty() || !isName(ascii))
        return failure(ErrorCode::BadInput, Say::tr("“%1” is not a host name or an IP address.").arg(text),
                       Say::tr("A name has letters, digits, dots and hyphens, as in db.example.com."));
    return ascii;
}

Expected<QString> ipv6FromText(const QString &text)
{
    QHostAddress address;
    if (text.contains(u':') && address.setAddress(text) &&
        address.protocol() == QAbstractSocket::IPv6Protocol)
        return address.toString();
    return failure(
        ErrorCode::BadInput, Say::tr("“[%1]” is not an IPv6 address.").arg(text),
        Say::tr(
            "Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses "
            "have none."));
}

Expected<quint16> portFromText(const QString &text)
{
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

QString hostAndPort(const QString &host, quint16 port)
{
    const QString shown = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return shown + u':' + QString::number(port);
}

} // namespace rookery
