// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QDBusConnection>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rookery {

/// What is on the screens. Where programs may look at them, as on X11, at once; else the desktop's portal is
/// asked (org.freedesktop.portal.Screenshot), which asks its user. Main thread; waits for nobody.
class ScreenPictures final : public QObject
{
    Q_OBJECT

public:
    /// One for each screen that can be looked at.
    using Grab = std::function<QList<QImage>()>;

    /// What a person has to answer the desktop's question, and the desktop to pass it on.
    static constexpr std::chrono::milliseconds AnswerLimit = std::chrono::minutes(1);

    /// Of this display, and on the session bus; tests give others.
    explicit ScreenPictures(QObject *parent = nullptr);
    ScreenPictures(const QDBusConnection &bus, Grab grab, QObject *parent = nullptr);

    /// taken() or failed() follows, maybe at once; nothing where an answer is still awaited.
    void take();
    void setAnswerLimit(std::chrono::milliseconds limit) { m_limit.setInterval(limit); }

Q_SIGNALS:
    void taken(const QList<QImage> &pictures);
    void failed(const rookery::Error &why);

private Q_SLOTS:
    void portalAnswered(uint response, const QVariantMap &results);

private:
    void askPortal();
    void follow(const QString &request);
    void fail(const QString &detail);

    QDBusConnection m_bus;
    Grab m_grab;
    QTimer m_limit;
    QString m_request; ///< the portal's, while it has not answered
};

} // namespace rookery
