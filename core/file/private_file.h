// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QLockFile>

#include <memory>
#include <optional>

namespace rookery {

// Files of this user alone: replaced as a whole or not at all, readable by nobody else. Errors are LocalIo.

/// The content; nullopt: there is no such file. More than `most` bytes are an error of code TooMuch.
[[nodiscard]] Expected<std::optional<QByteArray>> readPrivateFile(const QString &path, qint64 most);

/// Replaces the file (mode 0600) and waits for the disk. Makes its directory (0700) where there is none.
[[nodiscard]] Expected<void> writePrivateFile(const QString &path, const QByteArray &bytes);

/// A name beside `path` that no file has yet: PATH.WORD-20260131-235959.
[[nodiscard]] QString freeNameBeside(const QString &path, const QString &word);

/// The right to read, change and replace the file, among all processes; ends with the object. Waits for a
/// short time at most: a holder needs it for milliseconds, and one that died is noticed. Makes the directory
/// where there is none.
[[nodiscard]] Expected<std::unique_ptr<QLockFile>> lockPrivateFile(const QString &path);

} // namespace rookery
