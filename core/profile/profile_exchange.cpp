// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"

#include "core/profile/profile_document.h"
#include "core/profile/profile_json.h"
#include "core/profile/secret_owner.h"
#include "core/secret/secret_headers.h"
#include "core/secret/secret_key.h"

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

/// Of those that are kept only what it uses: the rest was for something else.
QJsonObject secretsToJson(const Profile &profile, const ProfileSecrets &secrets)
{
    QJsonObject object;
    const auto add = [&](QLatin1StringView key, const QByteArray &secret, bool isUsed) {
        if (isUsed && !secret.isEmpty())
            object[key] = QString::fromLatin1(secret.toBase64());
    };
    add("psk"_L1, secrets.psk, profile.usesPsk);
    add("proxyPassword"_L1, secrets.proxyPassword, !profile.proxy.userName().isEmpty());
    add("keyPassphrase"_L1, secrets.keyPassphrase, !profile.tls.keyFile.isEmpty());
    add("forwardAuth"_L1, secrets.forwardAuth, profile.usesForwardAuth);
    return object;
}

ProfileSecrets secretsFromJson(const QJsonObject &object)
{
    const auto read = [&](QLatin1StringView key) {
        return QByteArray::fromBase64(object[key].toString().toLatin1());
    };
    return {read("psk"_L1), read("proxyPassword"_L1), read("keyPassphrase"_L1), read("forwardAuth"_L1)};
}

/// The first of each id and each name, found at once: both sides may be thousands.
class Existing final
{
public:
    explicit Existing(const QList<Profile> &profiles)
    {
        for (const Profile &profile : profiles) {
            if (!m_ids.contains(profile.id))
                m_ids.insert(profile.id, &profile);
            if (const QString name = profile.name.toCaseFolded(); !m_names.contains(name))
                m_names.insert(name, &profile);
        }
    }
    [[nodiscard]] const Profile *withId(const QUuid &id) const { return m_ids.value(id); }
    [[nodiscard]] const Profile *withName(const QString &name) const
    {
        return m_names.value(name.toCaseFolded());
    }

private:
    QHash<QUuid, const Profile *> m_ids;
    QHash<QString, const Profile *> m_names;
};

/// An export without secrets has secret headers without their values: those that are here stay, and are no
/// difference. They are not for another server.
void fillHeaders(Profile &imported, const Profile &here)
{
    if (imported.server != here.server)
        return;
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

/// A gateway is of one computer: what comes has settings of its own, unless they are those of its gateway
/// here. A key that comes with it is its own too.
void keepGateway(ImportedProfile &imported, const Profile *here)
{
    Profile &profile = imported.profile;
    profile.gateway = {};
    if (!here || here->gateway.isNull() || imported.secrets != ProfileSecrets())
        return;
    Profile filled = profile;
    fillHeaders(filled, *here);
    Profile sharing = filled;
    copyConnection(*here, sharing);
    if (sharing == filled)
        profile.gateway = here->gateway;
}

void compare(ImportedProfile &imported, const Existing &existing)
{
    Profile &profile = imported.profile;
    const Profile *here = existing.withId(profile.id);
    keepOwn(profile, here);
    if (here) {
        keepGateway(imported, here);
        // Only to look at: whoever adds it beside the one here gives it nothing of that one.
        Profile filled = profile;
        fillHeaders(filled, *here);
        imported.changedFields = differences(filled, *here);
        const bool same = imported.changedFields.isEmpty() && imported.secrets == ProfileSecrets();
        imported.kind = same ? Kind::Same : Kind::Changes;
        if (imported.secrets != ProfileSecrets())
            imported.changedFields += SecretsKey;
    } else {
        keepGateway(imported, nullptr);
        here = existing.withName(profile.name);
        imported.kind = here ? Kind::Conflict : Kind::New;
    }
    if (here)
        imported.with = here->id;
}

QList<SecretKind> connectionSecrets()
{
    QList<SecretKind> kinds(AllSecretKinds.begin(), AllSecretKinds.end());
    kinds.removeIf(&isOfTunnel);
    return kinds;
}

} // namespace

