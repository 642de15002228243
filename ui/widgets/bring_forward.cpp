// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bring_forward.h"

#include <QWidget>

namespace rookery {

void bringForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace rookery
