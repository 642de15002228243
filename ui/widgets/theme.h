// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QColor>
#include <QPalette>

namespace rookery {

/// Colours with a meaning, made from a palette: every one that text is drawn in has at least the contrast of
/// WCAG AA (4.5) on the window, on a card and on a selected row, whatever the palette is. A value; make a new
/// one when the palette changes.
struct Theme
{
    /// Main thread.
    static Theme of(const QPalette &palette);

    bool dark = false;
    QColor text;
    QColor muted; ///< second line of text
    QColor good;
    QColor working;
    QColor trouble;
    QColor download;
    QColor upload;
    QColor roundTrip;
    // Shapes and lines need less contrast than text (3) and may be livelier.
    QColor goodShape;
    QColor workingShape;
    QColor troubleShape;
    QColor downloadLine;
    QColor uploadLine;
    QColor roundTripLine;
    QColor accent; ///< switches, focus
    QColor window;
    QColor card;
    QColor border; ///< the edge of a card, a field, a button: 3 as shapes have
    QColor grid;
    QColor hover;
    QColor selected;
    QColor track; ///< of a switch that is off

    /// For words.
    [[nodiscard]] QColor of(Mood mood) const;
    [[nodiscard]] QColor shapeOf(Mood mood) const;

private:
    static Theme make(const QPalette &palette);
};

/// WCAG 2.1: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `part` of `top` over `bottom`, opaque.
[[nodiscard]] QColor mixed(const QColor &top, const QColor &bottom, double part);
/// The dark or light look that the settings offer beside the system's own.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace rookery
