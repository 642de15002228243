// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/certificate_dialog.h"

#include "core/channel/connect_failure.h"
#include "ui/widgets/screen_fit.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSslKey>
#include <QVBoxLayout>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.isEmpty())
        names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? CertificateDialog::tr("without a name") : cleanDetail(names.constFirst());
}

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

CertificateDialog::CertificateDialog(const QString &host, const PeerCertificates &shown, QWidget *parent)
    : QDialog(parent), m_verdict(new QLabel), m_list(new QListWidget), m_details(new QPlainTextEdit)
{
    setWindowTitle(tr("Certificates of %1").arg(host));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("Certificates"));
    m_list->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("&Save as a file…"), QDialogButtonBox::ActionRole);
    m_save->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_verdict);
    column->addWidget(m_list);
    column->addWidget(m_details, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &CertificateDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &CertificateDialog::showCurrent);
    present(shown);
    resize(fittedToScreen(*this, {620, 460}));
}

QString CertificateDialog::verdict() const
{
    return m_verdict->text();
}

void CertificateDialog::present(const PeerCertificates &shown)
{
    for (const QByteArray &der : shown.chain)
        m_chain.append(QSslCertificate(der, QSsl::Der));
    const QString problems = describeProblems(shown);
    if (shown.isEmpty())
        m_verdict->setText(tr("The server has not shown a certificate yet. Connect first."));
    else if (!problems.isEmpty())
        m_verdict->setText(problems);
    else if (shown.checked)
        m_verdict->setText(tr("✓ This certificate is trusted here."));
    else
        m_verdict->setText(tr("This certificate was not checked."));
    m_list->clear();
    for (const QSslCertificate &certificate : std::as_const(m_chain))
        m_list->addItem(nameOf(certificate));
    m_list->setCurrentRow(0);
}

QString CertificateDialog::describe(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    QStringList issuer = certificate.issuerInfo(QSslCertificate::CommonName);
    issuer += certificate.issuerInfo(QSslCertificate::Organization);
    // What is in there is the server's: it may be anything, of any length.
    QStringList lines{
        tr("Name: %1").arg(nameOf(certificate)),
        tr("Valid for: %1")
            .arg(names.isEmpty() ? tr("no name") : cleanDetail(names.mid(0, 20).join(u", "_s))),
        tr("Issued by: %1").arg(cleanDetail(issuer.join(u", "_s))),
        tr("Valid from: %1").arg(day(certificate.effectiveDate())),
        tr("Valid until: %1").arg(day(certificate.expiryDate())),
        tr("Key: %n bit(s)", nullptr, certificate.publicKey().length()),
        tr("Serial number: %1").arg(cleanDetail(QString::fromLatin1(certificate.serialNumber()))),
        describeFingerprint(certificate.digest(QCryptographicHash::Sha256))};
    return lines.join(u'\n');
}

QString CertificateDialog::describeFingerprint(const QByteArray &sha256)
{
    return tr("SHA-256: %1").arg(QString::fromLatin1(sha256.toHex(':').toUpper()));
}

QString CertificateDialog::describeProblems(const PeerCertificates &shown)
{
    QStringList problems;
    for (const QSslError &problem : shown.problems) {
        // Qt's words are of an authority that was turned down.
        const bool isOther = problem.error() == QSslError::CertificateUntrusted;
        problems.append(u"✗ "_s + (isOther ? tr("It is not the certificate that is trusted here.")
                                           : cleanDetail(problem.errorString())));
    }
    problems.removeDuplicates();
    return problems.join(u'\n');
}

void CertificateDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_chain.size();
    m_details->setPlainText(any ? describe(m_chain[row]) : QString());
    m_save->setEnabled(any);
}

void CertificateDialog::save()
{
    const QSslCertificate certificate = m_chain.value(m_list->currentRow());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save certificate"), u"certificate.pem"_s,
                                                      tr("PEM files (*.pem)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray pem = certificate.toPem();
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size() || !file.commit())
        QMessageBox::warning(this, tr("Save certificate"), tr("The file %1 cannot be written.").arg(path));
}

} // namespace rookery
