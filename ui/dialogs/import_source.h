// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/import_reading.h"

class QImage;
class QMimeData;

namespace rookery {

/// Where there may be something to import: what a person names, drops or pastes becomes texts, or sentences
/// why not. Reads files and the QR codes of pictures; waits for the disk. Main thread.
namespace import_source {

/// Files at once; more are not read, and it says so.
constexpr qsizetype Most = 100;

/// Says that there were more than Most.
[[nodiscard]] ImportPiece tooMany();
/// Paths, `file:` addresses and links. What a desktop or a shell hands over.
[[nodiscard]] QList<ImportPiece> named(const QStringList &words);
/// Of a clipboard, or what was dropped: files, a picture or a text. Empty: nothing for us.
[[nodiscard]] QList<ImportPiece> contained(const QMimeData &data);
/// The QR codes in it.
[[nodiscard]] QList<ImportPiece> seen(const QImage &picture, const QString &origin);
/// Those on the screens.
[[nodiscard]] QList<ImportPiece> onScreens(const QList<QImage> &pictures);

/// Words as another process can read them, wherever that works: paths absolute.
[[nodiscard]] QStringList fromAnywhere(const QStringList &words);
/// What QFileDialog may show first.
[[nodiscard]] QString fileFilter();

} // namespace import_source

} // namespace rookery
