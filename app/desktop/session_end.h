// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

namespace rookery {

/// Hears that the desktop session ends and keeps our windows from standing in its way: X11's session manager
/// (XSMP) has data saved and then ends its clients, and KWin closes every window itself before it goes. To
/// none of them do we answer with a question. One in a process; main thread.
class SessionEnd final : public QObject
{
    Q_OBJECT

public:
    /// What the end of a window waits for Plasma's session manager, which answers within a millisecond.
    static constexpr std::chrono::milliseconds AnswerLimit{250};

    /// `isHidden`: whether the window is, so that a restored session starts the program as it was.
    explicit SessionEnd(std::function<bool()> isHidden,
                        const QDBusConnection &bus = QDBusConnection::sessionBus(),
                        std::chrono::milliseconds answerLimit = AnswerLimit);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// It may end, and may not: what can be saved is to be.
    void saveRequested();
    /// It ends now.
    void endRequested();

private:
    /// None: nobody says.
    [[nodiscard]] std::optional<bool> isNear() const;
    void putAway(QWidget &window);
    void bringBack();

    const std::function<bool()> m_isHidden;
    const QDBusConnection m_bus;
    const std::chrono::milliseconds m_answerLimit;
    QList<QPointer<QWidget>> m_putAway; ///< for an end that may be called off
    QTimer m_lookAgain;
};

/// What XSMP is to start in a restored session.
[[nodiscard]] QStringList restartCommand(const QString &program, const QString &session, bool isHidden);

} // namespace rookery
