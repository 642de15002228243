// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/fields.h"

#include <algorithm>

namespace rookery::http {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isTokenByte(char c)
{
    constexpr QByteArrayView Others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || Others.contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool isFieldText(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

bool isFieldValue(QByteArrayView text)
{
    return text.size() == withoutBlanks(text).size() && isFieldText(text);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool sameText(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

bool isOneOf(QByteArrayView text, std::span<const QByteArrayView> these)
{
    return std::any_of(these.begin(), these.end(), [&](QByteArrayView one) { return sameText(one, text); });
}

void appendField(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to += name;
    to += ": ";
    to += value;
    to += "\r\n";
}

bool addField(Fields &to, QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return false;
    to.emplaceBack(line.first(colon).toByteArray(), withoutBlanks(line.sliced(colon + 1)).toByteArray());
    return true;
}

QList<QByteArray> values(const Fields &fields, QByteArrayView name)
{
    QList<QByteArray> found;
    for (const auto &[field, value] : fields) {
        if (sameText(field, name))
            found.append(value);
    }
    return found;
}

QList<QByteArray> members(const Fields &fields, QByteArrayView name)
{
    QList<QByteArray> found;
    for (const QByteArray &value : values(fields, name)) {
        for (const QByteArray &part : value.split(',')) {
            const QByteArrayView member = withoutBlanks(part);
            if (!member.isEmpty())
                found.append(member.toByteArray());
        }
    }
    return found;
}

bool hasMember(const Fields &fields, QByteArrayView name, QByteArrayView member)
{
    const QList<QByteArray> all = members(fields, name);
    return std::any_of(all.begin(), all.end(), [&](const QByteArray &one) { return sameText(one, member); });
}

ContentLength contentLength(const Fields &fields)
{
    ContentLength result;
    for (const QByteArray &value : values(fields, "Content-Length")) {
        for (const QByteArray &part : value.split(',')) {
            const QByteArrayView digits = withoutBlanks(part);
            bool fits = std::all_of(digits.begin(), digits.end(), isDigit);
            const qint64 bytes = fits ? digits.toByteArray().toLongLong(&fits) : 0;
            if (!fits || (result.bytes && *result.bytes != bytes))
                return {false, {}};
            result.bytes = bytes;
        }
    }
    return result;
}

} // namespace rookery::http