void keepOwn(Profile &imported, const Profile *here)
{
    imported.wanted = here && here->wanted;
    imported.isDemo = here && here->isDemo;
    imported.startMode = here ? here->startMode : Profile().startMode;
    imported.networkRule = here ? here->networkRule : NetworkRule();
    // They run as this user, who has read these and no others.
    imported.runsCommands = here && here->runsCommands && here->afterConnect == imported.afterConnect &&
                            here->afterDisconnect == imported.afterDisconnect;
}

QList<SecretKind> secretsOfElsewhere(const Profile &here, const Profile &now)
{
    if (!now.gateway.isNull())
        return {}; // they are the gateway's
    if (!here.gateway.isNull())
        return connectionSecrets();
    QList<SecretKind> kinds;
    if (now.server != here.server)
        kinds += SecretKind::Psk;
    if (now.proxy != here.proxy)
        kinds += SecretKind::ProxyPassword;
    return kinds;
}

QByteArray exportProfiles(const QList<Profile> &profiles, const QHash<QUuid, ProfileSecrets> *secrets)
{
    QList<Profile> exported;
    QJsonObject all;
    for (const Profile &profile : profiles) {
        exported.append(secrets ? profile : withoutSecrets(profile));
        keepOwn(exported.last(), nullptr);
        exported.last().gateway = {}; // it has the settings, and the gateway is of this computer
        const QJsonObject own = secrets ? secretsToJson(profile, secrets->value(profile.id)) : QJsonObject();
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
    const Existing here(existing);
    for (const Profile &profile : document->profiles) {
        ImportedProfile imported;
        imported.profile = profile;
        imported.secrets = secretsFromJson(secrets[profile.id.toString(QUuid::WithoutBraces)].toObject());
        compare(imported, here);
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
    const Existing all(existing);
    FreeNames names(existing);
    QSet<QUuid> taken;
    QSet<QUuid> replaced;
    for (const Profile &profile : existing)
        taken.insert(profile.id);
    for (qsizetype i = 0; i < preview.profiles.size(); ++i) {
        ImportedProfile imported = preview.profiles[i];
        const ImportChoice choice = i < choices.size() ? choices[i] : usualChoice(imported.kind);
        const Profile *here = all.withId(imported.with);
        if (choice == ImportChoice::Skip)
            continue;
        // A second one for the same place would silently undo the first.
        if (choice == ImportChoice::Replace && here && !replaced.contains(here->id)) {
            imported.profile.id = here->id;
            keepOwn(imported.profile, here);
            fillHeaders(imported.profile, *here);
            if (imported.profile.gateway != here->gateway)
                imported.profile.gateway = {}; // it was another one when the preview was made
            replaced.insert(here->id);
            names.insert(imported.profile.name);
        } else {
            // Under an id and a name that nobody has.
            if (taken.contains(imported.profile.id)) {
                imported.profile.id = QUuid::createUuid();
                keepOwn(imported.profile, nullptr);
            }
            imported.profile.name = names.take(imported.profile.name);
        }
        taken.insert(imported.profile.id);
        merged.append(imported);
    }
    return merged;
}

FreeNames::FreeNames(const QList<Profile> &existing)
{
    for (const Profile &profile : existing)
        insert(profile.name);
}

void FreeNames::insert(const QString &name)
{
    m_taken.insert(name.toCaseFolded());
}

QString FreeNames::take(const QString &wanted)
{
    // Where many have the same name, all counts below that of the last one are taken.
    int &count = m_counts[wanted.toCaseFolded()];
    QString name = wanted;
    if (m_taken.contains(name.toCaseFolded())) {
        count = std::max(count, 1);
        do
            name = Say::tr("%1 (%2)", "a second profile of the same name").arg(wanted).arg(++count);
        while (m_taken.contains(name.toCaseFolded()));
    }
    insert(name);
    return name;
}

QString freeProfileName(const QString &wanted, const QList<Profile> &existing)
{
    return FreeNames(existing).take(wanted);
}

} // namespace rookery
