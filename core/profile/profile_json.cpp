// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_json.h"

#include "core/address/server_url.h"
#include "core/profile/forward_json.h"
#include "core/profile/json_fields.h"
#include "core/profile/network_rule_json.h"
#include "core/profile/profile_fields.h"

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

constexpr qsizetype MostHeaders = 100;

constexpr std::array<std::pair<StartMode, QLatin1StringView>, 3> StartModeWords{{
    {StartMode::Never, "never"_L1},
    {StartMode::AsItWas, "as-it-was"_L1},
    {StartMode::Always, "always"_L1},
}};

// A value of each type that a field can have, as the file has it.

QJsonValue toJson(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QJsonValue toJson(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePassword);
}

QJsonValue toJson(milliseconds time)
{
    return qint64(time.count());
}

QJsonValue toJson(WebSocketKind kind)
{
    return jsonWord<WebSocketKind>(WebSocketWords, kind);
}

QJsonValue toJson(StartMode mode)
{
    return jsonWord<StartMode>(StartModeWords, mode);
}

QJsonValue toJson(const NetworkRule &rule)
{
    return networkRuleToJson(rule);
}

QJsonValue toJson(const QList<ProfileForward> &forwards)
{
    QJsonArray array;
    for (const ProfileForward &forward : forwards)
        array.append(forwardToJson(forward));
    return array;
}

QJsonValue toJson(const QList<std::pair<QString, QString>> &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array.append(QJsonArray{name, value});
    return array;
}

template <class T> QJsonValue toJson(const T &plain)
{
    return plain;
}

Error bad(const QString &message)
{
    return {ErrorCode::BadInput, message, {}, {}};
}

void take(JsonFields &fields, const ProfileField &field, QUuid &id)
{
    QString text;
    fields.take(field.key, text);
    id = QUuid::fromString(text);
    if (id.isNull() && !text.isEmpty())
        fields.fail(bad(Say::tr("“%1” is not %2.").arg(field.key, Say::tr("an identifier (UUID)"))));
}

void setServer(JsonFields &fields, const QString &text, QUrl &server)
{
    if (text.isEmpty()) // a profile that is not finished
        return;
    const Expected<QUrl> url = parseServerUrl(text);
    if (url)
        server = *url;
    else
        fields.fail(url.error());
}

void setProxy(JsonFields &fields, const QString &text, QUrl &proxy)
{
    proxy = QUrl(text, QUrl::StrictMode);
    if (!text.isEmpty() && !proxy.isValid())
        fields.fail(bad(Say::tr("The address of the proxy cannot be read.")));
    proxy.setPassword({});
}

void take(JsonFields &fields, const ProfileField &field, QUrl &url)
{
    QString text;
    fields.take(field.key, text);
    if (field.form == ProfileField::Form::Server)
        setServer(fields, text, url);
    else
        setProxy(fields, text, url);
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

void take(JsonFields &fields, const ProfileField &field, QList<std::pair<QString, QString>> &headers)
{
    QJsonArray array;
    fields.take(field.key, array);
    if (array.size() > MostHeaders)
        return fields.fail(bad(Say::tr("There are more than %1 headers.").arg(MostHeaders)));
    for (const QJsonValue &value : std::as_const(array)) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2)
            return fields.fail(bad(Say::tr("A header is not a list of a name and a value.")));
        headers.append({textOf(pair[0], fields), textOf(pair[1], fields)});
    }
}

void take(JsonFields &fields, const ProfileField &field, QList<ProfileForward> &forwards)
{
    QJsonArray array;
    fields.take(field.key, array);
    if (array.size() > MostProfileForwards)
        return fields.fail(bad(Say::tr("There are more than %1 forwards.").arg(MostProfileForwards)));
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

void take(JsonFields &fields, const ProfileField &field, int &number)
{
    fields.take(field.key, number, field.least, std::numeric_limits<int>::max());
}

void take(JsonFields &fields, const ProfileField &field, WebSocketKind &kind)
{
    fields.take(field.key, kind, JsonWords<WebSocketKind>(WebSocketWords));
}

void take(JsonFields &fields, const ProfileField &field, StartMode &mode)
{
    fields.take(field.key, mode, JsonWords<StartMode>(StartModeWords));
}

void take(JsonFields &fields, const ProfileField &field, NetworkRule &rule)
{
    QJsonObject object;
    fields.take(field.key, object);
    const Expected<NetworkRule> read = networkRuleFromJson(object);
    if (read)
        rule = *read;
    else
        fields.fail(read.error());
}

template <class T> void take(JsonFields &fields, const ProfileField &field, T &plain)
{
    fields.take(field.key, plain);
}

bool isSet(const QJsonValue &value)
{
    return value.toBool() || !value.toString().isEmpty() || !value.toObject().isEmpty();
}

using Has = bool (*)(const ProfileField &);

bool isOfProfile(const ProfileField &)
{
    return true;
}

bool isOfGateway(const ProfileField &field)
{
    return field.ofGateway || field.key == "id"_L1 || field.key == "name"_L1;
}

QJsonObject fieldsToJson(const Profile &profile, Has has)
{
    QJsonObject object = profile.unknownKeys;
    for (const ProfileField &field : profileFields()) {
        if (!has(field))
            continue;
        const QJsonValue value =
            std::visit([&](const auto &member) { return toJson(member.of(profile)); }, field.member);
        if (!field.onlyTrue || isSet(value))
            object[field.key] = value;
    }
    return object;
}

Expected<Profile> fieldsFromJson(const QJsonObject &object, Has has)
{
    Profile profile;
    JsonFields fields(object);
    for (const ProfileField &field : profileFields()) {
        if (has(field))
            std::visit([&](const auto &member) { take(fields, field, member.of(profile)); }, field.member);
    }
    if (fields.error())
        return tl::unexpected<Error>(*fields.error());
    profile.unknownKeys = fields.rest();
    return profile;
}

} // namespace

QJsonObject profileToJson(const Profile &profile)
{
    return fieldsToJson(profile, isOfProfile);
}

Expected<Profile> profileFromJson(const QJsonObject &object)
{
    return fieldsFromJson(object, isOfProfile);
}

QJsonObject gatewayToJson(const SharedGateway &gateway)
{
    return fieldsToJson(gateway.profile, isOfGateway);
}

Expected<SharedGateway> gatewayFromJson(const QJsonObject &object)
{
    return fieldsFromJson(object, isOfGateway).map([](const Profile &profile) {
        return SharedGateway{profile};
    });
}

} // namespace rookery
