// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/scripted_http_server.h"
#include "support/tcp_test_server.h"
#include "support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// Certificates that a gateway wants of its clients (docs/protocol.md §8.5, --tls-ca).
class TestGatewayClients final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void letsInWhoHasOne();
    void refusesWhoHasNone();
    void refusesAStrangersOne();
    void refusesWhatIsOver();
    void refusesWhatWasRevoked();
    void looksUpOnlyWhatThereIsAListFor();
    void refusesAllWhereTheListIsOver();
    void takesAFolder();
    void refusesToStartWithoutAnAuthority();
    void readsListsAgain();
    void takesListsInDer();
    void aListThatIsGoneRevokesStill_data();
    void aListThatIsGoneRevokesStill();
    void refusesToStartWithAFileThatIsNone();
    void refusesToStartWithTooManyFiles();
    void anAuthorityMayLeaveWithItsList();
    void aRevocationReachesWhoIsConnected();
    void withoutTlsThereAreChallengesOnly_data();
    void withoutTlsThereAreChallengesOnly();

private:
    void start(const QString &authorities, const std::function<void(GatewayConfig &)> &change = {});
    /// What comes for these bytes without TLS, to the end of the connection.
    [[nodiscard]] QByteArray clearAnswerTo(const QByteArray &request) const;
    /// What `pair`, or nobody, gets for a request; empty where TLS ends it.
    [[nodiscard]] QByteArray answerTo(const std::optional<TestCertificates::Pair> &pair) const;
    [[nodiscard]] QByteArray authority() const;
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gateway> m_gateway;
};

namespace {

constexpr QByteArrayView NotFound = "HTTP/1.1 404 ";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray derOf(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf("-----\n", pem.indexOf("-----BEGIN X509 CRL")) + 6;
    return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END", begin) - begin));
}

} // namespace

void TestGatewayClients::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), qPrintable(m_certificates->log()));
}

void TestGatewayClients::init()
{
    m_gateway.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestGatewayClients::authority() const
{
    return contentOf(m_certificates->caFile());
}

QString TestGatewayClients::file(const QString &name, const QByteArray &content) const
{
    QFile made(m_folder->filePath(name));
    return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName()
                                                                                    : QString();
}

void TestGatewayClients::start(const QString &authorities, const std::function<void(GatewayConfig &)> &change)
{
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = m_certificates->good().certFile;
    config.tlsKeyFile = m_certificates->good().keyFile;
    config.tlsCaPath = authorities;
    if (change)
        change(config);
    m_gateway = std::make_unique<Gateway>(config);
    const auto started = m_gateway->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().sentence()));
}

QByteArray TestGatewayClients::answerTo(const std::optional<TestCertificates::Pair> &pair) const
{
    QSslSocket browser;
    browser.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (pair) {
        browser.setLocalCertificate(pair->certificate());
        browser.setPrivateKey(pair->key());
    }
    const auto where = m_gateway->listening().constFirst();
    browser.connectToHostEncrypted(where.address.toString(), where.port);
    browser.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    // In TLS 1.3 a client believes itself to be through before its certificate has been looked at.
    if (!QTest::qWaitFor([&] { return browser.state() == QAbstractSocket::UnconnectedState; }))
        return "the connection was not closed";
    return browser.readAll();
}

QByteArray TestGatewayClients::clearAnswerTo(const QByteArray &request) const
{
    QTcpSocket browser;
    const auto where = m_gateway->listening().constFirst();
    browser.connectToHost(where.address, where.port);
    browser.write(request);
    QByteArray answer;
    if (!QTest::qWaitFor([&] {
            answer += browser.readAll();
            return browser.state() == QAbstractSocket::UnconnectedState;
        }))
        return "the connection was not closed: " + answer;
    return answer + browser.readAll();
}

void TestGatewayClients::letsInWhoHasOne()
{
    start(m_certificates->caFile());
    QVERIFY(answerTo(m_certificates->client()).startsWith(NotFound));
}

void TestGatewayClients::refusesWhoHasNone()
{
    start(m_certificates->caFile());
    QCOMPARE(answerTo({}), QByteArray());
}

void TestGatewayClients::refusesAStrangersOne()
{
    start(m_certificates->caFile());
    QCOMPARE(answerTo(m_certificates->selfSigned()), QByteArray());
}

void TestGatewayClients::refusesWhatIsOver()
{
    start(m_certificates->caFile());
    QCOMPARE(answerTo(m_certificates->expired()), QByteArray());
}

void TestGatewayClients::refusesWhatWasRevoked()
{
    const QByteArray list = m_certificates->revocationList(m_certificates->client());
    QVERIFY2(!list.isEmpty(), qPrintable(m_certificates->log()));
    start(file(u"clients.pem"_s, authority() + list));
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
    QVERIFY(answerTo(m_certificates->otherName()).startsWith(NotFound));
}

