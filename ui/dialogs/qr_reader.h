// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QStringList>

class QImage;

namespace rookery {

/// The texts of the QR codes in a picture, a screenshot for instance. Takes up to a second for a large one.
/// Errors (BadInput): there is none; the build is without the library that reads them.
[[nodiscard]] Expected<QStringList> readQrCodes(const QImage &picture);

/// Whether this build has that library.
[[nodiscard]] bool canReadQrCodes();

} // namespace rookery
