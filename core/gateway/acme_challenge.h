// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rookery {

namespace http {
struct RequestHead;
}

/// The proof that an authority wants to see of whoever asks it for a certificate (RFC 8555 §8.3): a file that
/// an ACME client beside us, certbot or lego, has put into a folder.
class AcmeChallenge final
{
public:
    /// Bytes of such a file, which has a token and the digest of a key.
    static constexpr qsizetype MaxSize = 4096;

    AcmeChallenge() = delete;

    /// The token that is asked for: letters, digits, `-` and `_` (base64url), so that it is the name of a
    /// file and no path. Empty: it is another request. Pure.
    [[nodiscard]] static QByteArray tokenIn(const http::RequestHead &head);
    /// What is in `webroot`/.well-known/acme-challenge/TOKEN; none where there is no regular file of that
    /// name, where it is too large, or where a link is on the way. Waits for the disk. Any thread.
    [[nodiscard]] static std::optional<QByteArray> read(const QString &webroot, const QByteArray &token);
};

} // namespace rookery
