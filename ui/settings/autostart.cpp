// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Autostart)
};

QByteArray entry(const QString &program, bool hidden)
{
    QString text = u"[Desktop Entry]\nType=Application\nName=Rookery\nIcon=rookery\nTerminal=false\n"
                   u"X-GNOME-Autostart-enabled=true\nExec="_s;
    text += Autostart::quotedArgument(program);
    if (hidden)
        text += u" --hidden"_s;
    text += u'\n';
    return text.toUtf8();
}

} // namespace

Autostart::Autostart(const QString &directory, const QString &program)
    : m_file((directory.isEmpty()
                  ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                            u"/autostart"_s)
                  : directory) +
             u"/rookery.desktop"_s)
    , m_program(program.isEmpty() ? thisProgram() : program)
{
}

bool Autostart::isEnabled() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // What desktops write into it when a person switches it off there.
    const QByteArray text = file.read(64 * 1024);
    return !text.contains("\nHidden=true") && !text.contains("\nX-GNOME-Autostart-enabled=false");
}

Expected<void> Autostart::enable(bool hidden) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray text = entry(m_program, hidden);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorCode::LocalIo, Text::tr("The file %1 cannot be written.").arg(m_file),
                   Text::tr("Check that you may write there and that the disk is not full."),
                   file.errorString());
}

Expected<void> Autostart::disable() const
{
    QFile file(m_file);
    if (!file.exists() || file.remove())
        return {};
    return failure(ErrorCode::LocalIo, Text::tr("The file %1 cannot be removed.").arg(m_file),
                   Text::tr("Check that you may write there."), file.errorString());
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
