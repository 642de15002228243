// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// Certificates that change while a gateway runs, in the ways that programs renew them.
class TestCertificateReload final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void filesWrittenAnew();
    void linksToNewFiles();
    void aLinkToANewFolder();
    void brokenFilesAreToldOnce();
    void theSameAgainIsNoNews();

private:
    void start(const QString &folder);
    [[nodiscard]] QSslCertificate shown() const;
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void copy(const TestCertificates::Pair &pair, const QString &folder) const;
    /// As rename(2) does it: in one step, over what is there.
    void linkTo(const QString &target, const QString &name) const;

    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<QSignalSpy> m_reloaded;
};

void TestCertificateReload::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), qPrintable(m_certificates->log()));
}

void TestCertificateReload::init()
{
    m_gateway.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCertificateReload::copy(const TestCertificates::Pair &pair, const QString &folder) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(folder));
    const QStringList files{pair.certFile, pair.keyFile};
    for (const QString &file : files) {
        const QString to = at(folder + (file == pair.certFile ? u"/tls.crt"_s : u"/tls.key"_s));
        QFile::remove(to);
        QVERIFY(QFile::copy(file, to));
    }
}

void TestCertificateReload::linkTo(const QString &target, const QString &name) const
{
    QVERIFY(QFile::link(target, at(u"new"_s)));
    QCOMPARE(
        std::rename(QFile::encodeName(at(u"new"_s)).constData(), QFile::encodeName(at(name)).constData()), 0);
}

void TestCertificateReload::start(const QString &folder)
{
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = at(folder + u"/tls.crt"_s);
    config.tlsKeyFile = at(folder + u"/tls.key"_s);
    m_gateway = std::make_unique<Gateway>(config);
    const auto started = m_gateway->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().sentence()));
    QCOMPARE(shown(), m_certificates->good().certificate());
    m_reloaded = std::make_unique<QSignalSpy>(m_gateway.get(), &Gateway::certificateReloaded);
}

QSslCertificate TestCertificateReload::shown() const
{
    const auto where = m_gateway->listening().constFirst();
    QSslSocket browser;
    browser.setPeerVerifyMode(QSslSocket::VerifyNone);
    browser.connectToHostEncrypted(where.address.toString(), where.port);
    QSignalSpy encrypted(&browser, &QSslSocket::encrypted);
    return encrypted.wait() ? browser.peerCertificate() : QSslCertificate();
}

void TestCertificateReload::filesWrittenAnew()
{
    copy(m_certificates->good(), u"etc"_s);
    start(u"etc"_s);
    const auto mux = connectTo(urlOf(*m_gateway, u"wss"_s));
    QVERIFY(mux);
    QSignalSpy closed(mux.get(), &Multiplexor::closed);
    copy(m_certificates->otherName(), u"etc"_s);
    QVERIFY(m_reloaded->wait());
    QCOMPARE(m_reloaded->constFirst().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(shown(), m_certificates->otherName().certificate());
    QCOMPARE(closed.count(), 0);
    // And once more: the files that are watched are others now.
    copy(m_certificates->good(), u"etc"_s);
    QTRY_COMPARE(m_reloaded->count(), 2);
    QCOMPARE(shown(), m_certificates->good().certificate());
}

/// certbot: live/tls.crt is a link to the newest in archive.
void TestCertificateReload::linksToNewFiles()
{
    copy(m_certificates->good(), u"archive/1"_s);
    copy(m_certificates->otherName(), u"archive/2"_s);
    QVERIFY(QDir(m_folder->path()).mkpath(u"live"_s));
    const auto point = [this](const QString &version) {
        linkTo(u"../archive/"_s + version + u"/tls.crt"_s, u"live/tls.crt"_s);
        linkTo(u"../archive/"_s + version + u"/tls.key"_s, u"live/tls.key"_s);
    };
    point(u"1"_s);
    start(u"live"_s);
    point(u"2"_s);
    QVERIFY(m_reloaded->wait());
    QCOMPARE(m_reloaded->constFirst().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(shown(), m_certificates->otherName().certificate());
}

/// Kubernetes: tls.crt is a link to ..data/tls.crt, and ..data one to a folder that is swapped.
void TestCertificateReload::aLinkToANewFolder()
{
    copy(m_certificates->good(), u"mount/..1"_s);
    copy(m_certificates->otherName(), u"mount/..2"_s);
    linkTo(u"..1"_s, u"mount/..data"_s);
    linkTo(u"..data/tls.crt"_s, u"mount/tls.crt"_s);
    linkTo(u"..data/tls.key"_s, u"mount/tls.key"_s);
    start(u"mount"_s);
    linkTo(u"..2"_s, u"mount/..data"_s);
    QVERIFY(QDir(at(u"mount/..1"_s)).removeRecursively());
    QVERIFY(m_reloaded->wait());
    QCOMPARE(m_reloaded->constFirst().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(shown(), m_certificates->otherName().certificate());
}

void TestCertificateReload::brokenFilesAreToldOnce()
{
    copy(m_certificates->good(), u"etc"_s);
    start(u"etc"_s);
    const auto spoil = [this] {
        QFile file(at(u"etc/tls.crt"_s));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("broken") == 6;
    };
    QVERIFY(spoil());
    QVERIFY(m_reloaded->wait());
    QVERIFY(m_reloaded->constFirst().constFirst().value<Error>().message.contains(u"tls.crt"_s));
    QCOMPARE(shown(), m_certificates->good().certificate());
    // As broken as it was; whole again, it is told, after which nothing comes of the writing before.
    QVERIFY(spoil());
    QTest::qWait(1);
    copy(m_certificates->otherName(), u"etc"_s);
    QTRY_VERIFY(m_reloaded->count() > 1);
    QCOMPARE(m_reloaded->count(), 2);
    QCOMPARE(m_reloaded->constLast().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(shown(), m_certificates->otherName().certificate());
}

void TestCertificateReload::theSameAgainIsNoNews()
{
    copy(m_certificates->good(), u"etc"_s);
    start(u"etc"_s);
    copy(m_certificates->good(), u"etc"_s);
    QFile other(at(u"etc/other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    m_gateway->reloadCertificate();
    QVERIFY(m_reloaded->wait());
    QCOMPARE(m_reloaded->count(), 1);
    QVERIFY(!m_reloaded->wait(2000));
}

ROOKERY_TEST(TestCertificateReload)
#include "tst_certificate_reload.moc"
