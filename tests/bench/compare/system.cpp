// SPDX-License-Identifier: GPL-3.0-or-later
#include "system.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cstdio>

namespace rookery::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList toStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &one : value.toArray())
        strings.append(one.toString());
    return strings;
}

} // namespace

std::optional<QList<System>> readSystems(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qUtf8Printable(file));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll(), &error);
    if (!document.isArray()) {
        std::fprintf(stderr, "%s is no list of systems: %s\n", qUtf8Printable(file),
                     qUtf8Printable(error.errorString()));
        return std::nullopt;
    }
    QList<System> systems;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        systems.append({object["name"_L1].toString(), toStrings(object["server"_L1]),
                        toStrings(object["client"_L1]), toStrings(object["needs"_L1])});
    }
    return systems;
}

QStringList filledIn(const QStringList &command, const QMap<QString, QString> &values)
{
    QStringList filled = command;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        filled.replaceInStrings(u'{' + it.key() + u'}', it.value());
    return filled;
}

QString programPath(const QString &name)
{
    const QString named = qEnvironmentVariable(name.toUpper().toLatin1().constData());
    if (!named.isEmpty())
        return named;
    const QString peers = qEnvironmentVariable("PEERS");
    if (!peers.isEmpty()) {
        const QString there = QStandardPaths::findExecutable(name, {peers, peers + "/bin"_L1});
        if (!there.isEmpty())
            return there;
    }
    return QStandardPaths::findExecutable(name);
}

} // namespace rookery::bench
