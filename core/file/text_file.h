// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/read_file.h"

namespace rookery {

/// Text as a person's editor, shell or service manager left it: without the byte order mark that some put in
/// front, lines ended by LF alone. Bytes that are no UTF-8 stay as they are. `name` is for the sentence.
/// Errors: BadInput for UTF-16 and for what has NUL bytes and so is no text.
[[nodiscard]] Expected<QByteArray> plainText(QByteArray bytes, const QString &name);

/// The same out of a file. Errors: also those of readFile().
[[nodiscard]] Expected<QByteArray> readTextFile(const QString &path, qint64 most,
                                                std::chrono::milliseconds limit = SlowFileLimit);

} // namespace rookery
