// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/certificate_pin.h"
#include "support/room_test.h"
#include "support/test_certificates.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/dialogs/trust_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestTrustDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }

    void saysWhoAndUntilWhen()
    {
        const QSslCertificate self = m_certificates.selfSigned().certificate();
        TrustDialog dialog(u"gate.example.com"_s, {}, shown(self));
        QVERIFY(dialog.text().contains(CertificateDialog::describe(self)));
        QVERIFY(dialog.text().contains(
            QString::fromLatin1(self.digest(QCryptographicHash::Sha256).toHex(':').toUpper())));
        QVERIFY(dialog.text().contains(u"gate.example.com"));
        QVERIFY(trust(dialog)->isEnabled());
        QVERIFY(!trust(dialog)->isDefault());
        trust(dialog)->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    /// Also the first time: Return, still held from the banner's button, would be a yes unread.
    void returnIsNoYes()
    {
        TrustDialog dialog(u"gate.example.com"_s, {}, shown(m_certificates.selfSigned().certificate()));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QVERIFY(!trust(dialog)->autoDefault());
    }

    /// What OpenSSL says holds no text of the server, but may be of any length and kind.
    void saysProblemsAsTheOtherDialogDoes()
    {
        const PeerCertificates self = shown(m_certificates.selfSigned().certificate());
        QVERIFY(!CertificateDialog::describeProblems(self).isEmpty());
        QVERIFY(TrustDialog(u"a"_s, {}, self).text().contains(CertificateDialog::describeProblems(self)));
        QCOMPARE(CertificateDialog(u"a"_s, self).verdict(), CertificateDialog::describeProblems(self));
    }

    /// Whoever was trusted before is shown beside it, and Return is no yes.
    void showsBothWhereItChanged()
    {
        const QSslCertificate before = m_certificates.selfSigned().certificate();
        const QSslCertificate now = m_certificates.good().certificate();
        TlsOptions tls;
        QVERIFY(CertificatePin::trust(tls, shown(before)));
        TrustDialog dialog(u"gate.example.com"_s, tls, shown(now));
        QVERIFY(dialog.text().contains(
            CertificateDialog::describeFingerprint(before.digest(QCryptographicHash::Sha256))));
        QVERIFY(dialog.text().contains(CertificateDialog::describe(now)));
        QVERIFY(dialog.text().contains(u"another certificate"));
        QVERIFY(trust(dialog)->isEnabled());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void saysWhatItReplaces()
    {
        TlsOptions tls;
        tls.caFile = u"/etc/ssl/office.pem"_s;
        const TrustDialog dialog(u"a"_s, tls, shown(m_certificates.selfSigned().certificate()));
        QVERIFY(dialog.text().contains(tls.caFile));
    }

    void doesNotOfferWhatWouldNotHelp()
    {
        PeerCertificates old = shown(m_certificates.expired().certificate());
        old.problems.append(QSslError(QSslError::CertificateExpired));
        TrustDialog dialog(u"a"_s, {}, old);
        QVERIFY(!trust(dialog)->isEnabled());
    }

private:
    static PeerCertificates shown(const QSslCertificate &certificate)
    {
        PeerCertificates shown;
        (void)shown.add(certificate.toDer());
        shown.problems = {QSslError(QSslError::SelfSignedCertificate, certificate)};
        return shown;
    }
    static QPushButton *trust(TrustDialog &dialog)
    {
        for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
            if (button->text().contains(u"Trust"))
                return static_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    test::TestCertificates m_certificates;
};

ROOKERY_TEST_WITH(QApplication, TestTrustDialog)
#include "tst_trust_dialog.moc"
