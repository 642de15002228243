// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"
#include "core/channel/qwebsocket_connector.h"
#include "core/gateway/gateway.h"
#include "core/tls/certificate_pin.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

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
        QTest::addColumn<WebSocketKind>("kind");
        for (const WebSocketKind kind : {WebSocketKind::Native, WebSocketKind::Qt}) {
            const auto row = [kind](const char *name, const test::TestCertificates::Pair &pair) {
                QTest::addRow("%s, %s", name, kind == WebSocketKind::Qt ? "qt" : "native") << pair << kind;
            };
            row("self-signed", m_certificates.selfSigned());
            row("an authority that nobody knows", m_certificates.good());
            row("for another name", m_certificates.otherName());
        }
    }

    void whatIsTrustedConnects()
    {
        QFETCH(test::TestCertificates::Pair, pair);
        QFETCH(WebSocketKind, kind);
        const auto gateway = serve(pair);
        TlsOptions tls;
        const PeerCertificates shown = connectTo(*gateway, tls, kind, false);
        QVERIFY(CertificatePin::isPossible(shown));
        QVERIFY(!CertificatePin::isOther(tls, shown));
        QVERIFY(CertificatePin::trust(tls, shown));
        TlsOptions pinned;
        pinned.pinnedCertificate = tls.pinnedCertificate;
        QCOMPARE(tls, pinned); // not the name, which the server chose
        QCOMPARE(CertificatePin::fingerprintIn(tls),
                 pair.certificate().digest(QCryptographicHash::Sha256).toHex());
        QVERIFY(!CertificatePin::isOther(tls, shown));
        const PeerCertificates good = connectTo(*gateway, tls, kind, true);
        QVERIFY(good.checked && good.problems.isEmpty());
        // As programs write it.
        tls.pinnedCertificate =
            QString::fromLatin1(pair.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
        (void)connectTo(*gateway, tls, kind, true);
        // Another certificate is none of it, by whomever it was signed.
        const auto other =
            serve(pair.certFile == m_certificates.selfSigned().certFile ? m_certificates.good()
                                                                        : m_certificates.selfSigned());
        QVERIFY(CertificatePin::isOther(tls, connectTo(*other, tls, kind, false)));
    }

    void onlyThatOneIsTrusted_data()
    {
        QTest::addColumn<WebSocketKind>("kind");
        QTest::newRow("native") << WebSocketKind::Native;
        QTest::newRow("qt") << WebSocketKind::Qt;
    }

    /// "openssl req -x509" makes authorities: what such a key has signed is still another certificate.
    void onlyThatOneIsTrusted()
    {
        QFETCH(WebSocketKind, kind);
        TlsOptions tls;
        PeerCertificates authority;
        QVERIFY(authority.add(QSslCertificate::fromPath(m_certificates.caFile()).value(0).toDer()));
        authority.problems = {QSslError(QSslError::SelfSignedCertificate)};
        QVERIFY(CertificatePin::trust(tls, authority));
        // Not even where an authority that was given vouches for it.
        tls.caFile = m_certificates.caFile();
        const PeerCertificates shown = connectTo(*serve(m_certificates.good()), tls, kind, false);
        QVERIFY(CertificatePin::isOther(tls, shown));
        QVERIFY(CertificatePin::isPossible(shown));
        QCOMPARE(shown.problems.size(), 1);
        QCOMPARE(shown.problems[0].error(), QSslError::CertificateUntrusted);
        // Nor where what was given is no fingerprint at all.
        tls.pinnedCertificate = u"::"_s;
        (void)connectTo(*serve(m_certificates.good()), tls, kind, false);
        tls.pinnedCertificate.clear();
        (void)connectTo(*serve(m_certificates.good()), tls, kind, true);
    }

    void isNotOfferedForOtherTroubles()
    {
        PeerCertificates shown;
        QVERIFY(shown.add(m_certificates.selfSigned().certificate().toDer()));
        QVERIFY(!CertificatePin::isPossible(shown)); // nothing is wrong with it
        shown.problems = {QSslError(QSslError::SelfSignedCertificate)};
        QVERIFY(CertificatePin::isPossible(shown));
        shown.checked = false;
        QVERIFY(!CertificatePin::isPossible(shown));
    }

    /// Trusting is about who and not about when.
    void aPinThatIsOverConnectsNoMore_data() { onlyThatOneIsTrusted_data(); }

    void aPinThatIsOverConnectsNoMore()
    {
        QFETCH(WebSocketKind, kind);
        TlsOptions tls;
        tls.pinnedCertificate = QString::fromLatin1(
            m_certificates.expired().certificate().digest(QCryptographicHash::Sha256).toHex());
        const PeerCertificates shown = connectTo(*serve(m_certificates.expired()), tls, kind, false);
        QCOMPARE(shown.problems.size(), 1);
        QCOMPARE(shown.problems[0].error(), QSslError::CertificateExpired);
        QVERIFY(!CertificatePin::isOther(tls, shown));
    }

    void whatIsOverIsNotTrusted()
    {
        const auto gateway = serve(m_certificates.expired());
        TlsOptions tls;
        const PeerCertificates shown = connectTo(*gateway, tls, WebSocketKind::Native, false);
        QVERIFY(!shown.isEmpty());
        QVERIFY(!CertificatePin::isPossible(shown));
        QVERIFY(!CertificatePin::trust(tls, shown));
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

    static PeerCertificates connectTo(const Gateway &gateway, const TlsOptions &tls, WebSocketKind kind,
                                      bool good)
    {
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway, u"wss"_s);
        endpoint.tls = tls;
        std::unique_ptr<ClientConnector> connector;
        if (kind == WebSocketKind::Qt)
            connector = std::make_unique<QWebSocketConnector>(endpoint);
        else
            connector = std::make_unique<NativeConnector>(endpoint);
        QSignalSpy connected(connector.get(), &ClientConnector::connected);
        QSignalSpy failed(connector.get(), &ClientConnector::failed);
        connector->start();
        [&] { QTRY_COMPARE(connected.count() + failed.count(), 1); }();
        if (!failed.isEmpty() && good)
            qWarning("%s", qPrintable(failed[0][0].value<Error>().sentence()));
        [&] { QCOMPARE(connected.count() == 1, good); }();
        return connector->peerCertificates();
    }

    test::TestCertificates m_certificates;
};

ROOKERY_TEST(TestCertificatePin)
#include "tst_certificate_pin.moc"
