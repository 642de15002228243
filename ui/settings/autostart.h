// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// Starting with the session, by a desktop entry in the user's autostart directory (XDG Desktop Application
/// Autostart). What counts is the file, not our settings: desktops have switches of their own for it.
class Autostart final
{
public:
    /// `directory` empty: XDG_CONFIG_HOME/autostart. `program` empty: this one, or the AppImage it runs from,
    /// whose inside has another path at each start.
    explicit Autostart(const QString &directory = {}, const QString &program = {});

    [[nodiscard]] bool isEnabled() const;
    /// Errors: LocalIo.
    [[nodiscard]] Expected<void> enable(bool hidden) const;
    [[nodiscard]] Expected<void> disable() const;
    [[nodiscard]] QString filePath() const;

    /// What starts this program, or the AppImage it runs from.
    [[nodiscard]] static QString thisProgram();
    /// One argument of an Exec key: quoted and escaped as the Desktop Entry Specification wants it.
    [[nodiscard]] static QString quotedArgument(const QString &argument);

private:
    /// Where earlier versions kept it; one that is still there counts until the next change.
    [[nodiscard]] QString oldFilePath() const;

    QString m_directory;
    QString m_program;
};

} // namespace rookery
