// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace rookery {

class FieldNote;

/// Changes the AppSettings. What is shown counts when it is closed with OK. Main thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What this desktop and this build can do.
    struct Abilities
    {
        bool tray = false;
        bool keychain = true;
        QStringList languages; ///< as Language::available()
    };

    SettingsDialog(const AppSettings &settings, const Abilities &abilities, QWidget *parent = nullptr);

    [[nodiscard]] AppSettings settings() const;

Q_SIGNALS:
    void diagnosticsRequested();
    void aboutRequested();

private:
    QWidget *makeGeneral(const Abilities &abilities);
    QWidget *makeNotices();
    QWidget *makeMore(const Abilities &abilities);
    void present(const AppSettings &settings);
    void updateNotes();

    const AppSettings m_before;
    bool m_hasTray;
    QComboBox *m_language;
    QComboBox *m_look;
    QComboBox *m_onClose;
    QCheckBox *m_atLogin;
    QCheckBox *m_hidden;
    FieldNote *m_trayNote;
    QHash<NoticeKind, QCheckBox *> m_notices;
    QComboBox *m_logLevel;
    QSpinBox *m_logLines;
    QComboBox *m_interval;
    QComboBox *m_secrets;
    FieldNote *m_secretsNote;
};

} // namespace rookery
