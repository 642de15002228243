// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace rookery {

/// How long a pipe, a terminal or a device may take to give what is in it.
constexpr std::chrono::milliseconds SlowFileLimit = std::chrono::seconds(30);

/// The whole content of a file that a person named. It may be anything: a directory is refused, a pipe
/// (`<(…)` of a shell) is read until its end, but not for ever. Any thread; waits for the disk, and as long
/// as `limit` for what is no regular file. Errors: TooMuch above `most` bytes, Timeout, LocalIo; the sentence
/// names the file.
[[nodiscard]] Expected<QByteArray> readFile(const QString &path, qint64 most,
                                            std::chrono::milliseconds limit = SlowFileLimit);

/// The same for a descriptor that is open, such as stdin; `name` is for the sentence. It stays open.
[[nodiscard]] Expected<QByteArray> readDescriptor(int descriptor, const QString &name, qint64 most,
                                                  std::chrono::milliseconds limit = SlowFileLimit);

} // namespace rookery
