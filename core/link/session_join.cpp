// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/session_join.h"

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace rookery {

namespace {

constexpr qsizetype MaxDigits = 19;
constexpr QByteArrayView HaveWord = "have=";

QByteArray randomPart()
{
    std::array<quint32, SessionToken::PartSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

} // namespace

SessionToken SessionToken::random()
{
    return {randomPart(), randomPart()};
}

std::optional<SessionToken> SessionToken::parse(QByteArrayView text)
{
    if (text.size() != 4 * PartSize)
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(text.toByteArray());
    if (bytes.toHex() != text)
        return std::nullopt;
    return SessionToken{bytes.first(PartSize), bytes.sliced(PartSize)};
}

std::optional<SessionJoin> SessionJoin::parse(const QByteArray &value)
{
    constexpr qsizetype MaxValue = 4 * SessionToken::PartSize + 2 * (1 + MaxDigits);
    if (value.size() > MaxValue)
        return std::nullopt;
    const QByteArrayList words = value.split(' ');
    if (words.size() != 3)
        return std::nullopt;
    const auto token = SessionToken::parse(words[0]);
    const auto generation = countIn(words[1]);
    const auto have = countIn(words[2]);
    if (!token || !generation || !have)
        return std::nullopt;
    return SessionJoin{*token, *generation, *have};
}

QByteArray SessionJoin::value() const
{
    return token.text() + ' ' + QByteArray::number(generation) + ' ' + QByteArray::number(have);
}

QByteArray joinedValue(quint64 have)
{
    return HaveWord.toByteArray() + QByteArray::number(have);
}

std::optional<quint64> joinedHave(const QByteArray &value)
{
    return value.startsWith(HaveWord) ? countIn(QByteArrayView(value).sliced(HaveWord.size())) : std::nullopt;
}

std::optional<quint64> countIn(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > MaxDigits || !std::all_of(text.begin(), text.end(), isDigit) ||
        (text.size() > 1 && text[0] == '0'))
        return std::nullopt;
    const quint64 count = text.toULongLong();
    if (count > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return count;
}

} // namespace rookery
