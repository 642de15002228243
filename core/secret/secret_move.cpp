// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_move.h"

#include "core/secret/secret_key.h"

#include <algorithm>
#include <utility>

namespace rookery {

SecretMove::SecretMove(SecretStore &from, SecretStore &to, QList<QUuid> profiles, QObject *parent)
    : QObject(parent), m_from(from), m_to(to), m_profiles(std::move(profiles))
{
}

void SecretMove::look()
{
    m_open = m_profiles.size() * qsizetype(AllSecretKinds.size());
    for (const QUuid &profile : m_profiles) {
        for (const SecretKind kind : AllSecretKinds)
            read(profile, kind);
    }
    if (m_open == 0)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT looked(0); }, Qt::QueuedConnection);
}

void SecretMove::read(const QUuid &profile, SecretKind kind)
{
    m_from.read(profile, kind, this, [this, profile, kind](const Expected<QByteArray> &secret) {
        if (!secret)
            m_stuck.insert(profile);
        else if (!secret->isEmpty())
            m_found.push_back({profile, kind, *secret});
        if (--m_open == 0)
            Q_EMIT looked(int(m_found.size()));
    });
}

void SecretMove::move()
{
    m_open = qsizetype(m_found.size());
    if (m_open == 0)
        forgetThere();
    const std::vector<Secret> found = m_found; // answers may come at once
    for (const Secret &secret : found)
        carry(secret);
}

void SecretMove::carry(const Secret &secret)
{
    m_to.read(secret.profile, secret.kind, this, [this, secret](const Expected<QByteArray> &there) {
        if (!there)
            failed(secret.profile, there.error());
        else if (there->isEmpty())
            keep(secret);
        else if (*there == secret.value)
            carried();
        else
            // Nobody knows which of them is right: neither goes.
            failed(secret.profile, {ErrorCode::BadInput, tr("Another one is kept there already."), {}, {}});
    });
}

void SecretMove::keep(const Secret &secret)
{
    m_to.write(secret.profile, secret.kind, secret.value, this,
               [this, secret](const Expected<void> &written) {
                   if (written)
                       carried();
                   else
                       failed(secret.profile, written.error());
               });
}

void SecretMove::failed(const QUuid &profile, const Error &why)
{
    m_stuck.insert(profile);
    if (!m_error)
        m_error = why;
    carried();
}

void SecretMove::carried()
{
    if (--m_open == 0)
        forgetThere();
}

void SecretMove::forgetThere()
{
    m_open = 1;
    QSet<QUuid> carried;
    for (const Secret &secret : m_found)
        carried.insert(secret.profile);
    for (const QUuid &profile : carried - m_stuck) {
        ++m_open;
        forgetIfUnchanged(profile, 0);
    }
    QMetaObject::invokeMethod(
        this, [this] { forgotten({}); }, Qt::QueuedConnection);
}

/// Another one may have been put there since it was looked at: that one was carried nowhere.
void SecretMove::forgetIfUnchanged(const QUuid &profile, size_t nth)
{
    if (nth == AllSecretKinds.size()) {
        m_from.forget(profile, this, [this](const Expected<void> &gone) { forgotten(gone); });
        return;
    }
    const SecretKind kind = AllSecretKinds[nth];
    m_from.read(profile, kind, this, [this, profile, kind, nth](const Expected<QByteArray> &there) {
        if (!there)
            forgotten(tl::unexpected(there.error()));
        else if (there->isEmpty() || isCarried(profile, kind, *there))
            forgetIfUnchanged(profile, nth + 1);
        else
            forgotten(failure(ErrorCode::BadInput, tr("Another one is kept there already.")));
    });
}

bool SecretMove::isCarried(const QUuid &profile, SecretKind kind, const QByteArray &value) const
{
    return std::any_of(m_found.cbegin(), m_found.cend(), [&](const Secret &one) {
        return one.profile == profile && one.kind == kind && one.value == value;
    });
}

void SecretMove::forgotten(const Expected<void> &gone)
{
    if (!gone && !m_error)
        m_error = gone.error();
    if (--m_open > 0)
        return;
    Q_EMIT done(!m_error, m_error.value_or(Error()));
}

} // namespace rookery
