// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/symbolic_icon_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the larger side: a pixel at 22.
constexpr qreal HaloWidth = 1.0 / 22;

QImage mask(const QString &path, const QSize &size, qreal margin)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer renderer(path);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)).adjusted(margin, margin, -margin, -margin));
    return image;
}

void tint(QImage &image, const QColor &color)
{
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
}

QImage withHalo(const QImage &shape, const QColor &color, qreal width)
{
    QImage around = shape;
    tint(around, color);
    QImage image(shape.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    for (const qreal x : {-width, 0.0, width}) {
        for (const qreal y : {-width, 0.0, width})
            painter.drawImage(QPointF(x, y), around);
    }
    painter.drawImage(0, 0, shape);
    return image;
}

} // namespace

SymbolicIconEngine::SymbolicIconEngine(const QString &path, QPalette::ColorRole role, Halo halo)
    : m_path(path), m_role(role), m_halo(halo)
{
}

QColor SymbolicIconEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, m_role);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, m_role);
}

QPixmap SymbolicIconEngine::render(const QSize &size, QIcon::Mode mode) const
{
    const QColor ink = color(mode);
    const QColor opposite = QGuiApplication::palette().color(QPalette::Active, QPalette::Window);
    const QString key =
        u"rookery-%1-%2x%3-%4-%5"_s.arg(m_path)
            .arg(size.width())
            .arg(size.height())
            .arg(ink.name(QColor::HexArgb), m_halo == Halo::None ? QString() : opposite.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const qreal halo = m_halo == Halo::None ? 0 : HaloWidth * std::max(size.width(), size.height());
    QImage image = mask(m_path, size, halo);
    tint(image, ink);
    if (halo > 0)
        image = withHalo(image, opposite, halo);
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void SymbolicIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap pixmap = render((QSizeF(rect.size()) * scale).toSize(), mode);
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

QPixmap SymbolicIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    return size.isEmpty() ? QPixmap() : render(size, mode);
}

QIconEngine *SymbolicIconEngine::clone() const
{
    return new SymbolicIconEngine(m_path, m_role, m_halo);
}

QString SymbolicIconEngine::key() const
{
    return u"rookery-symbolic"_s;
}

bool SymbolicIconEngine::isNull()
{
    return !QFile::exists(m_path);
}

} // namespace rookery
