// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rookery {

/// What to watch to learn that a file is another one now: the file itself, its folder, and the folder of each
/// link on the way to it. Programs that renew certificates write into a file, rename another one over it, or
/// swap a link to it (certbot) or to its folder (Kubernetes). What is no regular file, a pipe say, has
/// nothing; what is missing has its folder. Asks the file system: may hang with a mount. Any thread.
[[nodiscard]] QStringList watchedPaths(const QStringList &files);

} // namespace rookery
