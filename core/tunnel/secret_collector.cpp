// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/secret_collector.h"

#include "core/address/proxy_url.h"
#include "core/file/read_file.h"
#include "core/profile/secret_owner.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// A PEM file with more in front of the key than that would be a strange one.
constexpr qint64 MostOfKeyFile = 256 << 10;
/// What a pipe that was named as a file has to come to its end.
constexpr milliseconds NoRegularFile(1000);

bool isEncryptedKey(const QString &path)
{
    if (path.isEmpty())
        return false;
    const Expected<QByteArray> text = readFile(path, MostOfKeyFile, NoRegularFile);
    if (!text)
        return false; // the try to connect says what is wrong with it
    return text->contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") ||
           text->contains("Proc-Type: 4,ENCRYPTED");
}

} // namespace

QByteArray &secretOf(ProfileSecrets &secrets, SecretKind kind)
{
    switch (kind) {
    case SecretKind::ProxyPassword:
        return secrets.proxyPassword;
    case SecretKind::KeyPassphrase:
        return secrets.keyPassphrase;
    case SecretKind::ForwardAuth:
        return secrets.forwardAuth;
    case SecretKind::Psk:
        break;
    }
    return secrets.psk;
}

SecretCollector::SecretCollector(const Profile &profile, const ProfileSecrets &given, milliseconds limit)
    : m_profile(profile), m_limit(limit), m_secrets(given)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretCollector::outOfTime);
}

SecretCollector::~SecretCollector() = default;

QList<SecretKind> SecretCollector::kindsNeededBy(const Profile &profile)
{
    QList<SecretKind> kinds;
    if (profile.usesPsk)
        kinds += SecretKind::Psk;
    if (!isSystemProxy(profile.proxy) && !profile.proxy.userName().isEmpty())
        kinds += SecretKind::ProxyPassword;
    if (isEncryptedKey(profile.tls.keyFile))
        kinds += SecretKind::KeyPassphrase;
    if (profile.usesForwardAuth)
        kinds += SecretKind::ForwardAuth;
    return kinds;
}

void SecretCollector::start(SecretStore &store)
{
    m_context = std::make_unique<QObject>();
    m_kinds = kindsNeededBy(m_profile);
    for (const SecretKind kind : std::as_const(m_kinds)) {
        if (secretOf(m_secrets, kind).isEmpty())
            m_reading += kind;
    }
    if (m_reading.isEmpty()) {
        QMetaObject::invokeMethod(
            m_context.get(), [this] { goOn(); }, Qt::QueuedConnection);
        return;
    }
    m_timer.start(limit());
    connect(&store, &SecretStore::waitingChanged, m_context.get(), [this](bool waits) { storeWaits(waits); });
    // It may be waiting for the sake of another one.
    if (store.isWaiting())
        QMetaObject::invokeMethod(
            m_context.get(), [this, &store] { storeWaits(store.isWaiting()); }, Qt::QueuedConnection);
    const QList<SecretKind> kinds = m_reading;
    for (const SecretKind kind : kinds)
        store.read(secretOwner(m_profile, kind), kind, m_context.get(),
                   [this, kind](const Expected<QByteArray> &secret) { answered(kind, secret); });
}

bool SecretCollector::isAllKnown() const
{
    ProfileSecrets known = m_known;
    return std::all_of(m_reading.cbegin(), m_reading.cend(),
                       [&known](SecretKind kind) { return !secretOf(known, kind).isEmpty(); });
}

milliseconds SecretCollector::limit() const
{
    return isAllKnown() ? std::min(m_limit, KnownLimit) : m_limit;
}

void SecretCollector::storeWaits(bool waits)
{
    if (m_reading.isEmpty() || isAllKnown() || std::exchange(m_waits, waits) == waits)
        return;
    if (waits)
        m_timer.stop();
    else
        m_timer.start(limit());
    Q_EMIT waiting(waits);
}

void SecretCollector::miss(SecretKind kind, const QString &why)
{
    const QByteArray &known = secretOf(m_known, kind);
    if (known.isEmpty())
        m_missing[kind] = why;
    else
        secretOf(m_secrets, kind) = known;
}

void SecretCollector::answered(SecretKind kind, const Expected<QByteArray> &secret)
{
    if (!m_reading.removeOne(kind))
        return;
    if (secret && !secret->isEmpty())
        secretOf(m_secrets, kind) = *secret;
    else
        miss(kind, secret ? tr("It is not saved.") : secret.error().sentence());
    m_refused |= !secret;
    if (m_reading.isEmpty()) {
        m_timer.stop();
        goOn();
    }
}

void SecretCollector::outOfTime()
{
    m_context.reset();
    m_refused = true;
    for (const SecretKind kind : std::exchange(m_reading, {}))
        miss(kind, tr("The keychain did not answer."));
    goOn();
}

bool SecretCollector::provide(SecretKind kind, const QByteArray &secret)
{
    if (m_asked != kind)
        return false;
    m_asked.reset();
    m_missing.erase(kind);
    secretOf(m_secrets, kind) = secret;
    goOn();
    return true;
}

void SecretCollector::goOn()
{
    if (m_missing.empty()) {
        Q_EMIT ready();
        return;
    }
    m_asked = m_missing.begin()->first;
    Q_EMIT needed(*m_asked, m_missing.begin()->second);
}

} // namespace rookery
