// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QJsonObject>
#include <QList>

#include <utility>

namespace rookery {

/// Keeps secrets in a file that only this user can read (0600), and not encrypted: for machines without a
/// keychain, and only where the person chose it. Several processes may use it. A file that cannot be
/// understood is never overwritten, but set aside.
class FileSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    /// `path` empty: defaultPath().
    explicit FileSecretStore(const QString &path = {}, QObject *parent = nullptr);

    /// secrets.json beside the profiles.
    [[nodiscard]] static QString defaultPath();

    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override;
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override;
    void forget(const QUuid &profile, QObject *context, WriteDone done) override;
    [[nodiscard]] QString kindName() const override;

private:
    [[nodiscard]] Expected<QByteArray> find(const QString &key) const;
    [[nodiscard]] Expected<QJsonObject> load() const;
    /// Puts the values under these keys, or removes the key where the value is empty.
    Expected<void> change(const QList<std::pair<QString, QByteArray>> &values);

    QString m_path;
};

} // namespace rookery
