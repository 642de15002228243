// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/private_file.h"

#include "core/file/read_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <chrono>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PrivateFile)
};

// A lock is held for milliseconds. One of a process that was killed is seen to be dead by its process ID, but
// not where the kill came before that was written: only age tells then.
constexpr milliseconds LongestHeld(2000);
constexpr milliseconds LongestWait(3000);

/// What something that is no regular file has to come to its end.
constexpr milliseconds NoRegularFile(1000);

Expected<void> makeDirectory(const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    if (QFileInfo(directory).isDir())
        return {};
    const QFileInfo info(directory);
    QDir parent(info.absolutePath());
    constexpr auto OnlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    // Another process may be quicker: what counts is that it is there.
    if (parent.mkpath(u"."_s) && (parent.mkdir(info.fileName(), OnlyOwner) || QFileInfo(directory).isDir()))
        return {};
    return failure(ErrorCode::LocalIo, Say::tr("The directory %1 cannot be made.").arg(directory),
                   Say::tr("Check that you may write there."));
}

tl::unexpected<Error> notSaved(const QString &path, const QString &detail)
{
    return failure(ErrorCode::LocalIo, Say::tr("The file %1 cannot be saved: %2.").arg(path, detail),
                   Say::tr("Check that the disk is not full and that you may write there."), detail);
}

} // namespace

Expected<std::optional<QByteArray>> readPrivateFile(const QString &path, qint64 most)
{
    if (!QFileInfo::exists(path)) // false for a link to nowhere, unlike QFile::exists()
        return std::nullopt;
    // A device or a pipe would have no end.
    Expected<QByteArray> bytes = readFile(path, most, NoRegularFile);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return std::move(*bytes);
}

Expected<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    if (const Expected<void> made = makeDirectory(path); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(path, file.errorString());
    // Before there is anything in it that others should not read.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return notSaved(path, file.errorString());
    return {};
}

QString freeNameBeside(const QString &path, const QString &word)
{
    const QString base =
        path + u'.' + word + u'-' + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = base;
    for (int count = 2; QFileInfo::exists(name); ++count)
        name = base + u'-' + QString::number(count);
    return name;
}

Expected<std::unique_ptr<QLockFile>> lockPrivateFile(const QString &path)
{
    if (const Expected<void> made = makeDirectory(path); !made)
        return tl::unexpected<Error>(made.error());
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(int(LongestHeld.count()));
    if (lock->tryLock(int(LongestWait.count())))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::LocalIo, Say::tr("Another program is holding the file %1.").arg(path),
                       Say::tr("Try again; if no other Rookery runs, delete %1.").arg(lock->fileName()));
    return notSaved(path, Say::tr("no lock can be made beside it"));
}

} // namespace rookery
