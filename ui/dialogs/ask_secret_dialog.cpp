// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ask_secret_dialog.h"

#include "core/describe/name_list.h"
#include "ui/dialogs/secret_edit.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

namespace {

QString question(SecretKind kind, const QString &owner, const QString &tunnels)
{
    switch (kind) {
    case SecretKind::Psk:
        return AskSecretDialog::tr("The key (PSK) for %1 is needed by: %2").arg(owner, tunnels);
    case SecretKind::ProxyPassword:
        return AskSecretDialog::tr("The password for the proxy %1 is needed by: %2").arg(owner, tunnels);
    case SecretKind::KeyPassphrase:
        return AskSecretDialog::tr("The passphrase of the private key %1 is needed by: %2")
            .arg(owner, tunnels);
    case SecretKind::ForwardAuth:
        return AskSecretDialog::tr(
                   "The user and password of its own proxies (user:password) are needed by: %1")
            .arg(tunnels);
    }
    return {};
}

QString rememberText(SecretPlace place)
{
    return place == SecretPlace::File
               ? AskSecretDialog::tr("&Remember it in a file that only I can read (not encrypted)")
               : AskSecretDialog::tr("&Remember it in the desktop's keychain");
}

QLabel *makeLine(const QString &text)
{
    auto *line = new QLabel(text);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setVisible(!text.isEmpty());
    return line;
}

} // namespace

AskSecretDialog::AskSecretDialog(SecretKind kind, const QString &owner, const QString &why, SecretPlace place,
                                 QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_owner(owner)
    , m_question(makeLine({}))
    , m_secret(new SecretEdit)
    , m_remember(new QCheckBox(rememberText(place)))
{
    const bool canRemember = place != SecretPlace::AskEachTime;
    m_remember->setChecked(canRemember);
    m_remember->setVisible(canRemember);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *start = buttons->button(QDialogButtonBox::Ok);
    start->setText(tr("&Start"));
    start->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_question);
    column->addWidget(makeLine(why));
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

void AskSecretDialog::setTunnels(const QStringList &names)
{
    const QString text = question(m_kind, m_owner, nameList(names));
    setWindowTitle(names.size() == 1 ? tr("Start %1").arg(names.constFirst())
                                     : tr("Start %n tunnels", nullptr, int(names.size())));
    m_question->setText(text);
    m_question->setVisible(true);
    m_secret->setAccessibleName(text);
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
