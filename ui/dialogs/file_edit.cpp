// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/file_edit.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rookery {

FileEdit::FileEdit(const QString &title, const QString &filter, QWidget *parent)
    : QWidget(parent), m_title(title), m_filter(filter), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Choose…"));
    row->addWidget(m_line, 1);
    row->addWidget(button);
    setFocusProxy(m_line);
    button->setAccessibleName(title);
    m_line->setAccessibleName(title);
    connect(button, &QPushButton::clicked, this, &FileEdit::choose);
    connect(m_line, &QLineEdit::textEdited, this, &FileEdit::edited);
}

QString FileEdit::path() const
{
    return m_line->text().trimmed();
}

void FileEdit::setPath(const QString &path)
{
    m_line->setText(path);
}

void FileEdit::choose()
{
    const QString chosen = QFileDialog::getOpenFileName(this, m_title, path(), m_filter);
    if (chosen.isEmpty())
        return;
    setPath(chosen);
    Q_EMIT edited();
}

} // namespace rookery
