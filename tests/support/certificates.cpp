// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QFile>
#include <QProcess>

namespace rookery::test {

using namespace Qt::Literals::StringLiterals;

Certificates::Certificates()
{
    QFile extensions(m_dir.filePath(u"server.cnf"_s));
    if (!extensions.open(QIODevice::WriteOnly)) {
        m_error = extensions.errorString();
        return;
    }
    extensions.write("basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n"
                     "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\n");
    extensions.close();

    const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                             u"-nodes"_s};
    // A leaf that is its own authority would be simpler, but rustls refuses one.
    openssl(QStringList{u"req"_s, u"-x509"_s} + newKey +
            QStringList{u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Rookery test authority"_s, u"-keyout"_s,
                        u"ca.key"_s, u"-out"_s, u"ca.pem"_s}) &&
        openssl(QStringList{u"req"_s, u"-new"_s} + newKey +
                QStringList{u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s,
                            u"server.csr"_s}) &&
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                 u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-extfile"_s, u"server.cnf"_s,
                 u"-out"_s, u"server.pem"_s});
}

bool Certificates::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        m_error = u"openssl "_s + arguments.join(u' ') + u": "_s + process.errorString() + u' ' +
                  QString::fromUtf8(process.readAll());
        return false;
    }
    return true;
}

} // namespace rookery::test
