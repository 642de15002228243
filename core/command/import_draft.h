// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/command_import.h"
#include "core/command/command_options.h"

#include <chrono>
#include <optional>

namespace rookery {

// What the readers of the several programs' commands share.

/// Where a reader starts from.
struct ImportSource
{
    QStringList words;                              ///< behind "client"
    QList<std::pair<QString, QString>> environment; ///< set in front of the command
};

/// A profile that is being put together from a command, and what there is to say about it.
class ImportDraft final
{
public:
    explicit ImportDraft(CommandImport::Program program) { result.program = program; }

    void note(const QString &sentence)
    {
        if (!result.notes.contains(sentence))
            result.notes += sentence;
    }
    /// The words that are server and forwards: without those that seem to be the value of an option that is
    /// not known, because a key may be among them.
    [[nodiscard]] static QStringList meantWords(const GivenOptions &given);
    /// One sentence for each option that is not in the table or has no value. Values are not shown.
    void noteUnknown(const GivenOptions &given);
    /// "--auth was left out: why"
    void leaveOut(const QString &option, const QString &why);

    Expected<void> setServer(const QString &text);
    /// `shown` is what the command says where that is not what `spec` says.
    void addForward(const QString &spec, const QString &shown = {});

    /// Values that cannot be used are left out, with a note.
    void takeTime(const GivenOptions &given, const QString &option, std::chrono::milliseconds &to);
    void takeHeader(const QString &option, const QString &text);
    void takeProxy(const QString &option, const QString &text);
    void noteWithoutForwards();

    CommandImport result;
};

/// A time as Go and Rust programs write it: 300ms, 25s, 5m, 1h30m; a bare number is seconds.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(const QString &text);

[[nodiscard]] Expected<CommandImport> importPenguin(const ImportSource &source,
                                                    CommandImport::Program program);
[[nodiscard]] Expected<CommandImport> importChisel(const ImportSource &source);
[[nodiscard]] Expected<CommandImport> importWstunnel(const ImportSource &source);
[[nodiscard]] Expected<CommandImport> importSsh(const ImportSource &source);
/// Whether the words behind "ssh" ask for a forward.
[[nodiscard]] bool forwardsBySsh(const QStringList &words);

} // namespace rookery
