// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_json.h"

#include "core/address/server_url.h"
#include "core/profile/forward_json.h"
#include "core/profile/json_fields.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileJson)
};

constexpr qsizetype MostForwards = 1000;
constexpr qsizetype MostHeaders = 100;

constexpr std::array<std::pair<StartMode, QLatin1StringView>, 3> StartModeWords{{
    {StartMode::Never, "never"_L1},
    {StartMode::AsItWas, "as-it-was"_L1},
    {StartMode::Always, "always"_L1},
}};
constexpr std::array<std::pair<WebSocketKind, QLatin1StringView>, 2> WebSocketWords{{
    {WebSocketKind::Native, "native"_L1},
    {WebSocketKind::Qt, "qt"_L1},
}};

QJsonArray forwardsToJson(const QList<ProfileForward> &forwards)
{
    QJsonArray array;
    for (const ProfileForward &forward : forwards)
        array.append(forwardToJson(forward));
    return array;
}

QJsonArray headersToJson(const QList<std::pair<QString, QString>> &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array.append(QJsonArray{name, value});
    return array;
}

void addTls(QJsonObject &object, const TlsOptions &tls)
{
    object["tlsCaFile"_L1] = tls.caFile;
    object["tlsCertFile"_L1] = tls.certFile;
    object["tlsKeyFile"_L1] = tls.keyFile;
    object["tlsServerName"_L1] = tls.serverName;
    object["tlsSkipVerify"_L1] = tls.skipVerify;
}

void addTimes(QJsonObject &object, const Profile &profile)
{
    object["keepaliveIntervalMs"_L1] = qint64(profile.keepaliveInterval.count());
    object["keepaliveTimeoutMs"_L1] = qint64(profile.keepaliveTimeout.count());
    object["handshakeTimeoutMs"_L1] = qint64(profile.handshakeTimeout.count());
    object["channelTimeoutMs"_L1] = qint64(profile.channelTimeout.count());
    object["maxRetries"_L1] = profile.maxRetries;
    object["maxRetryIntervalMs"_L1] = qint64(profile.maxRetryInterval.count());
}

void takeTls(JsonFields &fields, TlsOptions &tls)
{
    fields.take("tlsCaFile"_L1, tls.caFile);
    fields.take("tlsCertFile"_L1, tls.certFile);
    fields.take("tlsKeyFile"_L1, tls.keyFile);
    fields.take("tlsServerName"_L1, tls.serverName);
    fields.take("tlsSkipVerify"_L1, tls.skipVerify);
}

void takeTimes(JsonFields &fields, Profile &profile)
{
    fields.take("keepaliveIntervalMs"_L1, profile.keepaliveInterval);
    fields.take("keepaliveTimeoutMs"_L1, profile.keepaliveTimeout);
    fields.take("handshakeTimeoutMs"_L1, profile.handshakeTimeout);
    fields.take("channelTimeoutMs"_L1, profile.channelTimeout);
    fields.take("maxRetries"_L1, profile.maxRetries, 0, std::numeric_limits<int>::max());
    fields.take("maxRetryIntervalMs"_L1, profile.maxRetryInterval);
}

Error bad(const QString &message)
{
    return {ErrorCode::BadInput, message, {}, {}};
}

void takeId(JsonFields &fields, QUuid &id)
{
    QString text;
    fields.take("id"_L1, text);
    id = QUuid::fromString(text);
    if (id.isNull() && !text.isEmpty())
        fields.fail(bad(Say::tr("“%1” is not %2.").arg("id"_L1, Say::tr("an identifier (UUID)"))));
}

void takeServer(JsonFields &fields, QUrl &server)
{
    QString text;
    fields.take("server"_L1, text);
    if (text.isEmpty()) // a profile that is not finished
        return;
    const Expected<QUrl> url = parseServerUrl(text);
    if (url)
        server = *url;
    else
        fields.fail(url.error());
}

void takeProxy(JsonFields &fields, QUrl &proxy)
{
    QString text;
    fields.take("proxy"_L1, text);
    proxy = QUrl(text, QUrl::StrictMode);
    if (!text.isEmpty() && !proxy.isValid())
        fields.fail(bad(Say::tr("The address of the proxy cannot be read.")));
    proxy.setPassword({});
}

