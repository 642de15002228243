// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_repair.h"

#include "core/file/private_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileStore)
};

QString sentences(const QList<Error> &errors)
{
    constexpr qsizetype Most = 3;
    QStringList said;
    for (const Error &error : errors.first(std::min(Most, errors.size())))
        said += error.sentence();
    if (errors.size() > Most)
        said += Say::tr("… and %n more.", nullptr, int(errors.size() - Most));
    return said.join(u' ');
}

Error notice(const QString &message, const QString &hint = {})
{
    return {ErrorCode::BadInput, message, hint, {}};
}

ProfilesOnDisk fromDocument(const QByteArray &bytes, const ProfileDocument &document)
{
    ProfilesOnDisk disk;
    disk.bytes = bytes;
    disk.profiles = document.profiles;
    disk.gateways = document.gateways;
    disk.unknownKeys = document.unknownKeys;
    disk.readOnly = document.isNewer();
    disk.sound = document.unreadable.isEmpty() || document.isNewer();
    if (document.isNewer())
        disk.notice =
            notice(Say::tr("The profiles were saved by a newer version of Rookery."),
                   Say::tr("They can be used here but not changed; update Rookery to change them."));
    else if (!document.unreadable.isEmpty())
        disk.notice = notice(sentences(document.unreadable));
    else if (!document.corrected.isEmpty())
        disk.notice = notice(sentences(document.corrected));
    return disk;
}

tl::unexpected<Error> cannotSetAside(const QString &path)
{
    return failure(ErrorCode::LocalIo,
                   Say::tr("The file %1 cannot be read and cannot be set aside.").arg(path),
                   Say::tr("Move it away by hand; Rookery does not overwrite it."));
}

/// Copied, not moved: no moment without a file. Does not overwrite.
Expected<QString> keepCopy(const QString &path)
{
    const QString name = freeNameBeside(path, u"broken"_s);
    if (QFile::copy(path, name) &&
        QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return name;
    return cannotSetAside(path);
}

Expected<QString> moveAway(const QString &path)
{
    const QString name = freeNameBeside(path, u"broken"_s);
    if (QFile::rename(path, name))
        return name;
    return cannotSetAside(path);
}

std::optional<ProfilesOnDisk> soundBackup(const QString &path)
{
    const auto bytes = readPrivateFile(backupOf(path), ProfileDocument::LargestFile);
    if (!bytes || !*bytes)
        return std::nullopt;
    const Expected<ProfileDocument> document = readProfileDocument(**bytes);
    if (!document || !document->unreadable.isEmpty())
        return std::nullopt;
    return fromDocument(**bytes, *document);
}

/// `disk` has something readable in it that becomes the file.
Expected<ProfilesOnDisk> keepReadable(const QString &path, ProfilesOnDisk disk)
{
    const Expected<QString> kept = keepCopy(path);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    disk.bytes = writeProfileDocument(disk.profiles, disk.unknownKeys, disk.gateways);
    disk.sound = true;
    disk.notice->hint = Say::tr("The file as it was is kept as %1.").arg(*kept);
    if (const Expected<void> written = writePrivateFile(path, disk.bytes); !written)
        return tl::unexpected<Error>(written.error());
    return disk;
}

Expected<ProfilesOnDisk> restore(const QString &path, const ProfilesOnDisk &broken, ProfilesOnDisk backup)
{
    QString kept;
    if (!broken.bytes.isNull()) {
        const Expected<QString> name = keepCopy(path);
        if (!name)
            return tl::unexpected<Error>(name.error());
        kept = Say::tr("The broken file is kept as %1.").arg(*name);
    }
    if (const Expected<void> written = writePrivateFile(path, backup.bytes); !written)
        return tl::unexpected<Error>(written.error());
    const QString message =
        broken.bytes.isNull()
            ? Say::tr("The profiles file was missing; the profiles were restored from its backup.")
            : Say::tr("The profiles file could not be read; the profiles were restored from its backup, so "
                      "the last change may be missing.");
    backup.notice = notice(message, kept);
    return backup;
}

/// Nothing to restore from: an empty list, and every broken file under a new name.
Expected<ProfilesOnDisk> startEmpty(const QString &path, const ProfilesOnDisk &broken, bool backupToo)
{
    ProfilesOnDisk empty;
    if (!broken.bytes.isNull()) {
        const Expected<QString> name = moveAway(path);
        if (!name)
            return tl::unexpected<Error>(name.error());
        empty.notice = notice(Say::tr("The profiles file could not be read: %1").arg(broken.notice->message),
                              Say::tr("It is kept as %1.").arg(*name));
    }
    if (!backupToo || !QFileInfo::exists(backupOf(path)))
        return empty;
    if (const Expected<QString> name = moveAway(backupOf(path)); !name)
        return tl::unexpected<Error>(name.error());
    if (!empty.notice)
        empty.notice = notice(Say::tr("The profiles file is missing, and its backup could not be read."));
    return empty;
}

} // namespace

QString backupOf(const QString &path)
{
    return path + u".bak"_s;
}

Expected<ProfilesOnDisk> lookAtProfiles(const QString &path, const QByteArray &known)
{
    const auto bytes = readPrivateFile(path, ProfileDocument::LargestFile);
    if (!bytes && bytes.error().code != ErrorCode::TooMuch)
        return tl::unexpected<Error>(bytes.error());
    ProfilesOnDisk disk;
    if (!bytes) {
        disk.bytes = QByteArray("");
        disk.sound = false;
        disk.notice = bytes.error();
        return disk;
    }
    if (!*bytes) {
        disk.sound = !QFileInfo::exists(backupOf(path));
        return disk;
    }
    if (!known.isNull() && **bytes == known) {
        disk.bytes = known;
        return disk;
    }
    const Expected<ProfileDocument> document = readProfileDocument(**bytes);
    if (document)
        return fromDocument(**bytes, *document);
    disk.bytes = bytes->value().isNull() ? QByteArray("") : **bytes;
    disk.sound = false;
    disk.notice = document.error();
    return disk;
}

Expected<ProfilesOnDisk> repairProfiles(const QString &path, bool backupToo)
{
    // Looked at again: whoever had the lock before may have put it right.
    Expected<ProfilesOnDisk> disk = lookAtProfiles(path);
    if (!disk || disk->sound)
        return disk;
    if (!disk->profiles.isEmpty())
        return keepReadable(path, *disk);
    if (backupToo) {
        if (auto backup = soundBackup(path))
            return restore(path, *disk, *backup);
    }
    return startEmpty(path, *disk, backupToo);
}

} // namespace rookery
