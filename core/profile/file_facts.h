// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// What there is to know about a file that a profile names, without reading it. A plain value.
struct FileFacts
{
    enum class Kind {
        Unknown, ///< nobody has looked yet
        Silent,  ///< where it is does not answer
        Missing,
        Directory,
        Unreadable, ///< for us
        Readable,
    };

    Kind kind = Kind::Unknown;
    bool forOthers = false; ///< other users of this computer can read it, too

    /// Looks now, and waits for the disk, which may be far away. Any thread.
    [[nodiscard]] static FileFacts of(const QString &path);

    friend bool operator==(const FileFacts &, const FileFacts &) = default;
};

} // namespace rookery
