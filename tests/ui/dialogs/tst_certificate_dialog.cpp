// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/test_certificates.h"
#include "ui/dialogs/certificate_dialog.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestCertificateDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void showsWhatTheServerShowed()
    {
        const QSslCertificate server = m_certificates.expired().certificate();
        PeerCertificates shown;
        shown.add(server.toDer());
        shown.problems = {QSslError(QSslError::CertificateExpired, server),
                          QSslError(QSslError::CertificateExpired, server)};
        const CertificateDialog dialog(u"gw.example.com"_s, shown);
        QVERIFY(dialog.windowTitle().contains(u"gw.example.com"_s));
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 1);
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"SHA-256"_s));
        QCOMPARE(dialog.verdict().count(u'✗'), 1);
    }

    void saysWhatItIsWorth_data()
    {
        QTest::addColumn<bool>("any");
        QTest::addColumn<bool>("checked");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("trusted") << true << true << u"trusted here"_s;
        QTest::newRow("not checked") << true << false << u"not checked"_s;
        QTest::newRow("none") << false << true << u"not shown"_s;
    }

    void saysWhatItIsWorth()
    {
        QFETCH(bool, any);
        QFETCH(bool, checked);
        QFETCH(QString, verdict);
        PeerCertificates shown;
        shown.checked = checked;
        if (any)
            shown.add(m_certificates.good().certificate().toDer());
        const CertificateDialog dialog(u"h"_s, shown);
        QVERIFY2(dialog.verdict().contains(verdict), qPrintable(dialog.verdict()));
    }

    /// What is in there is the server's.
    void survivesWhatIsNoCertificate()
    {
        PeerCertificates shown;
        shown.add("no certificate at all");
        const CertificateDialog dialog(u"h"_s, shown);
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 1);
    }

private:
    test::TestCertificates m_certificates;
};

ROOKERY_TEST_WITH(QApplication, TestCertificateDialog)
#include "tst_certificate_dialog.moc"
