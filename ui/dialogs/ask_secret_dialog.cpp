// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ask_secret_dialog.h"

#include "ui/dialogs/secret_edit.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

namespace {

QString question(const QString &tunnel, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Psk:
        return AskSecretDialog::tr("%1 needs its key (PSK).").arg(tunnel);
    case SecretKind::ProxyPassword:
        return AskSecretDialog::tr("%1 needs the password of its proxy.").arg(tunnel);
    case SecretKind::KeyPassphrase:
        return AskSecretDialog::tr("%1 needs the passphrase of its private key.").arg(tunnel);
    }
    return {};
}

} // namespace

AskSecretDialog::AskSecretDialog(const QString &tunnel, SecretKind kind, const QString &why, bool canRemember,
                                 QWidget *parent)
    : QDialog(parent), m_secret(new SecretEdit), m_remember(new QCheckBox(tr("&Remember it")))
{
    setWindowTitle(tr("Start %1").arg(tunnel));
    auto *text = new QLabel(question(tunnel, kind));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *reason = new QLabel(why);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setVisible(!why.isEmpty());
    m_secret->setAccessibleName(text->text());
    m_remember->setChecked(canRemember);
    m_remember->setVisible(canRemember);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *start = buttons->button(QDialogButtonBox::Ok);
    start->setText(tr("&Start"));
    start->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(reason);
    column->addWidget(m_secret);
    column->addWidget(m_remember);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_secret, &QLineEdit::textChanged, start,
            [start](const QString &secret) { start->setEnabled(!secret.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_secret->setFocus();
}

QByteArray AskSecretDialog::secret() const
{
    return m_secret->text().toUtf8();
}

bool AskSecretDialog::remember() const
{
    return m_remember->isVisibleTo(this) && m_remember->isChecked();
}

} // namespace rookery
