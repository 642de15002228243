// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/app_settings.h"

#include "ui/settings/settings_table.h"

#include <QSettings>

namespace rookery {

AppSettings AppSettings::readFrom(const QSettings &settings)
{
    AppSettings read;
    for (const SettingsPage &page : SettingsTable::pages()) {
        for (const Setting &setting : page.settings)
            setting.read(settings.value(setting.key), read);
    }
    return read;
}

void AppSettings::writeTo(QSettings &settings) const
{
    for (const SettingsPage &page : SettingsTable::pages()) {
        for (const Setting &setting : page.settings)
            settings.setValue(setting.key, setting.written(*this));
    }
}

} // namespace rookery
