// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace rookery {

/// Shows a text that is to be copied or saved: the diagnostics, or the file that a crash left behind.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `explanation` is what a person should know before the text is given to somebody.
    DiagnosticsDialog(const QString &title, const QString &explanation, const QString &text,
                      QWidget *parent = nullptr);

private:
    void copy();
    void save();

    QPlainTextEdit *m_text;
};

} // namespace rookery
