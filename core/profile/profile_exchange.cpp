// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"

#include "core/profile/profile_document.h"
#include "core/profile/profile_json.h"
#include "core/secret/secret_headers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ImportedProfile::Kind;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileExchange)
};

constexpr QLatin1StringView SecretsKey = "secrets"_L1;

Profile withoutSecrets(Profile profile)
{
    for (auto &[name, value] : profile.headers) {
        if (isSecretHeader(name))
            value.clear();
    }
    return profile;
}

QJsonObject secretsToJson(const ProfileSecrets &secrets)
{
    QJsonObject object;
    const auto add = [&](QLatin1StringView key, const QByteArray &secret) {
        if (!secret.isEmpty())
            object[key] = QString::fromLatin1(secret.toBase64());
    };
    add("psk"_L1, secrets.psk);
    add("proxyPassword"_L1, secrets.proxyPassword);
    add("keyPassphrase"_L1, secrets.keyPassphrase);
    return object;
}

ProfileSecrets secretsFromJson(const QJsonObject &object)
{
    const auto read = [&](QLatin1StringView key) {
        return QByteArray::fromBase64(object[key].toString().toLatin1());
    };
    return {read("psk"_L1), read("proxyPassword"_L1), read("keyPassphrase"_L1)};
}

const Profile *findById(const QList<Profile> &profiles, const QUuid &id)
{
    const auto at =
        std::find_if(profiles.cbegin(), profiles.cend(), [&](const Profile &p) { return p.id == id; });
    return at == profiles.cend() ? nullptr : &*at;
}

const Profile *findByName(const QList<Profile> &profiles, const QString &name)
{
    const auto at = std::find_if(profiles.cbegin(), profiles.cend(), [&](const Profile &p) {
        return p.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == profiles.cend() ? nullptr : &*at;
}

/// An export without secrets has secret headers without their values: those that are here stay, and are no
/// difference.
void fillHeaders(Profile &imported, const Profile &here)
{
    for (auto &header : imported.headers) {
        const auto same =
            std::find_if(here.headers.cbegin(), here.headers.cend(), [&header](const auto &kept) {
                return kept.first.compare(header.first, Qt::CaseInsensitive) == 0;
            });
        if (header.second.isEmpty() && same != here.headers.cend() && isSecretHeader(header.first))
            header.second = same->second;
    }
}

QStringList differences(const Profile &one, const Profile &other)
{
    const QJsonObject a = profileToJson(one);
    const QJsonObject b = profileToJson(other);
    QSet<QString> keys;
    for (const QJsonObject &object : {a, b}) {
        for (const QString &key : object.keys())
            keys.insert(key);
    }
    QStringList fields;
    for (const QString &key : std::as_const(keys)) {
        if (a[key] != b[key])
            fields += key;
    }
    fields.sort();
    return fields;
}

void compare(ImportedProfile &imported, const QList<Profile> &existing)
{
    Profile &profile = imported.profile;
    const Profile *here = findById(existing, profile.id);
    keepOwn(profile, here);
    if (here) {
        fillHeaders(profile, *here);
        imported.changedFields = differences(profile, *here);
        const bool same = imported.changedFields.isEmpty() && imported.secrets == ProfileSecrets();
        imported.kind = same ? Kind::Same : Kind::Changes;
        if (imported.secrets != ProfileSecrets())
            imported.changedFields += SecretsKey;
    } else {
        here = findByName(existing, profile.name);
        imported.kind = here ? Kind::Conflict : Kind::New;
    }
    if (here)
        imported.with = here->id;
}

/// An imported profile under an id and a name that nobody has.
Profile beside(Profile profile, const QList<Profile> &taken)
{
    if (findById(taken, profile.id)) {
        profile.id = QUuid::createUuid();
        keepOwn(profile, nullptr);
    }
    profile.name = freeProfileName(profile.name, taken);
    return profile;
}

} // namespace

void keepOwn(Profile &imported, const Profile *here)
{
    imported.wanted = here && here->wanted;
    imported.isDemo = here && here->isDemo;
    // They run as this user, who has read these and no others.
    imported.runsCommands = here && here->runsCommands && here->afterConnect == imported.afterConnect &&
                            here->afterDisconnect == imported.afterDisconnect;
}

QByteArray exportProfiles(const QList<Profile> &profiles, const QHash<QUuid, ProfileSecrets> *secrets)
{
    QList<Profile> exported;
    QJsonObject all;
    for (const Profile &profile : profiles) {
        exported.append(secrets ? profile : withoutSecrets(profile));
        keepOwn(exported.last(), nullptr);
        const QJsonObject own = secrets ? secretsToJson(secrets->value(profile.id)) : QJsonObject();
        if (!own.isEmpty())
            all[profile.id.toString(QUuid::WithoutBraces)] = own;
    }
    return writeProfileDocument(exported, all.isEmpty() ? QJsonObject() : QJsonObject{{SecretsKey, all}});
}

Expected<ImportPreview> previewImport(const QByteArray &bytes, const QList<Profile> &existing)
{
    const Expected<ProfileDocument> document = readProfileDocument(bytes);
    if (!document)
        return failure(ErrorCode::BadInput, Say::tr("This is not a file of profiles."),
                       document.error().sentence(), document.error().detail);
    ImportPreview preview;
    preview.problems = document->unreadable;
    if (document->isNewer())
        preview.problems.prepend(
            {ErrorCode::BadInput,
             Say::tr("The file was made by a newer version of Rookery; some of it may be left out."),
             {},
             {}});
    const QJsonObject secrets = document->unknownKeys[SecretsKey].toObject();
    for (const Profile &profile : document->profiles) {
        ImportedProfile imported;
        imported.profile = profile;
        imported.secrets = secretsFromJson(secrets[profile.id.toString(QUuid::WithoutBraces)].toObject());
        compare(imported, existing);
        preview.profiles.append(imported);
    }
    return preview;
}

ImportChoice usualChoice(Kind kind)
{
    return kind == Kind::New || kind == Kind::Conflict ? ImportChoice::Add : ImportChoice::Skip;
}

QList<ImportedProfile> mergeImport(const ImportPreview &preview, const QList<ImportChoice> &choices,
                                   const QList<Profile> &existing)
{
    QList<ImportedProfile> merged;
    QList<Profile> taken = existing;
    QList<Profile> replacing;
    for (qsizetype i = 0; i < preview.profiles.size(); ++i) {
        ImportedProfile imported = preview.profiles[i];
        const ImportChoice choice = i < choices.size() ? choices[i] : usualChoice(imported.kind);
        const Profile *here = findById(existing, imported.with);
        if (choice == ImportChoice::Skip)
            continue;
        // A second one for the same place would silently undo the first.
        if (choice == ImportChoice::Replace && here && !findById(replacing, here->id)) {
            imported.profile.id = here->id;
            keepOwn(imported.profile, here);
            replacing.append(imported.profile);
        } else {
            imported.profile = beside(imported.profile, taken);
        }
        taken.append(imported.profile);
        merged.append(imported);
    }
    return merged;
}

QString freeProfileName(const QString &wanted, const QList<Profile> &existing)
{
    QString name = wanted;
    for (int count = 2; findByName(existing, name); ++count)
        name = Say::tr("%1 (%2)", "a second profile of the same name").arg(wanted).arg(count);
    return name;
}

} // namespace rookery
