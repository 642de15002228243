// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/challenge.h"

namespace rookery::http {

/// Who asks for what, for an answer to a Digest challenge. Everything in UTF-8; the password is a secret.
struct DigestRequest
{
    QByteArray user;
    QByteArray password;
    QByteArray method;
    QByteArray uri;         ///< as in the request line
    QByteArray clientNonce; ///< fresh
};

/// Digest (RFC 7616): MD5 and SHA-256, each with -sess, with quality of protection "auth" or, as RFC 2069 had
/// it, without any.
class DigestAuthorization final
{
public:
    DigestAuthorization() = delete;

    /// 0: the challenge cannot be answered; else the larger, the better.
    [[nodiscard]] static int strength(const Challenge &challenge);
    /// The value of the Authorization or Proxy-Authorization field that answers a challenge whose strength()
    /// is not 0: the first use of its nonce.
    [[nodiscard]] static QByteArray answer(const Challenge &challenge, const DigestRequest &request);
};

} // namespace rookery::http
