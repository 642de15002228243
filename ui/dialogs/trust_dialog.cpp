// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trust_dialog.h"

#include "core/file/read_file.h"
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

/// Of a file of ours with one certificate.
constexpr qint64 MostBytes = 64 * 1024;

QByteArray trustedBefore(const TlsOptions &tls)
{
    if (CertificatePin::fingerprintIn(tls).isEmpty())
        return {};
    const Expected<QByteArray> pem = readFile(tls.caFile, MostBytes, std::chrono::seconds(1));
    return pem ? QSslCertificate(*pem, QSsl::Pem).toDer() : QByteArray();
}

QString problemsOf(const PeerCertificates &shown)
{
    QStringList problems;
    for (const QSslError &problem : shown.problems)
        problems.append(u"✗ "_s + problem.errorString());
    problems.removeDuplicates();
    return problems.join(u'\n');
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
    addParagraph(*words, problemsOf(shown));
    addCertificate(*words, isOther ? tr("Shown now") : QString(), shown.chain.value(0));
    if (isOther)
        addCertificate(*words, tr("Trusted until now"), trustedBefore(tls));
    else if (!tls.caFile.isEmpty() && CertificatePin::fingerprintIn(tls).isEmpty())
        addParagraph(*words, tr("It would be trusted instead of the authority in %1.").arg(tls.caFile));
    addParagraph(*words, isPossible ? tr("Ask whoever runs the server for its SHA-256 fingerprint, and trust "
                                         "it only if it is the same.")
                                    : tr("This certificate cannot be trusted by itself. Ask whoever runs the "
                                         "server for a better one."));
    words->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *trust = buttons->addButton(tr("&Trust this certificate"), QDialogButtonBox::AcceptRole);
    trust->setEnabled(isPossible);
    QPushButton *usual = isPossible && !isOther ? trust : buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scrolling(page), 1);
    column->addWidget(buttons);
    // A button that gets the focus takes Return, whichever is the default.
    usual->setDefault(true);
    usual->setFocus();
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

void TrustDialog::addCertificate(QVBoxLayout &column, const QString &title, const QByteArray &der)
{
    addParagraph(column, title);
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return addParagraph(column, tr("Its file is gone."));
    auto *details = new QLabel(CertificateDialog::describe(certificate));
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
