// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/embedding_tray.h"

#include <QGuiApplication>

// Last: its macros would be everybody's.
#include <X11/Xlib.h>

namespace rookery {

bool hasEmbeddingTray()
{
#if QT_CONFIG(xcb)
    const auto *const x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 && x11->display()) {
        Display *const display = x11->display();
        const QByteArray name = "_NET_SYSTEM_TRAY_S" + QByteArray::number(DefaultScreen(display));
        return XGetSelectionOwner(display, XInternAtom(display, name.constData(), False)) != 0;
    }
#endif
    return false;
}

} // namespace rookery
