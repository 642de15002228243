// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/import_reading.h"

#include "core/command/command_import.h"
#include "core/profile/forward_notes.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ImportDialog)
};

class Reader final
{
public:
    Reader(const QList<Profile> &existing, bool single) : m_existing(existing), m_single(single) {}

    void read(const ImportPiece &piece)
    {
        m_origin = piece.origin;
        if (!piece.text)
            return fail(piece.text.error());
        const QString text = piece.text->trimmed();
        if (text.startsWith(u'{') || text.startsWith(u'['))
            readFile(text.toUtf8());
        else if (!text.isEmpty())
            readCommands(text);
        else if (!m_origin.isEmpty())
            fail({ErrorCode::BadInput, Say::tr("There is nothing in it."), {}, {}});
    }

    ImportReading takeResult()
    {
        m_result.notes.removeDuplicates();
        if (m_single && m_result.preview.profiles.isEmpty())
            m_result.none = m_failure;
        return std::move(m_result);
    }

private:
    void note(const QString &sentence)
    {
        m_result.notes += m_origin.isEmpty() ? sentence : QString(m_origin + u": "_s + sentence);
    }
    void fail(const Error &why)
    {
        m_failure = why;
        if (!m_origin.isEmpty())
            m_failure->message = m_origin + u": "_s + why.message;
        note(why.sentence());
    }
    void readFile(const QByteArray &content);
    void readCommands(const QString &text);
    [[nodiscard]] ImportedProfile compared(const CommandImport &command) const;

    const QList<Profile> &m_existing;
    const bool m_single; ///< the only piece
    QString m_origin;
    std::optional<Error> m_failure;
    ImportReading m_result;
};

void Reader::readFile(const QByteArray &content)
{
    const Expected<ImportPreview> preview = previewImport(content, m_existing);
    if (!preview)
        return fail(preview.error());
    for (const Error &problem : preview->problems)
        note(problem.sentence());
    for (const ImportedProfile &imported : preview->profiles) {
        const QStringList forwards = notesOnForwards(imported.profile.forwards);
        for (const QString &sentence : forwards)
            note(imported.profile.name + u": "_s + sentence);
    }
    m_result.preview.profiles += preview->profiles;
}

void Reader::readCommands(const QString &text)
{
    const Expected<CommandImports> imports = importCommands(text);
    if (!imports)
        return fail(imports.error());
    // Of many it has to be said whose it is, unless its file says so.
    const bool isOne = imports->commands.size() == 1 && (m_single || !m_origin.isEmpty());
    for (const CommandImport &command : imports->commands) {
        m_result.preview.profiles.append(compared(command));
        for (const QString &sentence : command.notes)
            note(isOne ? sentence : QString(command.profile.name + u": "_s + sentence));
    }
    for (const Error &problem : imports->problems)
        note(problem.sentence());
    if (imports->others > 0)
        note(Say::tr("%n other command(s) were left out.", nullptr, imports->others));
}

ImportedProfile Reader::compared(const CommandImport &command) const
{
    ImportedProfile imported;
    imported.profile = command.profile;
    imported.secrets = command.secrets;
    const auto same = std::find_if(m_existing.begin(), m_existing.end(), [&](const Profile &here) {
        return here.name.compare(command.profile.name, Qt::CaseInsensitive) == 0;
    });
    if (same != m_existing.end()) {
        imported.kind = ImportedProfile::Kind::Conflict;
        imported.with = same->id;
    }
    return imported;
}

} // namespace

ImportReading readImport(const QList<ImportPiece> &pieces, const QList<Profile> &existing)
{
    Reader reader(existing, pieces.size() == 1);
    for (const ImportPiece &piece : pieces)
        reader.read(piece);
    return reader.takeResult();
}

} // namespace rookery
