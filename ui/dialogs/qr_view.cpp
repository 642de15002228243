// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/qr_view.h"

#include "ui/dialogs/qr_code.h"

#include <QPainter>

namespace rookery {

namespace {

constexpr int QuietZone = 4;
/// Pixels of a module in a picture.
constexpr int ModulePixels = 8;

void draw(QPainter &painter, const QImage &code, int scale)
{
    const int side = (code.width() + 2 * QuietZone) * scale;
    painter.fillRect(0, 0, side, side, Qt::white);
    painter.drawImage(QRect(QuietZone * scale, QuietZone * scale, code.width() * scale, code.width() * scale),
                      code);
}

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

QImage QrView::picture() const
{
    if (m_code.isNull())
        return {};
    const int side = (m_code.width() + 2 * QuietZone) * ModulePixels;
    QImage picture(side, side, QImage::Format_Grayscale8);
    QPainter painter(&picture);
    draw(painter, m_code, ModulePixels);
    return picture;
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    const int modules = m_code.width() + 2 * QuietZone;
    const int scale = std::max(1, std::min(width(), height()) / modules);
    painter.translate((width() - modules * scale) / 2, (height() - modules * scale) / 2);
    draw(painter, m_code, scale);
}

} // namespace rookery
