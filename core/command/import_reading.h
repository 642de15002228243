// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile_exchange.h"

#include <QStringList>

namespace rookery {

/// Something that a person wants to import from: a text, or why it could not be read.
struct ImportPiece
{
    QString origin; ///< what a person calls it: the name of a file; empty: typed or pasted
    Expected<QString> text;
};

/// What is in several of them together.
struct ImportReading
{
    ImportPreview preview;     ///< its problems are among the notes
    QStringList notes;         ///< sentences: what was left out, cannot run here, or cannot be read
    std::optional<Error> none; ///< where nothing was found in a single piece: why
};

/// Reads files of profiles, commands and links, whatever each piece is. Changes nothing.
[[nodiscard]] ImportReading readImport(const QList<ImportPiece> &pieces, const QList<Profile> &existing);

} // namespace rookery
