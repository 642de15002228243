// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/status_text.h"

#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A column is not made wider for one long name.
constexpr qsizetype WidestColumn = 40;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::StatusText)
};

QString textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QString errorText(const QJsonObject &object)
{
    const QJsonObject error = object.value("error"_L1).toObject();
    return QString(textOf(error, "message"_L1) + u' ' + textOf(error, "hint"_L1)).trimmed();
}

QString trafficText(const QJsonObject &object)
{
    return flowsText(object.value("liveFlows"_L1).toInt()) + u" · "_s +
           bothWaysText(amountText(object.value("bytesIn"_L1).toDouble()),
                        amountText(object.value("bytesOut"_L1).toDouble()));
}

QString stateOfForward(const QJsonObject &forward, bool tunnelUp)
{
    const QString state = textOf(forward, "state"_L1);
    return state == "listening"_L1 && !tunnelUp ? Say::tr("listens; waits for the tunnel") : stateText(state);
}

bool isUp(const QJsonObject &tunnel)
{
    const QString state = textOf(tunnel, "state"_L1);
    return state == "connected"_L1 || state == "stalled"_L1;
}

QString forwardState(const QJsonObject &forward, bool tunnelUp)
{
    const QString name = textOf(forward, "name"_L1);
    QString text = (name.isEmpty() ? QString() : name + u": "_s) + textOf(forward, "forward"_L1) + u" · "_s +
                   stateOfForward(forward, tunnelUp);
    if (const int port = forward.value("port"_L1).toInt(); port != 0)
        text += Say::tr(" on port %1").arg(port);
    return text;
}

QString stateOf(const QJsonObject &tunnel)
{
    const QString word = textOf(tunnel, "state"_L1);
    const bool tries = word == "connecting"_L1 || word == "waiting"_L1;
    const bool waits = tries && tunnel.value("flowsWait"_L1).toBool();
    const QString waiting = waits ? waitingFlowsText(tunnel.value("liveFlows"_L1).toInt()) : QString();
    return waiting.isEmpty() ? stateText(word) : waiting;
}

QString forwardLine(const QJsonObject &forward, bool tunnelUp)
{
    QString line = u"  "_s + forwardState(forward, tunnelUp);
    if (forward.value("totalFlows"_L1).toInteger() > 0)
        line += u" · "_s + trafficText(forward);
    if (const QString error = errorText(forward); !error.isEmpty())
        line += u"\n    "_s + error;
    return line + u'\n';
}

/// "work · waiting: The server refused the connection."
QString changeLine(const QString &tunnel, const QString &state, const QJsonObject &object)
{
    const QString error = errorText(object);
    return tunnel + u" · "_s + state + (error.isEmpty() ? QString() : u": "_s + error) + u'\n';
}

bool hasChanged(const QJsonObject &before, const QJsonObject &now)
{
    const auto differs = [&](QLatin1StringView key) { return before.value(key) != now.value(key); };
    return differs("state"_L1) || differs("error"_L1) || differs("port"_L1) || differs("name"_L1);
}

/// The one that it was before: most likely in the same place, where two may read alike.
std::optional<QJsonObject> sameForward(const QJsonArray &were, const QJsonObject &forward, qsizetype place)
{
    const auto isSame = [&forward](const QJsonValue &was) {
        return was["forward"_L1] == forward.value("forward"_L1);
    };
    if (isSame(were.at(place)))
        return were.at(place).toObject();
    const auto at = std::find_if(were.begin(), were.end(), isSame);
    return at == were.end() ? std::nullopt : std::optional(QJsonValue(*at).toObject());
}

} // namespace

QString stateText(const QString &word)
{
    static const QHash<QString, QString> Words{
        {u"stopped"_s, Say::tr("stopped")},
        {u"connecting"_s, Say::tr("connecting")},
        {u"connected"_s, Say::tr("connected")},
        {u"stalled"_s, Say::tr("stalled")},
        {u"waiting"_s, Say::tr("waiting")},
        {u"needs-attention"_s, Say::tr("needs attention")},
        {u"waiting-for-keychain"_s, Say::tr("waiting for the keychain")},
        {u"resting"_s, Say::tr("rests; connects when it is used")},
        {u"off"_s, Say::tr("off")},
        {u"listening"_s, Say::tr("listening")},
        {u"port-busy"_s, Say::tr("port busy")},
        {u"binding"_s, Say::tr("asking the server")},
        {u"bound"_s, Say::tr("bound")},
        {u"refused"_s, Say::tr("refused")},
    };
    return Words.value(word, word);
}

