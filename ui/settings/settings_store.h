// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "ui/settings/app_settings.h"

#include <QObject>
#include <QSettings>

#include <type_traits>
#include <utility>

namespace rookery {

/// Keeps the AppSettings of this user and tells who wants to know when they change. Main thread.
class SettingsStore final : public QObject
{
    Q_OBJECT

public:
    /// `path` empty: settingsPath().
    explicit SettingsStore(const QString &path = {}, QObject *parent = nullptr);

    [[nodiscard]] const AppSettings &current() const { return m_current; }
    /// Whether the file says the same: the last save went well.
    [[nodiscard]] bool isSaved() const { return m_isSaved; }
    /// Saves them; changed() follows at once where there is a difference. They count even where saving
    /// fails, until the end of the program.
    void set(const AppSettings &settings);
    /// The same with one of them.
    template <class T> void set(T AppSettings::*setting, const std::type_identity_t<T> &value)
    {
        AppSettings settings = m_current;
        settings.*setting = value;
        set(settings);
    }
    /// Calls `told` with all settings whenever one of these has changed, until `context` is gone.
    template <class F, class... T> void onChange(const QObject *context, F told, T AppSettings::*...settings)
    {
        connect(this, &SettingsStore::changed, context,
                [told = std::move(told), settings...](const AppSettings &now, const AppSettings &before) {
                    if (((now.*settings != before.*settings) || ...))
                        told(now);
                });
    }
    /// The same, and once at once.
    template <class F, class... T> void follow(const QObject *context, F told, T AppSettings::*...settings)
    {
        told(m_current);
        onChange(context, std::move(told), settings...);
    }
    /// Writes what has not been written yet, the layout too. saved() or failed() comes from in here.
    void save();
    /// Size and place of windows, widths of columns; not for anything that a person chooses by name.
    [[nodiscard]] QSettings &layout() { return m_settings; }

Q_SIGNALS:
    void changed(const rookery::AppSettings &now, const rookery::AppSettings &before);
    void saved();
    void failed(const rookery::Error &why);

private:
    QSettings m_settings;
    AppSettings m_current;
    bool m_isSaved = true;
};

} // namespace rookery
