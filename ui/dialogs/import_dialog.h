// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import_model.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace rookery {

class FieldNote;
struct CommandImport;

/// Takes tunnels from a file of profiles or a command that is pasted, opened or dropped; shows what it would
/// do before it does anything. Main thread.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const QList<Profile> &existing, QWidget *parent = nullptr);

    void setContent(const QByteArray &content);
    [[nodiscard]] ImportModel &model() { return m_model; }
    /// What cannot be read, or was not taken over.
    [[nodiscard]] QString notes() const;
    /// The profiles to put into the store, with their secrets.
    [[nodiscard]] QList<ImportedProfile> result() const;

private:
    void openFile();
    void read();
    void readFile(const QByteArray &content);
    void readCommand(const QString &text);
    [[nodiscard]] ImportedProfile compared(const CommandImport &command) const;
    void openEditors();
    void present(const ImportPreview &preview, const QStringList &notes);
    void showFailure(const Error &why);
    void refresh();

    QList<Profile> m_existing;
    ImportModel m_model;
    QPlainTextEdit *m_text;
    QTableView *m_table;
    QLabel *m_notes;
    FieldNote *m_fault;
    QPushButton *m_import;
};

} // namespace rookery
