// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslError>

namespace rookery {

/// The certificates that a server showed in a handshake, good or not, for a person to look at. A plain value,
/// bounded by MostCertificates and MostBytes whatever a server sends; safe to hand to another thread.
struct PeerCertificates
{
    static constexpr qsizetype MostCertificates = 10;
    static constexpr qsizetype MostBytes = 64 * 1024;

    QList<QByteArray> chain;   ///< DER, the server's own first
    QList<QSslError> problems; ///< why it is not trusted; empty: it is, where `checked`
    bool checked = true;       ///< false with --tls-skip-verify

    [[nodiscard]] bool isEmpty() const { return chain.isEmpty(); }
    /// Takes one more, as the next issuer; false where the bounds do not allow it.
    bool add(const QByteArray &der)
    {
        qsizetype size = der.size();
        for (const QByteArray &one : chain)
            size += one.size();
        if (chain.size() >= MostCertificates || size > MostBytes)
            return false;
        chain.append(der);
        return true;
    }
};

} // namespace rookery
