// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/tls/certificate_pin.h"
#include "core/tunnel/connection_probe.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// With real servers and real handshakes.
class TestCertificatePin final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void whatIsTrustedConnects_data()
    {
        QTest::addColumn<test::TestCertificates::Pair>("pair");
        QTest::newRow("self-signed") << m_certificates.selfSigned();
        QTest::newRow("an authority that nobody knows") << m_certificates.good();
        QTest::newRow("for another name") << m_certificates.otherName();
    }

    void whatIsTrustedConnects()
    {
        QFETCH(test::TestCertificates::Pair, pair);
        const QTemporaryDir dir;
        const auto gateway = serve(pair);
        TlsOptions tls;
        const PeerCertificates shown = connectTo(*gateway, tls, false);
        QVERIFY(CertificatePin::isPossible(shown));
        QVERIFY(!CertificatePin::isOther(tls, shown));
        const Expected<void> trusted = CertificatePin::trust(tls, shown, dir.path());
        QVERIFY2(trusted, trusted ? "" : qPrintable(trusted.error().sentence()));
        QCOMPARE(QFileInfo(tls.caFile).path(), dir.path());
        QCOMPARE(CertificatePin::fingerprintIn(tls),
                 pair.certificate().digest(QCryptographicHash::Sha256).toHex());
        QVERIFY(!CertificatePin::isOther(tls, shown));
        (void)connectTo(*gateway, tls, true);
        // Another certificate is none of it, by whomever it was signed.
        const auto other =
            serve(pair.certFile == m_certificates.selfSigned().certFile ? m_certificates.good()
                                                                        : m_certificates.selfSigned());
        QVERIFY(CertificatePin::isOther(tls, connectTo(*other, tls, false)));
    }

    void whatIsOverIsNotTrusted()
    {
        const QTemporaryDir dir;
        const auto gateway = serve(m_certificates.expired());
        TlsOptions tls;
        const PeerCertificates shown = connectTo(*gateway, tls, false);
        QVERIFY(!shown.isEmpty());
        QVERIFY(!CertificatePin::isPossible(shown));
        QVERIFY(!CertificatePin::trust(tls, shown, dir.path()));
        QCOMPARE(tls, TlsOptions());
        QVERIFY(!CertificatePin::isPossible({}));
    }

    void anAuthorityIsNoPin()
    {
        TlsOptions tls;
        tls.caFile = m_certificates.caFile();
        QVERIFY(CertificatePin::fingerprintIn(tls).isEmpty());
        QVERIFY(CertificatePin::fingerprintIn({}).isEmpty());
    }

private:
    static std::unique_ptr<Gateway> serve(const test::TestCertificates::Pair &pair)
    {
        GatewayConfig config = test::loopbackGateway();
        config.tlsCertFile = pair.certFile;
        config.tlsKeyFile = pair.keyFile;
        auto gateway = std::make_unique<Gateway>(config);
        if (!gateway->start())
            qFatal("the gateway does not start");
        return gateway;
    }

    static PeerCertificates connectTo(const Gateway &gateway, const TlsOptions &tls, bool good)
    {
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway, u"wss"_s);
        endpoint.tls = tls;
        ConnectionProbe probe(endpoint);
        QSignalSpy finished(&probe, &ConnectionProbe::finished);
        probe.start();
        [&] { QTRY_COMPARE(finished.count(), 1); }();
        if (finished.value(0).value(0).toBool() != good)
            qWarning("%s", qPrintable(probe.result(ConnectionProbe::Step::Tls).error.sentence()));
        [&] { QCOMPARE(finished.value(0).value(0).toBool(), good); }();
        return probe.certificates();
    }

    test::TestCertificates m_certificates;
};

ROOKERY_TEST(TestCertificatePin)
#include "tst_certificate_pin.moc"
