// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/setting.h"

#include <QCoreApplication>

namespace rookery {

/// Settings that a person looks for in one place: a page of the dialog, in this order.
struct SettingsPage
{
    const char *title;
    std::vector<Setting> settings;
};

/// Every setting of the window, each declared once. Reading, writing, the dialog and diagnostics ask this
/// table; whoever heeds a setting asks its member of AppSettings.
class SettingsTable final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::SettingsDialog)

public:
    [[nodiscard]] static const std::vector<SettingsPage> &pages();

private:
    [[nodiscard]] static SettingsPage general();
    [[nodiscard]] static SettingsPage notifications();
    [[nodiscard]] static SettingsPage logAndSecrets();
    [[nodiscard]] static QString closingNote(const Setting::View &view);
    [[nodiscard]] static QString secretsNote(const Setting::View &view);
};

} // namespace rookery
