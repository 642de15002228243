// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace rookery {

class SettingsStore;

/// What closing the window comes to.
enum class CloseResult { Hide, Minimize, Quit, Ask };

/// Without a tray there is nothing to bring a hidden window back with, so it is never hidden then; whoever
/// chose to keep running gets it minimized.
[[nodiscard]] CloseResult closeResult(AppSettings::OnClose chosen, bool trayAvailable);

/// What quitting now would take from a person.
struct QuitLosses
{
    int flows = 0;       ///< connections that live
    QStringList unsaved; ///< titles of windows with changes in them

    [[nodiscard]] bool any() const { return flows > 0 || !unsaved.isEmpty(); }
};

/// Stands between a person and losing the window, the tunnels or what is being edited: asks once whether
/// closing hides or quits and remembers it, and asks one question before quitting that names all that would
/// be lost. Until it is answered nothing is closed and nothing stops. Watches one window. Main thread.
class CloseGuard final : public QObject
{
    Q_OBJECT

public:
    /// How it asks; tests answer by themselves. No value: the person thought better of it.
    struct Questions
    {
        std::function<std::optional<AppSettings::OnClose>(QWidget *)> hideOrQuit;
        std::function<bool(QWidget *, const QuitLosses &)> quit;
    };
    [[nodiscard]] static Questions dialogs();

    CloseGuard(QWidget &window, SettingsStore &settings, Questions questions = dialogs());

    void setTrayAvailable(std::function<bool()> available) { m_trayAvailable = std::move(available); }
    void setLiveFlows(std::function<int()> flows) { m_liveFlows = std::move(flows); }
    /// Asks where something would be lost; quitRequested() follows unless the answer is no. Where a question
    /// is open already, that one comes to the front.
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void quitRequested();
    void hidden();

private:
    void close();
    [[nodiscard]] std::optional<AppSettings::OnClose> askHideOrQuit();
    [[nodiscard]] bool askQuit();

    QWidget &m_window;
    SettingsStore &m_settings;
    Questions m_questions;
    std::function<bool()> m_trayAvailable;
    std::function<int()> m_liveFlows;
    bool m_closing = false; ///< close() is on its way
    bool m_asking = false;
};

} // namespace rookery
