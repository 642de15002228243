// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace rookery {

/// One pixel a module, black on white, without the quiet zone. Null: too much for a code that can be read off
/// a screen, or a build without the library.
[[nodiscard]] QImage qrCode(const QByteArray &content);

} // namespace rookery
