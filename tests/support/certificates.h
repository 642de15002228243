// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace rookery::test {

/// A certificate authority made for one test, and a certificate for localhost, 127.0.0.1 and ::1 that it
/// signed. Needs the program openssl.
class Certificates
{
public:
    Certificates();
    /// What went wrong; empty when all is well.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString caFile() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString certFile() const { return m_dir.filePath(QStringLiteral("server.pem")); }
    [[nodiscard]] QString keyFile() const { return m_dir.filePath(QStringLiteral("server.key")); }

private:
    bool openssl(const QStringList &arguments);

    QTemporaryDir m_dir;
    QString m_error;
};

} // namespace rookery::test
