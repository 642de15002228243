// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace rookery {

class TrayHost;

/// Sees to it that a window that is hidden can be got back: where no tray has shown our symbol for a while,
/// the window is shown, without taking the focus. A panel that starts anew does not bring it. Belongs to the
/// window; the host must outlive it. Main thread.
class WayBack final : public QObject
{
    Q_OBJECT

public:
    /// At login a panel may need this long to come.
    static constexpr milliseconds Patience = std::chrono::seconds(15);

    WayBack(QWidget &window, TrayHost &host, milliseconds patience = Patience);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void bringBack();

    QWidget &m_window;
    TrayHost &m_host;
    QTimer m_patience;
};

} // namespace rookery
