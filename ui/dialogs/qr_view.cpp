// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/qr_view.h"

#include "ui/dialogs/qr_code.h"

#include <QPainter>

namespace rookery {

namespace {

constexpr int QuietZone = 4;

} // namespace

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(180, 180);
    setAccessibleName(tr("QR code"));
}

bool QrView::setContent(const QByteArray &content)
{
    m_code = qrCode(content);
    update();
    return !m_code.isNull();
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    const int modules = m_code.width() + 2 * QuietZone;
    const int scale = std::max(1, std::min(width(), height()) / modules);
    const QRect ground(0, 0, modules * scale, modules * scale);
    painter.translate((width() - ground.width()) / 2, (height() - ground.height()) / 2);
    painter.fillRect(ground, Qt::white);
    painter.drawImage(
        QRect(QuietZone * scale, QuietZone * scale, m_code.width() * scale, m_code.width() * scale), m_code);
}

} // namespace rookery