void TestGatewayClients::looksUpOnlyWhatThereIsAListFor()
{
    const QByteArray list = m_certificates->revocationList(m_certificates->client());
    TestCertificates others;
    QVERIFY(others.isValid() && !list.isEmpty());
    start(file(u"clients.pem"_s, authority() + contentOf(others.selfSigned().certFile) + list));
    QVERIFY(answerTo(others.selfSigned()).startsWith(NotFound));
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
}

void TestGatewayClients::refusesAllWhereTheListIsOver()
{
    const QByteArray list =
        m_certificates->revocationList(m_certificates->otherName(), TestCertificates::List::Over);
    QVERIFY2(!list.isEmpty(), qPrintable(m_certificates->log()));
    start(file(u"clients.pem"_s, authority() + list));
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
}

void TestGatewayClients::takesAFolder()
{
    const QByteArray list = m_certificates->revocationList(m_certificates->client());
    QVERIFY(!file(u"ca.pem"_s, authority()).isEmpty() && !file(u"list.pem"_s, list).isEmpty());
    QVERIFY(!file(u".hidden"_s, contentOf(m_certificates->selfSigned().certFile)).isEmpty());
    start(m_folder->path());
    QVERIFY(answerTo(m_certificates->good()).startsWith(NotFound));
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
    QCOMPARE(answerTo(m_certificates->selfSigned()), QByteArray());
}

void TestGatewayClients::refusesToStartWithoutAnAuthority()
{
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = m_certificates->good().certFile;
    config.tlsKeyFile = m_certificates->good().keyFile;
    config.tlsCaPath = m_folder->path();
    const auto started = Gateway(config).start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(m_folder->path()));
}

void TestGatewayClients::readsListsAgain()
{
    const QString clients = file(u"clients.pem"_s, authority());
    start(clients);
    QVERIFY(answerTo(m_certificates->client()).startsWith(NotFound));
    QSignalSpy reloaded(m_gateway.get(), &Gateway::certificateReloaded);
    (void)file(u"clients.pem"_s, authority() + m_certificates->revocationList(m_certificates->client()));
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    QCOMPARE(reloaded.takeFirst().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
}

void TestGatewayClients::takesListsInDer()
{
    const QByteArray list = derOf(m_certificates->revocationList(m_certificates->client()));
    QVERIFY(!file(u"ca.pem"_s, authority()).isEmpty() && !file(u"list.crl"_s, list).isEmpty());
    start(m_folder->path());
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
    QVERIFY(answerTo(m_certificates->good()).startsWith(NotFound));
}

void TestGatewayClients::aListThatIsGoneRevokesStill_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("link");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut off") << QByteArray("-----BEGIN X509 CRL-----\nMIIB") << QString();
    QTest::newRow("something else") << QByteArray("<html>404</html>") << QString();
    QTest::newRow("deleted") << QByteArray() << u"list.pem"_s;
    QTest::newRow("a link to nothing") << QByteArray() << u"nothing"_s;
}

void TestGatewayClients::aListThatIsGoneRevokesStill()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, link);
    const QByteArray list = m_certificates->revocationList(m_certificates->client());
    QVERIFY(!file(u"ca.pem"_s, authority()).isEmpty());
    const QString path = file(u"list.pem"_s, list);
    start(m_folder->path());
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
    QSignalSpy reloaded(m_gateway.get(), &Gateway::certificateReloaded);
    if (link.isEmpty())
        QVERIFY(!file(u"list.pem"_s, content).isEmpty());
    else
        QVERIFY(QFile::remove(path) &&
                (link == u"list.pem"_s || QFile::link(m_folder->filePath(link), path)));
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    QVERIFY(!reloaded.takeFirst().constFirst().value<Error>().message.isEmpty());
    QCOMPARE(answerTo(m_certificates->client()), QByteArray());
    QVERIFY(answerTo(m_certificates->good()).startsWith(NotFound));
}

void TestGatewayClients::refusesToStartWithAFileThatIsNone()
{
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = m_certificates->good().certFile;
    config.tlsKeyFile = m_certificates->good().keyFile;
    config.tlsCaPath = m_folder->path();
    QVERIFY(!file(u"ca.pem"_s, authority()).isEmpty());
    QVERIFY(QFile::link(m_folder->filePath(u"nothing"_s), m_folder->filePath(u"list.pem"_s)));
    const auto started = Gateway(config).start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"list.pem"_s));
}

void TestGatewayClients::refusesToStartWithTooManyFiles()
{
    GatewayConfig config = loopbackGateway();
    config.tlsCertFile = m_certificates->good().certFile;
    config.tlsKeyFile = m_certificates->good().keyFile;
    config.tlsCaPath = m_folder->path();
    const QString ca = file(u"0000"_s, authority());
    for (int i = 1; i <= 1000; ++i)
        QVERIFY(QFile::link(ca, m_folder->filePath(QString::number(i))));
    const auto started = Gateway(config).start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"1000"_s));
}

