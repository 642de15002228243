// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/autostart.h"

#include "ui/settings/application_id.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Autostart)
};

/// The name of the entry is that of the program's own: from it the session takes whose windows these are.
const QString EntryName = ApplicationId + u".desktop"_s;
/// As it was called before.
const QString OldEntryName = u"rookery.desktop"_s;

QByteArray entry(const QString &program, bool hidden)
{
    QString text = u"[Desktop Entry]\nType=Application\nName=Rookery\nIcon=%1\nTerminal=false\n"
                   u"X-GNOME-Autostart-enabled=true\nExec="_s.arg(ApplicationId);
    text += Autostart::quotedArgument(program);
    if (hidden)
        text += u" --hidden"_s;
    text += u'\n';
    return text.toUtf8();
}

/// What desktops write into it when a person switches it off there.
bool isSwitchedOn(const QByteArray &entry)
{
    return !entry.contains("\nHidden=true") && !entry.contains("\nX-GNOME-Autostart-enabled=false");
}

Expected<void> removed(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorCode::LocalIo, Text::tr("The file %1 cannot be removed.").arg(path),
                   Text::tr("Check that you may write there."), file.errorString());
}

} // namespace

Autostart::Autostart(const QString &directory, const QString &program)
    : m_directory(directory.isEmpty()
                      ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                u"/autostart"_s)
                      : directory)
    , m_program(program.isEmpty() ? thisProgram() : program)
{
}

QString Autostart::filePath() const
{
    return m_directory + u'/' + EntryName;
}

QString Autostart::oldFilePath() const
{
    return m_directory + u'/' + OldEntryName;
}

bool Autostart::isEnabled() const
{
    QFile file(QFile::exists(filePath()) ? filePath() : oldFilePath());
    return file.open(QIODevice::ReadOnly) && isSwitchedOn(file.read(64 * 1024));
}

Expected<void> Autostart::enable(bool hidden) const
{
    QDir().mkpath(m_directory);
    QSaveFile file(filePath());
    const QByteArray text = entry(m_program, hidden);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return removed(oldFilePath()); // it would start twice
    return failure(ErrorCode::LocalIo, Text::tr("The file %1 cannot be written.").arg(filePath()),
                   Text::tr("Check that you may write there and that the disk is not full."),
                   file.errorString());
}

Expected<void> Autostart::disable() const
{
    const Expected<void> old = removed(oldFilePath());
    const Expected<void> done = removed(filePath());
    return done ? old : done;
}

QString Autostart::thisProgram()
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

QString Autostart::quotedArgument(const QString &argument)
{
    // Twice: once for the quoted argument, once for the string that it stands in. A percent sign is a field
    // code.
    QString quoted = u"\""_s;
    for (const QChar c : argument) {
        if (c == u'\\')
            quoted += u"\\\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            quoted += u"\\\\"_s + c;
        else if (c == u'%')
            quoted += u"%%"_s;
        else
            quoted += c;
    }
    return quoted + u'"';
}

} // namespace rookery
