// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/option_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OptionValues)
};

/// The most that a QTimer can wait, less some room to add to it.
constexpr double MostSeconds = 1'000'000;

tl::unexpected<Error> wrong(const QString &message, const QString &hint = {})
{
    return failure(ErrorCode::BadInput, message, hint);
}

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool belongsToHandshake(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "upgrade" || lower == "connection" || lower == "x-penguin-psk" ||
           lower.startsWith("sec-websocket-");
}

} // namespace

Expected<std::chrono::milliseconds> secondsFromText(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds) || seconds < 0)
        return wrong(Say::tr("“%1” is not a number of seconds.").arg(text));
    if (seconds > MostSeconds)
        return wrong(Say::tr("%1 seconds are too many.").arg(text), Say::tr("0 turns the limit off."));
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

Expected<int> numberFromText(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return wrong(Say::tr("“%1” is not a whole number from %2 to %3.").arg(text).arg(least).arg(most));
}

Expected<QByteArray> headerValueFromText(const QByteArray &text)
{
    const QByteArray value = text.trimmed();
    const bool clean = std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
    if (value.isEmpty())
        return wrong(Say::tr("The value is empty."));
    if (!clean)
        return wrong(Say::tr("The value has a control character, such as the end of a line."));
    return value;
}

Expected<std::pair<QByteArray, QByteArray>> headerFromText(const QString &text, SettingsPlace place)
{
    const qsizetype colon = text.indexOf(u':');
    const QByteArray name = text.left(colon).trimmed().toUtf8();
    if (colon < 0 || name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
        return wrong(Say::tr("A header is written as “Name: value”."));
    if (belongsToHandshake(name))
        return wrong(Say::tr("The header %1 is set by the connection itself.").arg(QString::fromLatin1(name)),
                     place == SettingsPlace::Editor
                         ? Say::tr("Host and the key have fields of their own.")
                         : Say::tr("There are --hostname for Host and --ws-psk-file for the key."));
    const Expected<QByteArray> value = headerValueFromText(text.mid(colon + 1).toUtf8());
    if (!value)
        return tl::unexpected<Error>(value.error());
    return std::pair(name, *value);
}

Expected<WebSocketKind> webSocketFromText(const QString &text)
{
    if (text == "native"_L1)
        return WebSocketKind::Native;
    if (text == "qt"_L1)
        return WebSocketKind::Qt;
    return failure(ErrorCode::BadInput, Say::tr("There is no WebSocket implementation “%1”.").arg(text),
                   Say::tr("A right one: native or qt"));
}

} // namespace rookery