void TestGatewayClients::anAuthorityMayLeaveWithItsList()
{
    const QByteArray list = m_certificates->revocationList(m_certificates->client());
    TestCertificates others;
    QVERIFY(others.isValid() && !list.isEmpty());
    const QByteArray other = contentOf(others.selfSigned().certFile);
    start(file(u"clients.pem"_s, authority() + other + list));
    QVERIFY(answerTo(m_certificates->good()).startsWith(NotFound));
    QSignalSpy reloaded(m_gateway.get(), &Gateway::certificateReloaded);
    (void)file(u"clients.pem"_s, other);
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    QCOMPARE(reloaded.takeFirst().constFirst().value<Error>().sentence(), QString());
    QCOMPARE(answerTo(m_certificates->good()), QByteArray());
}

void TestGatewayClients::aRevocationReachesWhoIsConnected()
{
    const auto server = makeServer();
    const ScriptedHttpServer site(*server, [](const QByteArray &) {
        return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsite");
    });
    const QString clients = file(u"clients.pem"_s, authority());
    start(clients, [&](GatewayConfig &config) {
        config.threads = 1;
        config.backend = *BackendAddress::fromText(u"http://127.0.0.1:%1"_s.arg(server->serverPort()));
    });
    const TestCertificates::Pair pair = m_certificates->client();
    // One that is kept for the next request, and one that has asked for nothing yet.
    QSslSocket kept;
    QSslSocket silent;
    for (QSslSocket *one : {&kept, &silent}) {
        one->setPeerVerifyMode(QSslSocket::VerifyNone);
        one->setLocalCertificate(pair.certificate());
        one->setPrivateKey(pair.key());
        const auto where = m_gateway->listening().constFirst();
        one->connectToHostEncrypted(where.address.toString(), where.port);
        QTRY_VERIFY(one->isEncrypted());
    }
    const QByteArray get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    kept.write(get);
    QTRY_VERIFY(kept.peek(100).endsWith("site"));
    (void)kept.readAll();
    QSignalSpy reloaded(m_gateway.get(), &Gateway::certificateReloaded);
    (void)file(u"clients.pem"_s, authority() + m_certificates->revocationList(pair));
    m_gateway->reloadCertificate();
    QVERIFY(reloaded.wait());
    // The thread of both has it when it lets nobody in any more.
    QTRY_COMPARE(answerTo(pair), QByteArray());
    for (QSslSocket *one : {&kept, &silent}) {
        one->write(get);
        QTRY_COMPARE(one->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(one->readAll(), QByteArray());
    }
}

void TestGatewayClients::withoutTlsThereAreChallengesOnly_data()
{
    QTest::addColumn<bool>("hasSite");
    QTest::newRow("in front of a site") << true;
    QTest::newRow("alone") << false;
}

void TestGatewayClients::withoutTlsThereAreChallengesOnly()
{
    QFETCH(const bool, hasSite);
    const QByteArray folder = "/.well-known/acme-challenge/";
    QVERIFY(QDir(m_folder->path()).mkpath(u".well-known/acme-challenge"_s));
    QVERIFY(!file(u".well-known/acme-challenge/ab"_s, "ours").isEmpty());
    const auto server = makeServer();
    const ScriptedHttpServer site(*server, [](const QByteArray &) {
        return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsite");
    });
    start(m_certificates->caFile(), [&](GatewayConfig &config) {
        config.acmeWebroot = m_folder->path();
        if (hasSite)
            config.backend = *BackendAddress::fromText(u"http://127.0.0.1:%1"_s.arg(server->serverPort()));
    });
    const QByteArray rest = " HTTP/1.1\r\nHost: h\r\n\r\n";
    const QByteArray challenge = "GET " + folder + "ab" + rest;
    QVERIFY(clearAnswerTo(challenge).endsWith("\r\n\r\nours"));
    for (const QByteArray &path : {QByteArray("/"), QByteArray("/health"), QByteArray("/version"),
                                   QByteArray(folder + "cd"), QByteArray(folder + "../ab")})
        QVERIFY2(clearAnswerTo("GET " + path + rest).startsWith(NotFound), path.constData());
    // Nor behind a challenge.
    QCOMPARE(clearAnswerTo(challenge + "GET /" + rest).count("HTTP/1.1 "), 1);
    QVERIFY(clearAnswerTo("evil\r\n\r\n").startsWith(hasSite ? NotFound : "HTTP/1.1 400 "));
    QCOMPARE(site.head(), QByteArray());
}

ROOKERY_TEST(TestGatewayClients)
#include "tst_gateway_clients.moc"
