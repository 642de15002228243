// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace rookery {

/// The same font, larger or smaller, whichever unit its size is in.
[[nodiscard]] inline QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace rookery
