// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace rookery::bench {

/// How one tunnel is started: two command lines with names in braces that are filled in. {port} is the
/// server's; {tcp} and {udp} are the local ports of the client, {tcpTarget} and {udpTarget} are where they
/// lead to; {rookery}, {penguin}, … are programs.
struct System
{
    QString name;
    QStringList server;
    QStringList client;
    QStringList needs; ///< programs that have to be there
};

/// Reads a list of systems; complains to standard error and gives none where the file cannot be used.
[[nodiscard]] std::optional<QList<System>> readSystems(const QString &file);

/// The command line with its names filled in.
[[nodiscard]] QStringList filledIn(const QStringList &command, const QMap<QString, QString> &values);

/// Where a program is: the environment variable of its name in capitals, the folder PEERS, PATH. Empty:
/// nowhere.
[[nodiscard]] QString programPath(const QString &name);

} // namespace rookery::bench
