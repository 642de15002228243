// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_store.h"

namespace rookery {

SettingsStore::SettingsStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(path.isEmpty() ? settingsPath() : path, QSettings::IniFormat)
    , m_current(AppSettings::readFrom(m_settings))
{
}

void SettingsStore::set(const AppSettings &settings)
{
    if (settings == m_current)
        return;
    const AppSettings before = std::exchange(m_current, settings);
    settings.writeTo(m_settings);
    save();
    Q_EMIT changed(m_current, before);
}

void SettingsStore::save()
{
    m_settings.sync();
    // The status of one that has failed stays so. A fresh one of the same file shares what is to be written.
    QSettings fresh(m_settings.fileName(), QSettings::IniFormat);
    fresh.sync();
    m_isSaved = fresh.status() == QSettings::NoError;
    if (m_isSaved)
        Q_EMIT saved();
    else
        Q_EMIT failed(
            {ErrorCode::LocalIo,
             tr("The settings cannot be saved to %1.").arg(m_settings.fileName()),
             tr("They count until Rookery ends. Check that you may write there and that the disk is "
                "not full."),
             {}});
}

} // namespace rookery