namespace {

QString serverOf(const QJsonObject &tunnel)
{
    const QString server = textOf(tunnel, "server"_L1);
    const QString gateway = textOf(tunnel, "gateway"_L1);
    return gateway.isEmpty() ? server : Say::tr("%1 (gateway “%2”)").arg(server, gateway);
}

} // namespace

QString tunnelTable(const QList<QJsonObject> &tunnels)
{
    std::array<qsizetype, 2> widths{};
    QList<std::array<QString, 3>> rows;
    for (const QJsonObject &tunnel : tunnels) {
        const auto &row =
            rows.emplace_back(std::array{textOf(tunnel, "name"_L1), stateOf(tunnel), serverOf(tunnel)});
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], std::min(row[i].size(), WidestColumn));
    }
    QString text;
    for (const auto &[name, state, server] : std::as_const(rows))
        text += name.leftJustified(widths[0]) + u"  "_s + state.leftJustified(widths[1]) + u"  "_s + server +
                u'\n';
    return text;
}

QString statusText(const QJsonObject &tunnel)
{
    QString text = textOf(tunnel, "name"_L1) + u" · "_s + stateOf(tunnel);
    if (const auto since = QDateTime::fromString(textOf(tunnel, "connectedSince"_L1), Qt::ISODate);
        since.isValid())
        text += Say::tr(" since %1").arg(QLocale().toString(since.toLocalTime(), QLocale::ShortFormat));
    const std::chrono::duration<double, std::milli> roundTrip(tunnel.value("roundTripMs"_L1).toDouble());
    if (roundTrip.count() > 0)
        text +=
            Say::tr(" · RTT %1").arg(roundTripText(std::chrono::round<std::chrono::microseconds>(roundTrip)));
    if (tunnel.value("totalFlows"_L1).toInteger() > 0)
        text += u" · "_s + trafficText(tunnel);
    text += u"\n  "_s + textOf(tunnel, "server"_L1) + u'\n';
    if (const QString error = errorText(tunnel); !error.isEmpty())
        text += u"  "_s + error + u'\n';
    if (const auto wait = std::chrono::milliseconds(tunnel.value("retryInMs"_L1).toInteger());
        wait.count() > 0)
        text += u"  "_s + Say::tr("The next try is in %1.").arg(durationText(wait)) + u'\n';
    const QJsonArray forwards = tunnel.value("forwards"_L1).toArray();
    for (const QJsonValue &forward : forwards)
        text += forwardLine(forward.toObject(), isUp(tunnel));
    return text;
}

QString changeText(const QJsonObject &before, const QJsonObject &now)
{
    const QString name = textOf(now, "name"_L1);
    if (now.contains("removed"_L1))
        return name + u" · "_s + Say::tr("removed") + u'\n';
    QString text;
    // Tries that flows wait for are one line, whatever becomes of each.
    const bool waitsOn = now.value("flowsWait"_L1).toBool() && stateOf(before) == stateOf(now);
    if (hasChanged(before, now) && !waitsOn)
        text += changeLine(name, stateOf(now), now);
    const QJsonArray were = before.value("forwards"_L1).toArray();
    const QJsonArray forwards = now.value("forwards"_L1).toArray();
    for (qsizetype i = 0; i < forwards.size(); ++i) {
        const QJsonObject forward = forwards[i].toObject();
        const std::optional<QJsonObject> old = sameForward(were, forward, i);
        if (old ? hasChanged(*old, forward) : forward.contains("error"_L1))
            text += changeLine(name, forwardState(forward, isUp(now)), forward);
    }
    return text;
}

QString jsonLine(const QJsonObject &tunnel)
{
    return QString::fromUtf8(QJsonDocument(tunnel).toJson(QJsonDocument::Compact)) + u'\n';
}

QString jsonText(const QList<QJsonObject> &tunnels)
{
    QJsonArray array;
    for (const QJsonObject &tunnel : tunnels)
        array += tunnel;
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

} // namespace rookery
