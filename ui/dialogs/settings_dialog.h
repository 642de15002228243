// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/setting.h"

#include <QDialog>

namespace rookery {

class SettingField;
struct SettingsPage;

/// Changes the AppSettings: a page for each of SettingsTable::pages(). What is shown counts when it is closed
/// with OK. Main thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const AppSettings &settings, const DesktopAbilities &abilities, QWidget *parent = nullptr);

    [[nodiscard]] AppSettings settings() const;

Q_SIGNALS:
    void diagnosticsRequested();
    void aboutRequested();

private:
    [[nodiscard]] QWidget *makePage(const SettingsPage &page);
    [[nodiscard]] QWidget *makeButtons();
    void present(const AppSettings &settings);
    void updateNotes();

    const AppSettings m_before;
    const DesktopAbilities m_abilities;
    QList<SettingField *> m_fields;
};

} // namespace rookery
