// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QList>

class QColor;
class QPainter;
class QRectF;

namespace rookery {

struct Theme;

// Small drawings that rows, cards and headers share. Each keeps the painter's state.

/// Disc: good; pie: working; triangle: trouble; ring: off. Told apart without colour.
void paintMood(QPainter &painter, const QRectF &box, Mood mood, const QColor &color);
/// A switch of 2:1; `mirrored` for right-to-left.
void paintSwitch(QPainter &painter, const QRectF &box, bool on, bool mirrored, const Theme &theme);
/// A line from zero at the bottom to the largest value at the top, with a faint area under it. Oldest value
/// first, at the left.
void paintSparkLine(QPainter &painter, const QRectF &box, const QList<double> &values, const QColor &color);

/// At most `count` values, each the mean of its neighbours.
[[nodiscard]] QList<double> thinned(const QList<double> &values, qsizetype count);

} // namespace rookery
