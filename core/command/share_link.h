// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_import.h"

namespace rookery {

/// A tunnel as one line that a chat, a web page or a QR code can carry (docs/user-guide.md, Links):
/// `rookery://import?name=Database&server=wss://…&forward=…`, options by their names of `rookery-cli client`.
struct ShareLink
{
    QString link;
    QStringList notes; ///< what it cannot say, or what has to be given by another way
};

/// Characters of a link, and parts of one; more is refused.
constexpr qsizetype LongestLink = 8 * 1024;
constexpr qsizetype MostLinkParts = 400;

/// Secrets are left out unless given, as with exportCommand(). Whether it is started by itself, and switched
/// on, is nobody's to say but its user's.
[[nodiscard]] ShareLink shareLink(const Profile &profile, const ProfileSecrets *secrets = nullptr);

/// Reads one, which may come from anybody: nothing is started, no file that it names is looked at, and what
/// a person should know before taking it is a note. Errors (BadInput, TooMuch): it asks for something else,
/// is too long, hides characters, or has no server.
[[nodiscard]] Expected<CommandImport> importLink(const QString &link);

/// Takes the links out of a text, in their order, whatever stands around them.
[[nodiscard]] QStringList takeLinks(QString &text);

/// Whether a word is one, by how it begins.
[[nodiscard]] bool isLink(const QString &word);

} // namespace rookery
