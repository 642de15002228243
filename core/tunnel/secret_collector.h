// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"
#include "core/secret/secret_store.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace rookery {

/// Gets the secrets that one profile needs to start: out of the store, which has what was saved last; where
/// that has none or does not answer, those that are known already, and at last from a person. One that waits
/// to be unlocked is waited for, unless all is known. Main thread. Destroying it gives up.
class SecretCollector final : public QObject
{
    Q_OBJECT

public:
    /// A store for which nothing waits that is not known already.
    static constexpr milliseconds KnownLimit = std::chrono::seconds(3);

    /// `given` are secrets that are there already and are not asked for. A store that does not answer within
    /// `limit`, or within KnownLimit where all is known, counts as one that has nothing; the time while it
    /// waits to be unlocked does not count.
    SecretCollector(const Profile &profile, const ProfileSecrets &given, milliseconds limit);
    ~SecretCollector() override;

    /// Secrets that a person gave or that were good before: for what the store does not have. Before start().
    void setKnown(const ProfileSecrets &known) { m_known = known; }
    /// ready() or needed() follows, from the event loop.
    void start(SecretStore &store);
    /// The answer to needed(); false where that was not asked.
    bool provide(SecretKind kind, const QByteArray &secret);
    /// What needed() asks for now.
    [[nodiscard]] std::optional<SecretKind> asked() const { return m_asked; }
    [[nodiscard]] const ProfileSecrets &secrets() const { return m_secrets; }
    /// Something is asked for because the store would not say whether it has it: once it does, start again.
    [[nodiscard]] bool wasRefused() const { return m_refused; }
    /// What it was asked to get.
    [[nodiscard]] const QList<SecretKind> &kinds() const { return m_kinds; }

    /// What this profile cannot start without.
    [[nodiscard]] static QList<SecretKind> kindsNeededBy(const Profile &profile);

Q_SIGNALS:
    void ready();
    void needed(rookery::SecretKind kind, const QString &why);
    /// What is needed cannot be had before a person has unlocked the store, or no longer for that reason.
    void waiting(bool waits);

private:
    void storeWaits(bool waits);
    [[nodiscard]] bool isAllKnown() const;
    void answered(SecretKind kind, const Expected<QByteArray> &secret);
    void outOfTime();
    void miss(SecretKind kind, const QString &why);
    [[nodiscard]] milliseconds limit() const;
    void goOn();

    const Profile m_profile;
    const milliseconds m_limit;
    ProfileSecrets m_known;
    ProfileSecrets m_secrets;
    QList<SecretKind> m_kinds;
    QList<SecretKind> m_reading;
    std::map<SecretKind, QString> m_missing; ///< and why
    std::optional<SecretKind> m_asked;
    std::unique_ptr<QObject> m_context; ///< of the reads; without it nobody hears late answers
    QTimer m_timer;
    bool m_refused = false;
    bool m_waits = false;
};

/// The place of one kind in the secrets of a profile.
[[nodiscard]] QByteArray &secretOf(ProfileSecrets &secrets, SecretKind kind);

} // namespace rookery
