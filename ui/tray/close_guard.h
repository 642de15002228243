// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace rookery {

class SettingsStore;

/// What closing the window comes to.
enum class CloseResult { Hide, Quit, Ask };

/// Without a tray there is nothing to bring a hidden window back with, so it never hides, whatever was
/// chosen.
[[nodiscard]] CloseResult closeResult(AppSettings::OnClose chosen, bool trayAvailable);

/// Stands between a person and losing the window or its tunnels: asks once whether closing hides or quits and
/// remembers it, and asks before quitting ends live flows. Watches one window. Main thread.
class CloseGuard final : public QObject
{
    Q_OBJECT

public:
    /// How it asks; tests answer by themselves. No value: the person thought better of it.
    struct Questions
    {
        std::function<std::optional<AppSettings::OnClose>(QWidget *)> hideOrQuit;
        std::function<bool(QWidget *, int flows)> quitWithFlows;
    };
    [[nodiscard]] static Questions dialogs();

    CloseGuard(QWidget &window, SettingsStore &settings, Questions questions = dialogs());

    void setTrayAvailable(std::function<bool()> available) { m_trayAvailable = std::move(available); }
    void setLiveFlows(std::function<int()> flows) { m_liveFlows = std::move(flows); }
    /// Asks where flows are live; quitRequested() follows unless the answer is no.
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void quitRequested();
    void hidden();

private:
    void close();

    QWidget &m_window;
    SettingsStore &m_settings;
    Questions m_questions;
    std::function<bool()> m_trayAvailable;
    std::function<int()> m_liveFlows;
    bool m_asking = false;
};

} // namespace rookery
