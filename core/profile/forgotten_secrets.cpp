// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/forgotten_secrets.h"

#include "core/file/private_file.h"
#include "core/profile/profile_store.h"
#include "core/secret/secret_store.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 1 << 20;

QString besides(const ProfileStore &profiles)
{
    return QFileInfo(profiles.path()).absolutePath() + u"/forgotten.json"_s;
}

} // namespace

ForgottenSecrets::ForgottenSecrets(ProfileStore &profiles, SecretStore &secrets, const QString &path,
                                   Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_path(path.isEmpty() ? besides(profiles) : path)
    , m_endLimit(clock.createTimer([this] {
        m_forgetting.clear();
        tellIfFinished();
    }))
{
    load();
    connect(&m_secrets, &SecretStore::opened, this, [this] {
        ++m_openings;
        forgetAll();
    });
}

ForgottenSecrets::~ForgottenSecrets() = default;

/// What cannot be read is as good as nothing: then a secret stays that nobody needs, and none is lost.
void ForgottenSecrets::load()
{
    const auto bytes = readPrivateFile(m_path, LargestFile);
    if (!bytes || !*bytes)
        return;
    const QJsonArray ids = QJsonDocument::fromJson(**bytes).object().value("profiles"_L1).toArray();
    for (const QJsonValue &id : ids) {
        if (const QUuid profile(id.toString()); !profile.isNull())
            m_waiting.insert(profile);
    }
    m_unswept = m_waiting;
}

void ForgottenSecrets::save()
{
    m_unsaved = false;
    QJsonArray ids;
    for (const QUuid &profile : m_waiting)
        ids += profile.toString(QUuid::WithoutBraces);
    // Where it fails, a secret may stay that nobody needs: nothing to trouble a person with.
    (void)writePrivateFile(m_path, QJsonDocument(QJsonObject{{u"profiles"_s, ids}}).toJson());
}

void ForgottenSecrets::deleting(const QList<QUuid> &profiles)
{
    for (const QUuid &profile : profiles) {
        m_mayComeBack.insert(profile);
        m_unswept.remove(profile);
        m_waiting.insert(profile);
    }
    save();
}

void ForgottenSecrets::restored(const QList<QUuid> &profiles)
{
    bool isOther = false;
    for (const QUuid &profile : profiles) {
        m_mayComeBack.remove(profile);
        isOther |= m_waiting.remove(profile);
    }
    if (isOther)
        save();
}

void ForgottenSecrets::forget(const QList<QUuid> &profiles)
{
    for (const QUuid &profile : profiles) {
        m_mayComeBack.remove(profile);
        if (m_waiting.contains(profile))
            forgetWhereOpen(profile);
    }
}

void ForgottenSecrets::sweep()
{
    m_unswept.clear();
    forgetAll();
}

void ForgottenSecrets::finish()
{
    m_finishing = true;
    m_endLimit->start(EndLimit);
    m_mayComeBack.clear();
    forgetAll();
    QMetaObject::invokeMethod(
        this, [this] { tellIfFinished(); }, Qt::QueuedConnection);
}

void ForgottenSecrets::forgetAll()
{
    const QSet<QUuid> gone = m_waiting - m_mayComeBack - m_unswept;
    for (const QUuid &profile : gone)
        forgetWhereOpen(profile);
}

bool ForgottenSecrets::isThere(const QUuid &owner) const
{
    return m_profiles.find(owner) || findGateway(m_profiles.gateways(), owner);
}

/// Nobody is made to unlock a keychain for that: it can wait.
void ForgottenSecrets::forgetWhereOpen(const QUuid &profile)
{
    if (isThere(profile)) {
        restored({profile}); // by whatever way
        return;
    }
    if (m_forgetting.contains(profile))
        return;
    m_forgetting.insert(profile);
    m_secrets.askIfOpen(this, [this, profile, openings = m_openings](bool open) {
        if (!open || isThere(profile)) {
            answered(profile, false);
            if (openings != m_openings) // after the question, and before its answer
                forgetWhereOpen(profile);
            return;
        }
        m_secrets.forget(profile, this,
                         [this, profile](const Expected<void> &gone) { answered(profile, bool(gone)); });
    });
}

void ForgottenSecrets::answered(const QUuid &profile, bool gone)
{
    m_forgetting.remove(profile);
    m_unsaved |= gone && m_waiting.remove(profile);
    // Once a round: each save waits for the disk, and what stands there too long is only forgotten again.
    if (m_unsaved && m_forgetting.isEmpty())
        save();
    tellIfFinished();
}

void ForgottenSecrets::tellIfFinished()
{
    if (!m_forgetting.isEmpty() || !std::exchange(m_finishing, false))
        return;
    m_endLimit->stop();
    Q_EMIT finished();
}

} // namespace rookery
