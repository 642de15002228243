// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_tls.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QTest>

using namespace rookery;

class TestClientTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void verifiesByDefault()
    {
        const auto tls = makeClientTls({});
        QVERIFY(tls);
        QCOMPARE(tls->peerVerifyMode(), QSslSocket::VerifyPeer);
        QVERIFY(tls->localCertificateChain().isEmpty());
    }

    void skipsVerificationWhereAsked()
    {
        TlsOptions options;
        options.skipVerify = true;
        QCOMPARE(makeClientTls(options)->peerVerifyMode(), QSslSocket::VerifyNone);
    }

    void trustsOnlyTheGivenAuthority()
    {
        TlsOptions options;
        options.caFile = m_certificates.caFile();
        QCOMPARE(makeClientTls(options)->caCertificates(),
                 QSslCertificate::fromPath(m_certificates.caFile()));
    }

    void readsKeys_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString key = m_certificates.client().keyFile;
        QTest::newRow("EC, PKCS#8") << QStringList{QStringLiteral("pkey"), QStringLiteral("-in"), key};
        QTest::newRow("EC, SEC 1") << QStringList{QStringLiteral("ec"), QStringLiteral("-in"), key};
        QTest::newRow("RSA, PKCS#8") << QStringList{QStringLiteral("genpkey"), QStringLiteral("-algorithm"),
                                                    QStringLiteral("RSA")};
        QTest::newRow("RSA, PKCS#1") << QStringList{QStringLiteral("genrsa"), QStringLiteral("-traditional")};
    }

    void readsKeys()
    {
        QFETCH(QStringList, arguments);
        const QString path = m_certificates.path(QStringLiteral("key.pem"));
        QCOMPARE(QProcess::execute(QStringLiteral("openssl"), QStringList(arguments)
                                                                  << QStringLiteral("-out") << path),
                 0);
        TlsOptions options;
        options.certFile = m_certificates.client().certFile;
        options.keyFile = path;
        const auto tls = makeClientTls(options);
        QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().sentence()));
        QVERIFY(!tls->privateKey().isNull());
        QCOMPARE(tls->localCertificateChain().size(), 1);
    }

    void refusesFilesThatCannotBeUsed_data()
    {
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("cert");
        QTest::addColumn<QString>("key");
        QTest::addColumn<ErrorCode>("code");
        const QString missing = m_certificates.path(QStringLiteral("missing.pem"));
        const QString cert = m_certificates.client().certFile;
        const QString key = m_certificates.client().keyFile;
        const QString locked = m_certificates.path(QStringLiteral("locked.pem"));
        QCOMPARE(QProcess::execute(QStringLiteral("openssl"),
                                   {QStringLiteral("pkey"), QStringLiteral("-in"), key,
                                    QStringLiteral("-aes256"), QStringLiteral("-passout"),
                                    QStringLiteral("pass:x"), QStringLiteral("-out"), locked}),
                 0);
        QTest::newRow("no authority") << missing << QString() << QString() << ErrorCode::LocalIo;
        QTest::newRow("authority is a key") << key << QString() << QString() << ErrorCode::BadInput;
        QTest::newRow("no certificate") << QString() << missing << key << ErrorCode::LocalIo;
        QTest::newRow("certificate is a key") << QString() << key << key << ErrorCode::BadInput;
        QTest::newRow("no key") << QString() << cert << missing << ErrorCode::LocalIo;
        QTest::newRow("key is a certificate") << QString() << cert << cert << ErrorCode::BadInput;
        QTest::newRow("key with a passphrase") << QString() << cert << locked << ErrorCode::BadInput;
        QTest::newRow("certificate alone") << QString() << cert << QString() << ErrorCode::BadInput;
        QTest::newRow("key alone") << QString() << QString() << key << ErrorCode::BadInput;
        QTest::newRow("directory") << m_certificates.path(QStringLiteral(".")) << QString() << QString()
                                   << ErrorCode::LocalIo;
    }

    void refusesFilesThatCannotBeUsed()
    {
        QFETCH(QString, ca);
        QFETCH(QString, cert);
        QFETCH(QString, key);
        QFETCH(ErrorCode, code);
        TlsOptions options;
        options.caFile = ca;
        options.certFile = cert;
        options.keyFile = key;
        const auto tls = makeClientTls(options);
        QVERIFY(!tls);
        QCOMPARE(tls.error().code, code);
        QVERIFY(!tls.error().message.isEmpty());
        QVERIFY(!tls.error().hint.isEmpty());
    }

    void opensAKeyWithItsPassphrase()
    {
        const QString locked = m_certificates.path(QStringLiteral("locked-too.pem"));
        QCOMPARE(
            QProcess::execute(QStringLiteral("openssl"),
                              {QStringLiteral("pkey"), QStringLiteral("-in"), m_certificates.client().keyFile,
                               QStringLiteral("-aes256"), QStringLiteral("-passout"),
                               QStringLiteral("pass:hush"), QStringLiteral("-out"), locked}),
            0);
        TlsOptions options;
        options.certFile = m_certificates.client().certFile;
        options.keyFile = locked;
        options.keyPassphrase = "hush";
        const auto tls = makeClientTls(options);
        QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().sentence()));
        QVERIFY(!tls->privateKey().isNull());
        options.keyPassphrase = "Hush";
        const auto wrong = makeClientTls(options);
        QVERIFY(!wrong);
        QVERIFY(!wrong.error().sentence().contains(QStringLiteral("Hush")));
    }

private:
    test::TestCertificates m_certificates;
};

ROOKERY_TEST(TestClientTls)
#include "tst_client_tls.moc"
