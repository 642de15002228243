// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rookery {

/// Shows a window where a person sees it, whether it was hidden, minimised or behind others, and gives it the
/// keyboard, as far as the desktop lets us.
void bringForward(QWidget &window);

} // namespace rookery
