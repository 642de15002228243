// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <utility>

namespace rookery {

/// Words that a file has for the values of an enumeration.
template <class E> using JsonWords = std::span<const std::pair<E, QLatin1StringView>>;

template <class E> [[nodiscard]] QString jsonWord(JsonWords<E> words, E value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

/// Takes the fields of one JSON object by name, checks their types and bounds, and keeps the first thing that
/// was wrong. A field that is missing leaves its value as it was; rest() is what nobody took, so that a newer
/// version's fields can be kept.
class JsonFields final
{
public:
    static constexpr qsizetype LongestText = 16 * 1024;

    explicit JsonFields(const QJsonObject &object) : m_rest(object) {}

    /// Text without control characters, tabs aside.
    void take(QLatin1StringView key, QString &to);
    void take(QLatin1StringView key, bool &to);
    void take(QLatin1StringView key, quint16 &to);
    void take(QLatin1StringView key, int &to, int least, int most);
    /// A whole number of milliseconds, up to what a timer can wait.
    void take(QLatin1StringView key, milliseconds &to);
    void take(QLatin1StringView key, QJsonArray &to);
    void take(QLatin1StringView key, QJsonObject &to);

    template <class E> void take(QLatin1StringView key, E &to, JsonWords<E> words)
    {
        QString word = jsonWord(words, to);
        take(key, word);
        for (const auto &[value, candidate] : words) {
            if (candidate == word) {
                to = value;
                return;
            }
        }
        failWord(key, word);
    }

    [[nodiscard]] const QJsonObject &rest() const { return m_rest; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void fail(const Error &why);
    /// A word that is none of those that the key may have.
    void failWord(QLatin1StringView key, const QString &word);

private:
    QJsonValue cut(QLatin1StringView key);
    void failType(QLatin1StringView key, const QString &wanted);

    QJsonObject m_rest;
    std::optional<Error> m_error;
};

} // namespace rookery
