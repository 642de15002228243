// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QScrollArea;
class QWidget;

namespace rookery {

/// As much of `wanted` as the screen of this window, or of the one that it belongs to, has room for, with the
/// frame around it.
[[nodiscard]] QSize fittedToScreen(const QWidget &window, const QSize &wanted);

/// The page, as it is filled by now, in an area that scrolls it up and down where it is too small for it.
[[nodiscard]] QScrollArea *scrolling(QWidget *page);

} // namespace rookery