/// One element of a list, as text that a person may see.
QString textOf(const QJsonValue &value, JsonFields &fields)
{
    JsonFields one(QJsonObject{{u"header"_s, value}});
    QString text;
    one.take("header"_L1, text);
    if (one.error())
        fields.fail(*one.error());
    return text;
}

void takeHeaders(JsonFields &fields, QList<std::pair<QString, QString>> &headers)
{
    QJsonArray array;
    fields.take("headers"_L1, array);
    if (array.size() > MostHeaders)
        return fields.fail(bad(Say::tr("There are more than %1 headers.").arg(MostHeaders)));
    for (const QJsonValue &value : std::as_const(array)) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2)
            return fields.fail(bad(Say::tr("A header is not a list of a name and a value.")));
        headers.append({textOf(pair[0], fields), textOf(pair[1], fields)});
    }
}

void takeForwards(JsonFields &fields, QList<ProfileForward> &forwards)
{
    QJsonArray array;
    fields.take("forwards"_L1, array);
    if (array.size() > MostForwards)
        return fields.fail(bad(Say::tr("There are more than %1 forwards.").arg(MostForwards)));
    for (const QJsonValue &value : std::as_const(array)) {
        const Expected<ProfileForward> forward = forwardFromJson(value.toObject());
        if (!value.isObject())
            return fields.fail(bad(Say::tr("Forward %1 is not an object.").arg(forwards.size() + 1)));
        if (!forward)
            return fields.fail(
                bad(Say::tr("Forward %1: %2").arg(forwards.size() + 1).arg(forward.error().message)));
        forwards.append(*forward);
    }
}

} // namespace

QJsonObject profileToJson(const Profile &profile)
{
    QJsonObject object = profile.unknownKeys;
    object["id"_L1] = profile.id.isNull() ? QString() : profile.id.toString(QUuid::WithoutBraces);
    object["name"_L1] = profile.name;
    object["group"_L1] = profile.group;
    object["server"_L1] = profile.server.toString(QUrl::FullyEncoded);
    object["hostHeader"_L1] = profile.hostHeader;
    object["headers"_L1] = headersToJson(profile.headers);
    addTls(object, profile.tls);
    object["proxy"_L1] = profile.proxy.toString(QUrl::FullyEncoded | QUrl::RemovePassword);
    object["usesPsk"_L1] = profile.usesPsk;
    object["forwards"_L1] = forwardsToJson(profile.forwards);
    addTimes(object, profile);
    object["webSocket"_L1] = jsonWord<WebSocketKind>(WebSocketWords, profile.webSocket);
    object["startMode"_L1] = jsonWord<StartMode>(StartModeWords, profile.startMode);
    object["wanted"_L1] = profile.wanted;
    if (profile.isDemo)
        object["rookeryDemo"_L1] = true;
    return object;
}

Expected<Profile> profileFromJson(const QJsonObject &object)
{
    Profile profile;
    JsonFields fields(object);
    takeId(fields, profile.id);
    fields.take("name"_L1, profile.name);
    fields.take("group"_L1, profile.group);
    takeServer(fields, profile.server);
    fields.take("hostHeader"_L1, profile.hostHeader);
    takeHeaders(fields, profile.headers);
    takeTls(fields, profile.tls);
    takeProxy(fields, profile.proxy);
    fields.take("usesPsk"_L1, profile.usesPsk);
    takeForwards(fields, profile.forwards);
    takeTimes(fields, profile);
    fields.take("webSocket"_L1, profile.webSocket, JsonWords<WebSocketKind>(WebSocketWords));
    fields.take("startMode"_L1, profile.startMode, JsonWords<StartMode>(StartModeWords));
    fields.take("wanted"_L1, profile.wanted);
    fields.take("rookeryDemo"_L1, profile.isDemo);
    if (fields.error())
        return tl::unexpected<Error>(*fields.error());
    profile.unknownKeys = fields.rest();
    return profile;
}

} // namespace rookery
