// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace rookery {

/// Fusion with edges that can be seen: it makes the outline of a button or a field by darkening the window's
/// colour, which on a dark window leaves nothing (1.05:1; WCAG 2.1, 1.4.11 wants 3:1).
class EdgeStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    EdgeStyle();

    /// Where the application's style is Fusion; others have edges of their own.
    static void install();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace rookery
