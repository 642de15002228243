// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace rookery::http {

/// The field lines of a head in order: name as sent, value without the white space around it.
using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// RFC 9110 §5.6.2.
[[nodiscard]] bool isToken(QByteArrayView text);
/// Without a control character but tab; bytes above 127 pass (RFC 9110 §5.5).
[[nodiscard]] bool isFieldText(QByteArrayView text);
[[nodiscard]] bool isBlank(char c);
/// Without the optional white space around it, which is blank and tab and nothing else (RFC 9110 §5.6.3).
[[nodiscard]] QByteArrayView withoutBlanks(QByteArrayView text);
/// Names of fields and the members of most lists have no case.
[[nodiscard]] bool sameText(QByteArrayView a, QByteArrayView b);

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
