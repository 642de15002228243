// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/close_guard.h"

#include "ui/settings/settings_store.h"
#include "ui/widgets/bring_forward.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QWidget>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<AppSettings::OnClose> hideOrQuitDialog(QWidget *parent)
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

QString sentences(const QuitLosses &losses)
{
    QStringList said;
    for (const QString &title : losses.unsaved)
        said += CloseGuard::tr("What you changed in “%1” is not saved.").arg(title);
    if (losses.flows > 0)
        said += CloseGuard::tr("%n connection(s) through the tunnels would be cut.", nullptr, losses.flows);
    return said.join(u' ');
}

bool quitDialog(QWidget *parent, const QuitLosses &losses)
{
    QMessageBox box(QMessageBox::Question, CloseGuard::tr("Quit Rookery"), sentences(losses),
                    QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    const auto *quit = box.addButton(CloseGuard::tr("Quit"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == quit;
}

/// The dialogs of a window that are open with changes in them.
QList<QDialog *> unsavedDialogs(const QWidget &window)
{
    QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    dialogs.removeIf([](const QDialog *dialog) { return dialog->isHidden() || !dialog->isWindowModified(); });
    return dialogs;
}

QString titleOf(const QWidget &window)
{
    return window.windowTitle().remove(u"[*]"_s);
}

} // namespace

CloseResult closeResult(AppSettings::OnClose chosen, bool trayAvailable)
{
    if (chosen == AppSettings::OnClose::Quit)
        return CloseResult::Quit;
    if (chosen == AppSettings::OnClose::Hide)
        return trayAvailable ? CloseResult::Hide : CloseResult::Minimize;
    return trayAvailable ? CloseResult::Ask : CloseResult::Quit;
}

CloseGuard::Questions CloseGuard::dialogs()
{
    return {hideOrQuitDialog, quitDialog};
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
    if (!std::exchange(m_closing, true))
        QMetaObject::invokeMethod(this, &CloseGuard::close, Qt::QueuedConnection);
    return true;
}

void CloseGuard::close()
{
    m_closing = false;
    CloseResult result = closeResult(m_settings.current().onClose, m_trayAvailable && m_trayAvailable());
    if (result == CloseResult::Ask) {
        const auto answer = askHideOrQuit();
        if (!answer)
            return;
        m_settings.set(&AppSettings::onClose, *answer);
        // The tray may have gone meanwhile.
        result = closeResult(*answer, m_trayAvailable());
    }
    if (result == CloseResult::Quit)
        return quit();
    if (result == CloseResult::Minimize)
        return m_window.showMinimized();
    m_window.hide();
    Q_EMIT hidden();
}

void CloseGuard::quit()
{
    if (askQuit())
        Q_EMIT quitRequested();
}

std::optional<AppSettings::OnClose> CloseGuard::askHideOrQuit()
{
    if (m_asking)
        return std::nullopt;
    const QScopedValueRollback asking(m_asking, true);
    return m_questions.hideOrQuit(&m_window);
}

bool CloseGuard::askQuit()
{
    if (m_asking) {
        if (QWidget *const question = QApplication::activeModalWidget())
            bringForward(*question);
        return false;
    }
    const QScopedValueRollback asking(m_asking, true);
    const QList<QDialog *> unsaved = unsavedDialogs(m_window);
    QuitLosses losses;
    losses.flows = m_liveFlows ? m_liveFlows() : 0;
    for (const QDialog *dialog : unsaved)
        losses.unsaved += titleOf(*dialog);
    if (!losses.any())
        return true;
    // A question over a hidden window would be hidden too.
    QWidget *over = m_window.isVisible() ? &m_window : nullptr;
    if (!unsaved.isEmpty()) {
        over = unsaved.last();
        bringForward(m_window);
        bringForward(*over);
    }
    return m_questions.quit(over, losses);
}

} // namespace rookery
