// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editor_secrets.h"

#include "core/profile/profile_store.h"
#include "core/profile/secret_owner.h"
#include "core/secret/secret_key.h"
#include "ui/dialogs/profile_editor.h"

#include <memory>

namespace rookery {

QList<SecretKind> EditorSecrets::kindsOf(const Profile &profile)
{
    QList<SecretKind> kinds;
    if (profile.usesPsk)
        kinds += SecretKind::Psk;
    if (!profile.proxy.userName().isEmpty())
        kinds += SecretKind::ProxyPassword;
    if (!profile.tls.keyFile.isEmpty())
        kinds += SecretKind::KeyPassphrase;
    if (profile.usesForwardAuth)
        kinds += SecretKind::ForwardAuth;
    return kinds;
}

EditorSecrets::EditorSecrets(const ProfileStore &profiles, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_secrets(secrets)
{
}

QList<QUuid> EditorSecrets::tunnelsOf(const QUuid &owner, SecretKind kind) const
{
    QList<QUuid> tunnels;
    for (const Profile &profile : m_profiles.profiles()) {
        if (secretOwner(profile, kind) == owner)
            tunnels += profile.id;
    }
    return tunnels;
}

void EditorSecrets::show(ProfileEditor &editor, const Profile &saved)
{
    const QUuid connection = editor.secretsOwner();
    const QList<SecretKind> kinds = kindsOf(saved);
    for (const SecretKind kind : kinds) {
        if (!editor.expectSecret(kind))
            continue;
        const bool isOwn = isOfTunnel(kind);
        const auto show = [&editor, connection, isOwn, kind](const Expected<QByteArray> &secret) {
            if (isOwn || editor.secretsOwner() == connection)
                editor.setStoredSecret(kind, secret);
        };
        m_secrets.read(isOwn ? editor.profile().id : connection, kind, &editor, show);
    }
}

void EditorSecrets::save(const ProfileEditor &editor, bool isNew)
{
    const QUuid from = editor.secretsOwner();
    const QUuid to = editor.profile().secretsId();
    const QHash<SecretKind, QByteArray> given = editor.changedSecrets();
    if (from != to && !(isNew && from == editor.profile().id)) {
        QList<SecretKind> rest = kindsOf(editor.profile());
        rest.removeIf([&given](SecretKind kind) { return given.contains(kind) || isOfTunnel(kind); });
        const QUuid own = editor.profile().id;
        copy(from, {to}, rest, [this, own, to](const Expected<void> &copied) {
            if (!copied)
                Q_EMIT failed(copied.error());
            else if (own != to)
                forgetOwn(own);
        });
    } else if (to != editor.profile().id && !isNew) {
        forgetOwn(editor.profile().id);
    }
    write(editor.profile(), given);
}

/// What a tunnel had of its own before it came to a gateway: it would go to that one's server, should the
/// tunnel ever leave it with its settings.
void EditorSecrets::forgetOwn(const QUuid &tunnel)
{
    const std::optional<Profile> now = m_profiles.find(tunnel);
    if (!now || now->secretsId() == tunnel)
        return;
    for (const SecretKind kind : AllSecretKinds) {
        if (!isOfTunnel(kind)) // nobody has to unlock a keychain for it
            m_secrets.write(tunnel, kind, {}, this, [](const Expected<void> &) {});
    }
}

void EditorSecrets::write(const Profile &profile, const QHash<SecretKind, QByteArray> &secrets)
{
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        write(secretOwner(profile, it.key()), it.key(), it.value(), [this](const Expected<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void EditorSecrets::write(const QUuid &owner, SecretKind kind, const QByteArray &secret, const Done &done)
{
    const QList<QUuid> tunnels = tunnelsOf(owner, kind);
    for (const QUuid &tunnel : tunnels)
        Q_EMIT edited(tunnel, kind, secret);
    m_secrets.write(owner, kind, secret, this, [this, owner, kind, done](const Expected<void> &written) {
        done(written);
        if (!written)
            return;
        const QList<QUuid> now = tunnelsOf(owner, kind);
        for (const QUuid &tunnel : now)
            Q_EMIT changed(tunnel);
    });
}

void EditorSecrets::copy(const QUuid &from, const QList<QUuid> &to, const QList<SecretKind> &kinds,
                         const Done &done, const Takes &takes)
{
    struct Copy
    {
        qsizetype open; ///< answers that are awaited
        Expected<void> result;
        Done done;

        void answer(const Expected<void> &one)
        {
            if (result && !one)
                result = one;
            if (--open == 0)
                done(result);
        }
    };
    const Done say = [this](const Expected<void> &copied) {
        if (!copied)
            Q_EMIT failed(copied.error());
    };
    const auto copy = std::make_shared<Copy>(Copy{kinds.size() + 1, {}, done ? done : say});
    for (const SecretKind kind : kinds) {
        m_secrets.read(from, kind, this, [this, to, kind, copy, takes](const Expected<QByteArray> &secret) {
            for (const QUuid &owner : to) {
                if (!secret || secret->isEmpty() || (takes && !takes(owner)))
                    continue;
                ++copy->open;
                write(owner, kind, *secret, [copy](const Expected<void> &one) { copy->answer(one); });
            }
            copy->answer(secret ? Expected<void>() : tl::unexpected<Error>(secret.error()));
        });
    }
    QMetaObject::invokeMethod(
        this, [copy] { copy->answer({}); }, Qt::QueuedConnection);
}

} // namespace rookery
