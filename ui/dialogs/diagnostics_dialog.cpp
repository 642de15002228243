// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagnostics_dialog.h"

#include "ui/widgets/screen_fit.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(const QString &title, const QString &explanation, const QString &text,
                                     QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(text))
{
    setWindowTitle(title);
    auto *words = new QLabel(explanation);
    words->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(title);
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto *save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    connect(save, &QPushButton::clicked, this, &DiagnosticsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(fittedToScreen(*this, {700, 480}));
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void DiagnosticsDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(), u"rookery-diagnostics.txt"_s,
                                                      tr("Text files (*.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        QMessageBox::warning(this, windowTitle(), tr("The file %1 cannot be written.").arg(path));
}

} // namespace rookery
