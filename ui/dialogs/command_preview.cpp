// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/command_preview.h"

#include "core/command/command_export.h"
#include "ui/widgets/scaled_font.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

CommandPreview::CommandPreview(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit), m_notes(new QLabel), m_copy(new QPushButton(tr("Cop&y")))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("The same as a command"));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 14);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setFont(scaled(m_notes->font(), 0.92));
    m_notes->hide();
    auto *title = new QLabel(tr("The same as a penguin command"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_notes);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command); });
    clear();
}

void CommandPreview::present(const Profile &profile)
{
    const ExportedCommand exported = exportCommand(profile, CommandStyle::Penguin);
    m_command = exported.command;
    if (m_text->toPlainText() != m_command)
        m_text->setPlainText(m_command);
    m_notes->setText(exported.notes.join(u' '));
    m_notes->setVisible(!exported.notes.isEmpty());
    m_copy->setEnabled(true);
}

void CommandPreview::clear()
{
    m_command.clear();
    m_text->clear();
    m_text->setPlaceholderText(tr("Appears when the address of the server is right."));
    m_notes->hide();
    m_copy->setEnabled(false);
}

} // namespace rookery
