// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace rookery {

// What the application says about tunnels (core/control/status_json.h), as a person reads it.

/// "connected", "needs attention", …, translated; a word of a newer application as it is.
[[nodiscard]] QString stateText(const QString &word);
/// One line for each tunnel, in columns.
[[nodiscard]] QString tunnelTable(const QList<QJsonObject> &tunnels);
/// A tunnel with all that is known: several lines.
[[nodiscard]] QString statusText(const QJsonObject &tunnel);
/// What is another since `before`, as lines; empty where only numbers are. `before` empty: the first look,
/// which tells the state, and of the forwards what is wrong.
[[nodiscard]] QString changeText(const QJsonObject &before, const QJsonObject &now);
/// One of them as a line of JSON.
[[nodiscard]] QString jsonLine(const QJsonObject &tunnel);
/// All of them as a JSON array.
[[nodiscard]] QString jsonText(const QList<QJsonObject> &tunnels);

} // namespace rookery
