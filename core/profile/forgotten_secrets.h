// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QObject>
#include <QSet>
#include <QUuid>

#include <memory>

namespace rookery {

class ProfileStore;
class SecretStore;

/// Sees to it that the secrets of a deleted tunnel or gateway go too, though not before its deletion can no
/// longer be taken back. What is still to be forgotten stands in a file beside the profiles, so that neither
/// a crash nor a locked keychain leaves a secret behind: the next start goes on with it. That file says what
/// a person deleted; what is merely missing from a list of profiles, which may be another one or broken, is
/// never forgotten. Main thread; both stores must outlive it.
class ForgottenSecrets final : public QObject
{
    Q_OBJECT

public:
    /// What the end of the program waits for a keychain.
    static constexpr milliseconds EndLimit = std::chrono::seconds(2);

    /// `path` empty: forgotten.json beside the profiles.
    ForgottenSecrets(ProfileStore &profiles, SecretStore &secrets, const QString &path = {},
                     Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~ForgottenSecrets() override;

    /// They are about to be deleted, and may come back.
    void deleting(const QList<QUuid> &profiles);
    void restored(const QList<QUuid> &profiles);
    /// They do not come back.
    void forget(const QList<QUuid> &profiles);
    /// Goes on with what is left of the last time. Once the profiles have been read without trouble.
    void sweep();
    /// Nothing comes back any more: forgets the rest. finished() follows, after EndLimit at most.
    void finish();
    /// Whose secrets are still there.
    [[nodiscard]] QList<QUuid> waiting() const { return m_waiting.values(); }

Q_SIGNALS:
    void finished();

private:
    void load();
    void save();
    [[nodiscard]] bool isThere(const QUuid &owner) const;
    void forgetAll();
    void forgetWhereOpen(const QUuid &profile);
    void answered(const QUuid &profile, bool gone);
    void tellIfFinished();

    ProfileStore &m_profiles;
    SecretStore &m_secrets;
    const QString m_path;
    QSet<QUuid> m_waiting;     ///< as in the file
    QSet<QUuid> m_mayComeBack; ///< of these: their deletion can be taken back
    QSet<QUuid> m_unswept;     ///< of these: what was left of the last time
    QSet<QUuid> m_forgetting;  ///< of these: for which an answer is awaited
    std::unique_ptr<Timer> m_endLimit;
    int m_openings = 0; ///< times that the keychain was unlocked
    bool m_finishing = false;
    bool m_unsaved = false;
};

} // namespace rookery
