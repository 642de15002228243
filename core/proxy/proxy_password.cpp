// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/proxy_password.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>

namespace rookery {

namespace {

/// Of "user:password", where the user has no colon.
QByteArray digest(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace

ProxyPassword ProxyPassword::fromText(const QByteArray &text)
{
    ProxyPassword password;
    if (!text.isEmpty())
        password.m_digest = digest(text);
    return password;
}

bool ProxyPassword::isGood(const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    const qsizetype behind = text.size() - colon - 1;
    return colon > 0 && colon <= MaxLength && behind > 0 && behind <= MaxLength &&
           std::ranges::all_of(text, [](char c) { return c != '\0' && c != '\r' && c != '\n'; });
}

bool ProxyPassword::admits(const QByteArray &user, const QByteArray &password) const
{
    if (!isNeeded())
        return true;
    // Digests of the same size: where the first byte differs tells nothing of the password.
    return digest(user + ':' + password) == m_digest && !user.contains(':');
}

} // namespace rookery
