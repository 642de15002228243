// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rookery {

/// Leaves a file with a backtrace behind when the program crashes, and finds the files of earlier crashes.
/// The file holds addresses and names of functions, no memory and no arguments: no secret. It is sent
/// nowhere.
class CrashReport final
{
public:
    /// From now on. `directory` is made where it is missing. The first call in a process counts.
    static void install(const QString &directory);
    /// The text of the newest report, and removes all there are: it is offered once, looked at or not. Empty:
    /// there is none.
    [[nodiscard]] static QString take(const QString &directory);
    /// Reports that were not taken yet, newest first.
    [[nodiscard]] static QStringList found(const QString &directory);
    /// The text of one; bounded.
    [[nodiscard]] static QString read(const QString &file);
};

} // namespace rookery
