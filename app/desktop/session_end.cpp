// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_end.h"

#include "ui/settings/autostart.h"

#include <QDBusMessage>
#include <QEvent>
#include <QGuiApplication>
#include <QSessionManager>

#include <chrono>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether it was called off.
constexpr std::chrono::seconds LookAgain{2};

} // namespace

SessionEnd::SessionEnd(std::function<bool()> isHidden, const QDBusConnection &bus,
                       std::chrono::milliseconds answerLimit)
    : m_isHidden(std::move(isHidden)), m_bus(bus), m_answerLimit(answerLimit)
{
    connect(qApp, &QGuiApplication::commitDataRequest, this, &SessionEnd::saveRequested);
    connect(qApp, &QGuiApplication::saveStateRequest, this, [this](QSessionManager &manager) {
        const QString session = manager.sessionId() + u'_' + manager.sessionKey();
        manager.setRestartCommand(restartCommand(Autostart::thisProgram(), session, m_isHidden()));
    });
    m_lookAgain.setInterval(LookAgain);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        // Who does not answer is busy with it.
        if (isNear() == false)
            bringBack();
    });
    qApp->installEventFilter(this);
}

bool SessionEnd::eventFilter(QObject *watched, QEvent *event)
{
    // By itself Qt would close every window now, and any of them could say no.
    if (watched == qApp && event->type() == QEvent::Quit) {
        m_lookAgain.stop();
        m_putAway.clear();
        Q_EMIT endRequested();
        return true;
    }
    // Every event of the program comes by.
    if (event->type() != QEvent::Show && event->type() != QEvent::Close)
        return false;
    auto *const window = qobject_cast<QWidget *>(watched);
    if (!window || !window->isWindow())
        return false;
    const bool isWindow = window->windowType() == Qt::Window || window->windowType() == Qt::Dialog;
    if (event->type() == QEvent::Show && isWindow && !m_putAway.isEmpty())
        QMetaObject::invokeMethod(this, &SessionEnd::bringBack, Qt::QueuedConnection);
    if (event->type() != QEvent::Close || !event->spontaneous() || isNear() != true)
        return false;
    event->ignore();
    putAway(*window);
    return true;
}

void SessionEnd::putAway(QWidget &window)
{
    window.hide();
    m_putAway.append(&window);
    m_lookAgain.start();
}

/// The end was called off, or somebody has opened a window again: what was edited over it is still there.
void SessionEnd::bringBack()
{
    m_lookAgain.stop();
    for (const QPointer<QWidget> &window : std::exchange(m_putAway, {})) {
        if (window)
            window->show();
    }
}

std::optional<bool> SessionEnd::isNear() const
{
    // Nobody else closes windows for the end of a session, and a close should not wait for who is not there.
    if (!qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains("KDE"_L1))
        return false;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.kde.ksmserver"_s, u"/KSMServer"_s,
                                                       u"org.kde.KSMServerInterface"_s, u"isShuttingDown"_s);
    call.setAutoStartService(false);
    const QDBusMessage answer = m_bus.call(call, QDBus::Block, int(m_answerLimit.count()));
    return answer.type() == QDBusMessage::ReplyMessage ? std::optional(answer.arguments().value(0).toBool())
                                                       : std::nullopt;
}

QStringList restartCommand(const QString &program, const QString &session, bool isHidden)
{
    QStringList command{program, u"-session"_s, session};
    if (isHidden)
        command.append(u"--hidden"_s);
    return command;
}

} // namespace rookery
