// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/import_reading.h"
#include "ui/dialogs/import_model.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace rookery {

class FieldNote;

/// Takes tunnels from files, commands, links and QR codes that are pasted, opened, dropped or on the screen;
/// shows what it would do before it does anything. Main thread.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const QList<Profile> &existing, QWidget *parent = nullptr);

    /// What is typed or pasted.
    void setContent(const QByteArray &content);
    /// More to import from, beside what is there.
    void add(const QList<ImportPiece> &pieces);
    [[nodiscard]] ImportModel &model() { return m_model; }
    /// What cannot be read, or was not taken over.
    [[nodiscard]] QString notes() const;
    /// The profiles to put into the store, with their secrets.
    [[nodiscard]] QList<ImportedProfile> result() const;
    /// The same, beside those that are here by now.
    [[nodiscard]] QList<ImportedProfile> result(const QList<Profile> &existing) const;

private:
    void goBehind(bool behind);
    void openFiles();
    void read();
    void openEditors();
    void showOrigins();
    void present(const ImportPreview &preview, const QStringList &notes);
    void showFailure(const Error &why);
    void refresh();

    QList<Profile> m_existing;
    ImportModel m_model;
    QList<ImportPiece> m_pieces; ///< without what is typed
    QPlainTextEdit *m_text;
    QLabel *m_origins;
    QTableView *m_table;
    QLabel *m_notes;
    FieldNote *m_fault;
    QPushButton *m_import;
};

} // namespace rookery
