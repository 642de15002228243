// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_certificates.h"

#include <QFile>
#include <QProcess>

namespace rookery::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                         u"-nodes"_s};

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

} // namespace

QSslCertificate TestCertificates::Pair::certificate() const
{
    return QSslCertificate::fromPath(certFile).value(0);
}

QSslKey TestCertificates::Pair::key() const
{
    QFile file(keyFile);
    return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Ec) : QSslKey();
}

TestCertificates::TestCertificates()
{
    const QString local = u"DNS:localhost,IP:127.0.0.1,IP:::1"_s;
    const QStringList now{u"-days"_s, u"30"_s};
    m_valid = m_dir.isValid() && makeCa() && makeSelfSigned() && makeSigned(u"good"_s, local, now) &&
              makeSigned(u"expired"_s, local, {u"-days"_s, u"0"_s}) &&
              makeSigned(u"other"_s, u"DNS:other.example"_s, now) &&
              makeSigned(u"client"_s, u"DNS:client"_s, now);
}

bool TestCertificates::makeCa()
{
    return openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Test CA"_s,
                               u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, caFile()} +
                   newKey);
}

bool TestCertificates::makeSelfSigned()
{
    return openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=localhost"_s,
                               u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
                               path(u"self.key"_s), u"-out"_s, path(u"self.pem"_s)} +
                   newKey);
}

bool TestCertificates::makeSigned(const QString &name, const QString &altNames, const QStringList &validity)
{
    const QString request = path(name + u".csr"_s);
    const QString extensions = path(name + u".ext"_s);
    return write(extensions, "subjectAltName=" + altNames.toLatin1() + "\nbasicConstraints=CA:FALSE\n") &&
           openssl(QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s,
                               path(name + u".key"_s), u"-out"_s, request} +
                   newKey) &&
           openssl(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, caFile(), u"-CAkey"_s,
                               path(u"ca.key"_s), u"-CAcreateserial"_s, u"-extfile"_s, extensions, u"-out"_s,
                               path(name + u".pem"_s)} +
                   validity);
}

QByteArray TestCertificates::revocationList(const Pair &revoked, List list)
{
    const QString config = path(u"lists.cnf"_s);
    const QString file = path(u"crl.pem"_s);
    QFile::remove(file);
    const QStringList authority{u"ca"_s,    u"-config"_s, config,   u"-keyfile"_s, path(u"ca.key"_s),
                                u"-cert"_s, caFile(),     u"-md"_s, u"sha256"_s};
    const QStringList times = list == List::Over ? QStringList{u"-crl_lastupdate"_s, u"20200101000000Z"_s,
                                                               u"-crl_nextupdate"_s, u"20200102000000Z"_s}
                                                 : QStringList{u"-crldays"_s, u"30"_s};
    const bool made =
        write(config, "[ca]\ndefault_ca=d\n[d]\ndatabase=" + path(u"index.txt"_s).toUtf8() + '\n') &&
        write(path(u"index.txt"_s), {}) && openssl(authority + QStringList{u"-revoke"_s, revoked.certFile}) &&
        openssl(authority + times + QStringList{u"-gencrl"_s, u"-out"_s, file});
    QFile content(file);
    return made && content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

bool TestCertificates::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    const bool done = process.waitForFinished();
    m_log = QString::fromUtf8(process.readAll());
    return done && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

TestCertificates::Pair TestCertificates::pair(const QString &name) const
{
    return {path(name + u".pem"_s), path(name + u".key"_s)};
}

} // namespace rookery::test
