// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <span>
#include <utility>

namespace rookery::http {

/// The field lines of a head in order: name as sent, value without the white space around it.
using Fields = QList<std::pair<QByteArray, QByteArray>>;

[[nodiscard]] bool isDigit(char c);
/// RFC 9110 §5.6.2.
[[nodiscard]] bool isTokenByte(char c);
[[nodiscard]] bool isToken(QByteArrayView text);
/// ASCII that one can see: no blank, no control character, nothing above 126.
[[nodiscard]] bool isVisible(QByteArrayView text);
/// Without a control character but tab; bytes above 127 pass (RFC 9110 §5.5).
[[nodiscard]] bool isFieldText(QByteArrayView text);
/// Whether it may stand in a field line and comes out of it unchanged.
[[nodiscard]] bool isFieldValue(QByteArrayView text);
[[nodiscard]] bool isBlank(char c);
/// Without the optional white space around it, which is blank and tab and nothing else (RFC 9110 §5.6.3).
[[nodiscard]] QByteArrayView withoutBlanks(QByteArrayView text);
/// Names of fields and the members of most lists have no case.
[[nodiscard]] bool sameText(QByteArrayView a, QByteArrayView b);

[[nodiscard]] bool isOneOf(QByteArrayView text, std::span<const QByteArrayView> these);

/// Writes one field line.
void appendField(QByteArray &to, QByteArrayView name, QByteArrayView value);
/// Reads "Name: value" and adds it. False where the line is no field, a folded one for instance: nothing is
/// added then (RFC 9112 §5).
[[nodiscard]] bool addField(Fields &to, QByteArrayView line);

/// Values of every line of that name, in order.
[[nodiscard]] QList<QByteArray> values(const Fields &fields, QByteArrayView name);
/// Members of a list of tokens that may be spread over several lines (RFC 9110 §5.6.1), without empty ones.
[[nodiscard]] QList<QByteArray> members(const Fields &fields, QByteArrayView name);
[[nodiscard]] bool hasMember(const Fields &fields, QByteArrayView name, QByteArrayView member);

/// How many bytes Content-Length says.
struct ContentLength
{
    bool valid = true; ///< false: no number, or two that differ (RFC 9112 §6.3)
    std::optional<qint64> bytes;
};
[[nodiscard]] ContentLength contentLength(const Fields &fields);

} // namespace rookery::http
