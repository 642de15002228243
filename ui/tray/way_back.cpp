// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/way_back.h"

#include "ui/tray/tray_host.h"

#include <QEvent>
#include <QWidget>

namespace rookery {

WayBack::WayBack(QWidget &window, TrayHost &host, milliseconds patience)
    : QObject(&window), m_window(window), m_host(host), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &WayBack::bringBack);
    connect(&host, &TrayHost::changed, this, &WayBack::check);
    window.installEventFilter(this);
    check();
}

bool WayBack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        QMetaObject::invokeMethod(this, &WayBack::check, Qt::QueuedConnection);
    return false;
}

void WayBack::check()
{
    if (m_window.isVisible() || m_host.isThere())
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start();
}

void WayBack::bringBack()
{
    if (m_window.isVisible() || m_host.isThere())
        return;
    m_window.setAttribute(Qt::WA_ShowWithoutActivating);
    m_window.show();
    m_window.setAttribute(Qt::WA_ShowWithoutActivating, false);
}

} // namespace rookery
