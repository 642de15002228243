// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

namespace rookery {

class ProfileEditor;
class ProfileStore;
struct Profile;

/// Brings the secrets of tunnels and gateways from the store into an editor and back, and tells for each
/// tunnel that they mean something to. Main thread; the stores must outlive it.
class EditorSecrets final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Expected<void> &)>;

    EditorSecrets(const ProfileStore &profiles, SecretStore &secrets, QObject *parent);

    /// What this profile may have: a keychain is asked for nothing else, since it may make its user unlock
    /// it.
    [[nodiscard]] static QList<SecretKind> kindsOf(const Profile &profile);

    /// Shows what is kept for whom the editor shows, which has what `saved` may have; what comes late for
    /// another one is left out.
    void show(ProfileEditor &editor, const Profile &saved);
    /// Keeps what was changed, and, where the secrets were somebody else's, the rest of them too.
    /// `isNew`: nothing is kept for it yet.
    void save(const ProfileEditor &editor, bool isNew);
    /// `profile` has these from now on, itself or its gateway; an empty one is forgotten.
    void write(const Profile &profile, const QHash<SecretKind, QByteArray> &secrets);
    /// Whether it is still to be given something, when that has been read.
    using Takes = std::function<bool(const QUuid &)>;
    /// Those of `from` for each of `to` too. `done` and `takes` may be none.
    void copy(const QUuid &from, const QList<QUuid> &to, const QList<SecretKind> &kinds,
              const Done &done = {}, const Takes &takes = {});

Q_SIGNALS:
    /// A person gave another one; it is being saved.
    void edited(const QUuid &tunnel, rookery::SecretKind kind, const QByteArray &secret);
    /// It has been saved.
    void changed(const QUuid &tunnel);
    void failed(const rookery::Error &why);

private:
    void write(const QUuid &owner, SecretKind kind, const QByteArray &secret, const Done &done);
    void forgetOwn(const QUuid &tunnel);
    [[nodiscard]] QList<QUuid> tunnelsOf(const QUuid &owner, SecretKind kind) const;

    const ProfileStore &m_profiles;
    SecretStore &m_secrets;
};

} // namespace rookery
