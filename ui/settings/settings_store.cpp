// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_store.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString defaultPath()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
}

} // namespace

SettingsStore::SettingsStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(path.isEmpty() ? defaultPath() : path, QSettings::IniFormat)
    , m_current(AppSettings::readFrom(m_settings))
{
}

void SettingsStore::set(const AppSettings &settings)
{
    if (settings == m_current)
        return;
    const AppSettings before = std::exchange(m_current, settings);
    settings.writeTo(m_settings);
    m_settings.sync();
    Q_EMIT changed(m_current, before);
}

} // namespace rookery
