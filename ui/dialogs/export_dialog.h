// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/profile_secrets.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace rookery {

class FieldNote;
class QrView;
class SecretStore;

/// Gives tunnels away: as a file, by the clipboard, as a command, as a QR code. Secrets stay here unless they
/// are asked for, and then it says what that means. Main thread.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Format { Profiles, Link, PenguinCommand, RookeryCommand };

    ExportDialog(const QList<Profile> &profiles, SecretStore &secrets, QWidget *parent = nullptr);

    /// What would be copied or saved.
    [[nodiscard]] QByteArray content() const { return m_content; }

private:
    void askForSecrets(bool with);
    void compose();
    [[nodiscard]] Format format() const;
    [[nodiscard]] QByteArray commands(bool forPenguin, QStringList &notes) const;
    [[nodiscard]] QByteArray links(QStringList &notes) const;
    void showCode(const QStringList &notes);
    void showNotes();
    [[nodiscard]] bool isCodeShown() const;
    void copy();
    void save();
    void writeTo(const QString &path, const QByteArray &bytes);

    const QList<Profile> m_profiles;
    SecretStore &m_store;
    std::optional<QHash<QUuid, ProfileSecrets>> m_secrets; ///< set while they are to be included
    QByteArray m_content;
    QStringList m_textNotes;
    QStringList m_codeNotes;
    QComboBox *m_format;
    QCheckBox *m_withSecrets;
    FieldNote *m_warning;
    QPlainTextEdit *m_text;
    QrView *m_qr;
    QLabel *m_notes;
    QTabWidget *m_views;
};

} // namespace rookery
