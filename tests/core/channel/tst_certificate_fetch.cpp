// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/certificate_fetch.h"
#include "support/tcp_test_server.h"
#include "support/test_certificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestCertificateFetch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void showsGoodAndBad_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("good") << u"good"_s << true;
        QTest::newRow("expired") << u"expired"_s << false;
        QTest::newRow("other name") << u"other"_s << false;
        QTest::newRow("self-signed") << u"self"_s << false;
    }

    void showsGoodAndBad()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, trusted);
        const auto pair = certificate == u"good"      ? m_certificates.good()
                          : certificate == u"expired" ? m_certificates.expired()
                          : certificate == u"other"   ? m_certificates.otherName()
                                                      : m_certificates.selfSigned();
        const auto server = test::makeServer(pair, {}, QHostAddress::LocalHost);
        ClientEndpoint endpoint;
        endpoint.url = QUrl(u"wss://localhost:%1/ws"_s.arg(server->serverPort()));
        endpoint.tls.caFile = m_certificates.caFile();
        // It looks all the same: whoever skips the check may want to know.
        endpoint.tls.skipVerify = true;
        CertificateFetch fetch(endpoint);
        QSignalSpy fetched(&fetch, &CertificateFetch::fetched);
        fetch.start();
        QTRY_COMPARE(fetched.count(), 1);
        const auto chain = fetched[0][0].value<QList<QSslCertificate>>();
        QVERIFY(!chain.isEmpty());
        QCOMPARE(chain[0], pair.certificate());
        QCOMPARE(fetched[0][1].value<QList<QSslError>>().isEmpty(), trusted);
    }

    void saysWhyThereIsNone()
    {
        const auto server = test::makeServer({}, {}, QHostAddress::LocalHost);
        const quint16 port = server->serverPort();
        server->close();
        ClientEndpoint endpoint;
        endpoint.url = QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(port));
        CertificateFetch fetch(endpoint);
        QSignalSpy failed(&fetch, &CertificateFetch::failed);
        fetch.start();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::ConnectionFailed);
    }

private:
    test::TestCertificates m_certificates;
};

QTEST_GUILESS_MAIN(TestCertificateFetch)
#include "tst_certificate_fetch.moc"
