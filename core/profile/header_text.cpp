// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/header_text.h"

#include "core/http/fields.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OptionValues)
};

tl::unexpected<Error> wrong(const QString &message, const QString &hint = {})
{
    return failure(ErrorCode::BadInput, message, hint);
}

bool belongsToHandshake(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "upgrade" || lower == "connection" || lower == "x-penguin-psk" ||
           lower.startsWith("sec-websocket-");
}

} // namespace

Expected<QByteArray> headerValueFromText(const QByteArray &text)
{
    const QByteArray value = text.trimmed();
    if (value.isEmpty())
        return wrong(Say::tr("The value is empty."));
    if (!http::isFieldText(value))
        return wrong(Say::tr("The value has a control character, such as the end of a line."));
    return value;
}

Expected<std::pair<QByteArray, QByteArray>> headerFromText(const QString &text, SettingsPlace place)
{
    const qsizetype colon = text.indexOf(u':');
    const QByteArray name = text.left(colon).trimmed().toUtf8();
    if (colon < 0 || !http::isToken(name))
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

} // namespace rookery
