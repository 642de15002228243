// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <vector>

namespace rookery {

/// Moves the secrets of some profiles from one store to another: looks what is there, and where a person
/// wants it, writes it to the other one and forgets it here. Where the other one has another secret, or one
/// was put here meanwhile, both stay; what could not be moved whole is not forgotten. One try. One thread;
/// both stores must outlive it.
class SecretMove final : public QObject
{
    Q_OBJECT

public:
    SecretMove(SecretStore &from, SecretStore &to, QList<QUuid> profiles, QObject *parent = nullptr);

    /// looked() follows.
    void look();
    /// After looked(): done() follows.
    void move();

Q_SIGNALS:
    /// How many secrets there are. What cannot be read is not counted, and stays.
    void looked(int secrets);
    /// `why` not all of it, where `moved` is false.
    void done(bool moved, const rookery::Error &why);

private:
    struct Secret
    {
        QUuid profile;
        SecretKind kind;
        QByteArray value;
    };

    void read(const QUuid &profile, SecretKind kind);
    void carry(const Secret &secret);
    void keep(const Secret &secret);
    void failed(const QUuid &profile, const Error &why);
    void carried();
    void forgetThere();
    void forgetIfUnchanged(const QUuid &profile, size_t nth);
    [[nodiscard]] bool isCarried(const QUuid &profile, SecretKind kind, const QByteArray &value) const;
    void forgotten(const Expected<void> &done);

    SecretStore &m_from;
    SecretStore &m_to;
    const QList<QUuid> m_profiles;
    std::vector<Secret> m_found;
    QSet<QUuid> m_stuck; ///< with a secret that could not be read or written
    std::optional<Error> m_error;
    qsizetype m_open = 0; ///< answers that are awaited
};

} // namespace rookery
