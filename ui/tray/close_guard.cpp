// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/close_guard.h"

#include "ui/settings/settings_store.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

namespace rookery {

namespace {

std::optional<AppSettings::OnClose> askHideOrQuit(QWidget *parent)
{
    QMessageBox box(QMessageBox::Question, CloseGuard::tr("Close Rookery"),
                    CloseGuard::tr("Keep the tunnels running in the background?"), QMessageBox::NoButton,
                    parent);
    box.setInformativeText(CloseGuard::tr(
        "The symbol in the tray brings the window back. You can change your mind in the settings."));
    const auto *hide = box.addButton(CloseGuard::tr("Keep running"), QMessageBox::AcceptRole);
    const auto *quit = box.addButton(CloseGuard::tr("Quit"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == hide)
        return AppSettings::OnClose::Hide;
    if (box.clickedButton() == quit)
        return AppSettings::OnClose::Quit;
    return std::nullopt;
}

bool askQuitWithFlows(QWidget *parent, int flows)
{
    QMessageBox box(QMessageBox::Question, CloseGuard::tr("Quit Rookery"),
                    CloseGuard::tr("%n connection(s) through the tunnels would be cut.", nullptr, flows),
                    QMessageBox::NoButton, parent);
    const auto *quit = box.addButton(CloseGuard::tr("Quit"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == quit;
}

} // namespace

CloseResult closeResult(AppSettings::OnClose chosen, bool trayAvailable)
{
    if (!trayAvailable || chosen == AppSettings::OnClose::Quit)
        return CloseResult::Quit;
    return chosen == AppSettings::OnClose::Hide ? CloseResult::Hide : CloseResult::Ask;
}

CloseGuard::Questions CloseGuard::dialogs()
{
    return {askHideOrQuit, askQuitWithFlows};
}

CloseGuard::CloseGuard(QWidget &window, SettingsStore &settings, Questions questions)
    : QObject(&window), m_window(window), m_settings(settings), m_questions(std::move(questions))
{
    window.installEventFilter(this);
}

bool CloseGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close)
        return false;
    event->ignore();
    // Not from inside the event: a dialog would run its loop in there.
    if (!std::exchange(m_asking, true))
        QMetaObject::invokeMethod(this, &CloseGuard::close, Qt::QueuedConnection);
    return true;
}

void CloseGuard::close()
{
    AppSettings settings = m_settings.current();
    CloseResult result = closeResult(settings.onClose, m_trayAvailable && m_trayAvailable());
    if (result == CloseResult::Ask) {
        const auto answer = m_questions.hideOrQuit(&m_window);
        if (!answer) {
            m_asking = false;
            return;
        }
        settings.onClose = *answer;
        m_settings.set(settings);
        result = closeResult(*answer, true);
    }
    m_asking = false;
    if (result == CloseResult::Quit) {
        quit();
        return;
    }
    m_window.hide();
    Q_EMIT hidden();
}

void CloseGuard::quit()
{
    const int flows = m_liveFlows ? m_liveFlows() : 0;
    if (flows > 0 && !m_questions.quitWithFlows(&m_window, flows))
        return;
    Q_EMIT quitRequested();
}

} // namespace rookery
