// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trust_dialog.h"

#include "core/tls/certificate_pin.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/widgets/screen_fit.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString describe(const QByteArray &der)
{
    const QSslCertificate certificate(der, QSsl::Der);
    return certificate.isNull() ? QString() : CertificateDialog::describe(certificate);
}

QString describePin(const TlsOptions &tls)
{
    return CertificatePin::isFingerprint(tls.pinnedCertificate)
               ? CertificateDialog::describeFingerprint(
                     QByteArray::fromHex(CertificatePin::fingerprintIn(tls)))
               : tls.pinnedCertificate;
}

} // namespace

TrustDialog::TrustDialog(const QString &host, const TlsOptions &tls, const PeerCertificates &shown,
                         QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Trust %1").arg(host));
    const bool isPossible = CertificatePin::isPossible(shown);
    const bool isOther = CertificatePin::isOther(tls, shown);
    auto *page = new QWidget;
    auto *words = new QVBoxLayout(page);
    words->setContentsMargins(0, 0, 0, 0);
    addParagraph(*words, isOther ? tr("%1 shows another certificate than the one that you trusted. Somebody "
                                      "may be in between.")
                                       .arg(host)
                                 : tr("Nobody known here vouches for the certificate of %1.").arg(host));
    addParagraph(*words, CertificateDialog::describeProblems(shown));
    addDetails(*words, isOther ? tr("Shown now") : QString(), describe(shown.chain.value(0)));
    if (isOther)
        addDetails(*words, tr("Trusted until now"), describePin(tls));
    else if (!tls.caFile.isEmpty())
        addParagraph(*words, tr("It would be trusted instead of the authority in %1.").arg(tls.caFile));
    addParagraph(*words, isPossible ? tr("Ask whoever runs the server for its SHA-256 fingerprint, and trust "
                                         "it only if it is the same.")
                                    : tr("This certificate cannot be trusted by itself. Ask whoever runs the "
                                         "server for a better one."));
    words->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *trust = buttons->addButton(tr("&Trust this certificate"), QDialogButtonBox::AcceptRole);
    trust->setEnabled(isPossible);
    // A Return that was meant for the button that opens this is no yes.
    trust->setAutoDefault(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scrolling(page), 1);
    column->addWidget(buttons);
    cancel->setDefault(true);
    cancel->setFocus();
    const int width = fontMetrics().averageCharWidth() * 90;
    resize(fittedToScreen(*this, {width, words->totalHeightForWidth(width) + 80}));
}

void TrustDialog::addParagraph(QVBoxLayout &column, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column.addWidget(label);
    m_text += text + u'\n';
}

void TrustDialog::addDetails(QVBoxLayout &column, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    addParagraph(column, title);
    auto *details = new QLabel(text);
    details->setTextFormat(Qt::PlainText);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    details->setWordWrap(true);
    details->setContentsMargins(12, 0, 0, 6);
    details->setAccessibleName(title.isEmpty() ? windowTitle() : title);
    column.addWidget(details);
    m_text += details->text() + u'\n';
}

} // namespace rookery
