// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

/// The messages of NTLM, version 2 of its proof and no older one ([MS-NLMP]). Without a MIC, a session key or
/// a version, which HTTP has no use for.
namespace rookery::ntlm {

/// The first message: what we can do ([MS-NLMP] §2.2.1.1).
[[nodiscard]] QByteArray negotiate();

/// The second one: what the proxy wants ([MS-NLMP] §2.2.1.2).
struct Challenge
{
    quint32 flags = 0;
    QByteArray nonce;      ///< 8 bytes
    QString targetName;    ///< the proxy's domain, or its own name
    QByteArray targetInfo; ///< as it came ([MS-NLMP] §2.2.2.1)
};
/// Empty where `message` is none.
[[nodiscard]] std::optional<Challenge> readChallenge(QByteArrayView message);

/// Who we are. The password is a secret.
struct Identity
{
    QString user;
    QString domain;
    QString password;

    /// DOMAIN\user is both; a user@domain stays as it is, without a domain beside it; else the domain is the
    /// one that the proxy names.
    [[nodiscard]] static Identity of(const QString &name, const QString &password,
                                     const Challenge &challenge);
};

/// What differs from one answer to the next.
struct Moment
{
    QByteArray clientNonce; ///< 8 bytes
    quint64 fileTime = 0;   ///< 100 ns since 1601; the challenge's own counts where it has one
};

/// The proofs that go into the third message ([MS-NLMP] §3.3.2).
struct Proof
{
    QByteArray lm;
    QByteArray nt;
};
[[nodiscard]] Proof prove(const Challenge &challenge, const Identity &identity, const Moment &moment);

/// The third message ([MS-NLMP] §2.2.1.3).
[[nodiscard]] QByteArray authenticate(const Challenge &challenge, const Identity &identity,
                                      const Moment &moment);

} // namespace rookery::ntlm
