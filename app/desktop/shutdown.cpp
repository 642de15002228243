// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shutdown.h"

#include "core/tunnel/tunnel_manager.h"

#include <QApplication>
#include <QDialog>

#include <utility>

namespace rookery {

namespace {

/// Hidden, not closed: a dialog that is closed may ask whether it may. The loop of one that waits in exec()
/// ends with it.
void hideWindows()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const bool dialogs : {true, false}) {
        for (QWidget *window : windows) {
            if ((qobject_cast<QDialog *>(window) != nullptr) == dialogs && window->isVisible())
                window->hide();
        }
    }
}

} // namespace

Shutdown::Shutdown(TunnelManager &tunnels, QObject *parent) : QObject(parent), m_tunnels(tunnels)
{
    connect(&tunnels, &TunnelManager::allStopped, this, [this] {
        if (m_hasBegun)
            Q_EMIT finished();
    });
}

void Shutdown::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    Q_EMIT began();
    hideWindows();
    m_tunnels.shutDown();
}

} // namespace rookery
