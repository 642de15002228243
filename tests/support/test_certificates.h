// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace rookery::test {

/// Certificates made afresh with the openssl command line, in a directory that goes with the object.
class TestCertificates
{
public:
    /// A certificate chain and its key, both PEM files.
    struct Pair
    {
        QString certFile;
        QString keyFile;
        [[nodiscard]] QSslCertificate certificate() const;
        [[nodiscard]] QSslKey key() const;
    };

    /// Makes all of them; isValid() tells whether that worked.
    TestCertificates();

    [[nodiscard]] bool isValid() const { return m_valid; }
    /// What openssl said last.
    [[nodiscard]] QString log() const { return m_log; }

    [[nodiscard]] QString caFile() const { return path(QStringLiteral("ca.pem")); }
    [[nodiscard]] Pair good() const { return pair(QStringLiteral("good")); } ///< localhost, 127.0.0.1, ::1
    [[nodiscard]] Pair expired() const
    {
        return pair(QStringLiteral("expired"));
    } ///< the same names, yesterday
    [[nodiscard]] Pair otherName() const { return pair(QStringLiteral("other")); } ///< other.example only
    [[nodiscard]] Pair selfSigned() const { return pair(QStringLiteral("self")); } ///< not by the CA
    [[nodiscard]] Pair client() const { return pair(QStringLiteral("client")); }   ///< for mutual TLS
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    enum class List { Current, Over };
    /// The authority's revocation list (PEM), with the certificate of `revoked` in it, as text; empty where
    /// openssl failed.
    [[nodiscard]] QByteArray revocationList(const Pair &revoked, List list = List::Current);

private:
    bool makeCa();
    bool makeSelfSigned();
    bool makeSigned(const QString &name, const QString &altNames, const QStringList &validity);
    bool openssl(const QStringList &arguments);
    [[nodiscard]] Pair pair(const QString &name) const;

    QTemporaryDir m_dir;
    QString m_log;
    bool m_valid = false;
};

} // namespace rookery::test
