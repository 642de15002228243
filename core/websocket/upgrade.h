// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace rookery::websocket {

/// A fresh Sec-WebSocket-Key (RFC 6455 §4.1).
[[nodiscard]] QByteArray newKey();
/// The Sec-WebSocket-Accept that answers it (RFC 6455 §4.2.2).
[[nodiscard]] QByteArray acceptFor(QByteArrayView key);

/// The head of an HTTP answer to an upgrade request.
struct UpgradeAnswer
{
    int status = 0;
    QByteArray reason;
    QList<std::pair<QByteArray, QByteArray>> headers;
    qsizetype size = 0; ///< bytes up to and including the empty line

    /// The first value of that name, whatever its case; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// Bytes of an answer's head at most.
constexpr qsizetype MaxAnswerHead = 32 * 1024;

enum class AnswerState { NeedMore, Malformed, Complete };

/// Reads the head off everything that has come so far. Longer than MaxAnswerHead is malformed.
[[nodiscard]] AnswerState readAnswer(QByteArrayView soFar, UpgradeAnswer &answer);

/// Why an answer of 101 is no upgrade of the request with this key, or null where it is one (RFC 6455 §4.1).
[[nodiscard]] const char *upgradeFault(const UpgradeAnswer &answer, QByteArrayView key);

} // namespace rookery::websocket
