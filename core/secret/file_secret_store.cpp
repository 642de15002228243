// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/file_secret_store.h"

#include "core/file/configuration_path.h"
#include "core/file/private_file.h"
#include "core/secret/secret_key.h"

#include <QFile>
#include <QJsonDocument>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 4 * 1024 * 1024;
constexpr int NewestVersion = 1;

// The errors say nothing of the content: it is all secrets.
tl::unexpected<Error> broken(const QString &path)
{
    return failure(ErrorCode::BadInput,
                   FileSecretStore::tr("The file of secrets %1 cannot be understood.").arg(path),
                   FileSecretStore::tr("Enter the secret again; the file is set aside then."));
}

} // namespace

FileSecretStore::FileSecretStore(const QString &path, QObject *parent)
    : SecretStore(parent), m_path(path.isEmpty() ? defaultPath() : path)
{
}

QString FileSecretStore::defaultPath()
{
    return configurationPath(u"secrets.json"_s);
}

QString FileSecretStore::kindName() const
{
    return u"file"_s;
}

Expected<QJsonObject> FileSecretStore::load() const
{
    const auto bytes = readPrivateFile(m_path, LargestFile);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (!*bytes)
        return QJsonObject();
    const QJsonObject object = QJsonDocument::fromJson(**bytes).object();
    const int version = object["version"_L1].toInt();
    if (version > NewestVersion)
        return failure(ErrorCode::NotPermitted,
                       tr("The file of secrets %1 was saved by a newer version of Rookery.").arg(m_path),
                       tr("Update Rookery to use it."));
    if (version < 1 || !object["secrets"_L1].isObject())
        return broken(m_path);
    return object;
}

Expected<QByteArray> FileSecretStore::find(const QString &key) const
{
    const Expected<QJsonObject> object = load();
    if (!object)
        return tl::unexpected<Error>(object.error());
    const QJsonValue value = object->value("secrets"_L1)[key];
    if (value.isUndefined())
        return QByteArray();
    const auto secret =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!secret || !value.isString())
        return broken(m_path);
    return *secret;
}

Expected<void> FileSecretStore::change(const QList<std::pair<QString, QByteArray>> &values)
{
    const auto lock = lockPrivateFile(m_path);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    Expected<QJsonObject> object = load();
    const bool unusable =
        !object && (object.error().code == ErrorCode::BadInput || object.error().code == ErrorCode::TooMuch);
    if (unusable && QFile::rename(m_path, freeNameBeside(m_path, u"broken"_s)))
        object = QJsonObject();
    if (!object)
        return tl::unexpected<Error>(object.error());
    QJsonObject secrets = object->value("secrets"_L1).toObject();
    for (const auto &[key, secret] : values) {
        if (secret.isEmpty())
            secrets.remove(key);
        else
            secrets[key] = QString::fromLatin1(secret.toBase64());
    }
    if (secrets == object->value("secrets"_L1).toObject())
        return {};
    (*object)["version"_L1] = NewestVersion;
    (*object)["secrets"_L1] = secrets;
    return writePrivateFile(m_path, QJsonDocument(*object).toJson());
}

void FileSecretStore::read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done)
{
    answerSecret(context, std::move(done), find(secretKey(profile, kind)));
}

void FileSecretStore::write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
                            WriteDone done)
{
    answerSecret(context, std::move(done), change({{secretKey(profile, kind), secret}}));
}

void FileSecretStore::forget(const QUuid &profile, QObject *context, WriteDone done)
{
    QList<std::pair<QString, QByteArray>> values;
    for (const SecretKind kind : AllSecretKinds)
        values.append({secretKey(profile, kind), QByteArray()});
    answerSecret(context, std::move(done), change(values));
}

} // namespace rookery
