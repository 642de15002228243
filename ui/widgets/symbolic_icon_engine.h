// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>
#include <QPalette>
#include <QString>

namespace rookery {

/// Paints a one-colour SVG in a colour of the application's palette as it is at the time of painting. Main
/// thread.
class SymbolicIconEngine final : public QIconEngine
{
public:
    enum class Halo { None, Opposite };

    /// `path` of the SVG, whose alpha is all that counts. With a halo, an outline in the palette's window
    /// colour lies below.
    SymbolicIconEngine(const QString &path, QPalette::ColorRole role, Halo halo);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;
    [[nodiscard]] QPixmap render(const QSize &size, QIcon::Mode mode) const;

    QString m_path;
    QPalette::ColorRole m_role;
    Halo m_halo;
};

} // namespace rookery
