// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

#include <QObject>
#include <QSettings>

namespace rookery {

/// Keeps the AppSettings of this user and tells who wants to know when they change. Main thread.
class SettingsStore final : public QObject
{
    Q_OBJECT

public:
    /// `path` empty: where the platform keeps settings of this program.
    explicit SettingsStore(const QString &path = {}, QObject *parent = nullptr);

    [[nodiscard]] const AppSettings &current() const { return m_current; }
    /// Saves them; changed() follows at once where there is a difference.
    void set(const AppSettings &settings);
    /// Size and place of windows, widths of columns; not for anything that a person chooses by name.
    [[nodiscard]] QSettings &layout() { return m_settings; }

Q_SIGNALS:
    void changed(const rookery::AppSettings &now, const rookery::AppSettings &before);

private:
    QSettings m_settings;
    AppSettings m_current;
};

} // namespace rookery
