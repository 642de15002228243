// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_icon.h"

#include "ui/widgets/shapes.h"

#include <QPainter>
#include <QPainterPath>

namespace rookery {

namespace {

QColor badgeColor(Mood mood)
{
    switch (mood) {
    case Mood::Good:
        return QColor(0x34, 0xb3, 0x6b);
    case Mood::Working:
        return QColor(0xe0, 0x9a, 0x1a);
    case Mood::Trouble:
        return QColor(0xe2, 0x4a, 0x3f);
    case Mood::Off:
        break;
    }
    return QColor(0x8a, 0x90, 0x98);
}

/// The mouth of a tunnel and a penguin in it, on a grid of 16.
QPixmap draw(Mood mood, const QColor &ink, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    QPainterPath arch;
    arch.moveTo(1.7, 14.4);
    arch.lineTo(1.7, 7.6);
    arch.cubicTo(1.7, 3.8, 4.4, 1.7, 8, 1.7);
    arch.cubicTo(11.6, 1.7, 14.3, 3.8, 14.3, 7.6);
    arch.lineTo(14.3, 14.4);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arch);
    QPainterPath body;
    body.moveTo(4.9, 14.6);
    body.cubicTo(4.7, 9.2, 5.6, 4.6, 8, 4.6);
    body.cubicTo(10.4, 4.6, 11.3, 9.2, 11.1, 14.6);
    body.closeSubpath();
    QPainterPath belly;
    belly.addEllipse(QPointF(8, 11.8), 1.5, 2.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(body.subtracted(belly));
    // Room around the badge, so that it does not melt into the mark.
    const QRectF badge(8.6, 8.6, 7, 7);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawEllipse(badge.adjusted(-1, -1, 1, 1));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(Qt::NoBrush);
    paintMood(painter, badge, mood, mood == Mood::Off ? ink : badgeColor(mood));
    return pixmap;
}

} // namespace

QIcon trayIcon(Mood mood, const QColor &ink)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(draw(mood, ink, size));
    return icon;
}

} // namespace rookery
