// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_document.h"

#include "core/profile/json_fields.h"
#include "core/profile/profile_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileDocument)
};

tl::unexpected<Error> broken(const QString &message, const QString &detail = {})
{
    return failure(ErrorCode::BadInput, message, {}, detail);
}

Expected<QJsonObject> parseObject(const QByteArray &bytes)
{
    if (bytes.size() > ProfileDocument::LargestFile)
        return broken(Say::tr("It is too large to be a file of profiles."));
    QJsonParseError why;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &why);
    if (why.error != QJsonParseError::NoError)
        return broken(Say::tr("It is not JSON (at byte %1).").arg(why.offset), why.errorString());
    if (!json.isObject())
        return broken(Say::tr("It is JSON, but not a file of profiles."));
    return json.object();
}

/// A name that tells a person which one is meant, also where the name itself is what is wrong.
QString calledName(const QJsonObject &object, qsizetype place)
{
    const QString name = object["name"_L1].toString().left(60).simplified();
    return name.isEmpty() ? Say::tr("number %1").arg(place) : u'“' + name + u'”';
}

/// Takes one profile after the other and gives each an id of its own.
class Collector final
{
public:
    explicit Collector(ProfileDocument &document) : m_document(document) {}

    void add(const QJsonValue &value)
    {
        ++m_place;
        const QJsonObject object = value.toObject();
        const Expected<Profile> profile = profileFromJson(object);
        if (!value.isObject() || !profile) {
            const QString why =
                value.isObject() ? profile.error().sentence() : Say::tr("It is not an object.");
            m_document.unreadable.append(
                {ErrorCode::BadInput,
                 Say::tr("The profile %1 cannot be read: %2").arg(calledName(object, m_place), why),
                 {},
                 {}});
            return;
        }
        m_document.profiles.append(*profile);
        giveId(m_document.profiles.last(), object);
    }

private:
    void giveId(Profile &profile, const QJsonObject &object)
    {
        if (profile.id.isNull() || m_ids.contains(profile.id)) {
            const QString message = profile.id.isNull()
                                        ? Say::tr("The profile %1 had no identifier and got one.")
                                        : Say::tr("The profile %1 had the identifier of another one and got "
                                                  "its own; its secrets have to be entered again.");
            m_document.corrected.append(
                {ErrorCode::BadInput, message.arg(calledName(object, m_place)), {}, {}});
            const QByteArray seed =
                QByteArray::number(m_place) + QJsonDocument(object).toJson(QJsonDocument::Compact);
            profile.id = QUuid::createUuidV5(profile.id, seed);
        }
        m_ids.insert(profile.id);
    }

    ProfileDocument &m_document;
    QSet<QUuid> m_ids;
    qsizetype m_place = 0;
};

/// Takes those that can be read, and gives each profile that names one its settings.
void takeGateways(const QJsonArray &array, ProfileDocument &document)
{
    qsizetype place = 0;
    for (const QJsonValue &value : array) {
        ++place;
        const Expected<SharedGateway> gateway = gatewayFromJson(value.toObject());
        QString why;
        if (!value.isObject())
            why = Say::tr("It is not an object.");
        else if (!gateway)
            why = gateway.error().sentence();
        else if (gateway->id().isNull() || findGateway(document.gateways, gateway->id()))
            why = Say::tr("It has no identifier of its own.");
        if (why.isEmpty())
            document.gateways.append(*gateway);
        else
            document.unreadable.append(
                {ErrorCode::BadInput,
                 Say::tr("The gateway %1 cannot be read: %2").arg(calledName(value.toObject(), place), why),
                 {},
                 {}});
    }
    const QStringList without = resolveGateways(document.profiles, document.gateways);
    for (const QString &name : without)
        document.corrected.append(
            {ErrorCode::BadInput,
             Say::tr("The gateway of the tunnel “%1” is not there any more; the tunnel keeps its settings.")
                 .arg(name.left(60).simplified()),
             Say::tr("Its key may have to be entered again."),
             {}});
}

} // namespace

Expected<ProfileDocument> readProfileDocument(const QByteArray &bytes)
{
    const Expected<QJsonObject> object = parseObject(bytes);
    if (!object)
        return tl::unexpected<Error>(object.error());
    ProfileDocument document;
    document.version = 0;
    QJsonArray profiles;
    QJsonArray gateways;
    JsonFields fields(*object);
    fields.take("version"_L1, document.version, 1, std::numeric_limits<int>::max());
    fields.take("profiles"_L1, profiles);
    fields.take("gateways"_L1, gateways);
    if (fields.error())
        return tl::unexpected<Error>(*fields.error());
    if (document.version == 0 || !object->contains("profiles"_L1))
        return broken(Say::tr("It is JSON, but not a file of profiles."));
    if (std::max(profiles.size(), gateways.size()) > ProfileDocument::MostProfiles)
        return broken(Say::tr("It has more than %1 profiles.").arg(ProfileDocument::MostProfiles));
    document.unknownKeys = fields.rest();
    Collector collector(document);
    for (const QJsonValue &value : std::as_const(profiles))
        collector.add(value);
    takeGateways(gateways, document);
    return document;
}

QByteArray writeProfileDocument(const QList<Profile> &profiles, const QJsonObject &unknownKeys,
                                const QList<SharedGateway> &gateways)
{
    QJsonArray array;
    for (const Profile &profile : profiles)
        array.append(profileToJson(profile));
    QJsonObject object = unknownKeys;
    object["version"_L1] = ProfileDocument::NewestVersion;
    object["profiles"_L1] = array;
    QJsonArray shared;
    for (const SharedGateway &gateway : gateways)
        shared.append(gatewayToJson(gateway));
    if (!shared.isEmpty())
        object["gateways"_L1] = shared;
    return QJsonDocument(object).toJson();
}

} // namespace rookery
