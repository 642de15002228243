// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_file.h"

#include "core/file/private_file.h"

#include <algorithm>

namespace rookery {

ProfileFile::ProfileFile(const QString &path) : m_path(path) {}

Expected<std::optional<Error>> ProfileFile::load()
{
    Expected<ProfilesOnDisk> disk = lookAtProfiles(m_path);
    std::optional<Error> trouble;
    if (disk && !disk->sound) {
        const auto lock = lockPrivateFile(m_path);
        const Expected<ProfilesOnDisk> repaired =
            lock ? repairProfiles(m_path) : Expected<ProfilesOnDisk>(tl::unexpected<Error>(lock.error()));
        if (repaired) {
            disk = repaired;
        } else {
            trouble = repaired.error();
            disk->bytes.clear(); // looked at again, and repaired if it can be, before anything is saved
        }
    }
    if (!disk)
        return tl::unexpected<Error>(disk.error());
    m_loaded = !trouble;
    m_known = *disk;
    return trouble ? trouble : disk->notice;
}

bool ProfileFile::refresh()
{
    const Expected<ProfilesOnDisk> disk = lookAtProfiles(m_path, m_known.bytes);
    // What is broken waits for the next change or start; what we have is better meanwhile.
    if (!disk || !disk->sound || disk->bytes.isNull() || disk->bytes == m_known.bytes)
        return false;
    m_known = *disk;
    return true;
}

Expected<void> ProfileFile::change(const Change &change, std::optional<Error> &notice)
{
    const auto lock = lockPrivateFile(m_path);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (const Expected<void> done = catchUp(notice); !done)
        return done;
    return apply(change);
}

/// Makes m_known what stands in the file, or leaves it where there is none: then memory is all there is.
Expected<void> ProfileFile::catchUp(std::optional<Error> &notice)
{
    Expected<ProfilesOnDisk> disk = lookAtProfiles(m_path, m_known.bytes);
    if (disk && !disk->sound) {
        disk = repairProfiles(m_path, !m_loaded);
        if (disk)
            notice = disk->notice;
    }
    if (!disk)
        return tl::unexpected<Error>(disk.error());
    m_loaded = true;
    if (disk->bytes.isNull())
        m_known.bytes.clear();
    else if (disk->bytes != m_known.bytes)
        m_known = *disk;
    return {};
}

/// Makes the change to m_known and the file, or to neither.
Expected<void> ProfileFile::apply(const Change &change)
{
    if (isReadOnly())
        return failure(ErrorCode::NotPermitted, tr("The profiles were saved by a newer version of Rookery."),
                       tr("They can be used here but not changed; update Rookery to change them."));
    QList<Profile> fresh = profiles();
    QList<SharedGateway> freshGateways = gateways();
    if (const Expected<void> done = change(fresh, freshGateways); !done)
        return done;
    (void)resolveGateways(fresh, freshGateways); // who has none any more keeps what it has
    if (fresh == profiles() && freshGateways == gateways() && !m_known.bytes.isNull())
        return {};
    return save(fresh, freshGateways);
}

Expected<void> ProfileFile::save(const QList<Profile> &fresh, const QList<SharedGateway> &freshGateways)
{
    const QByteArray bytes = writeProfileDocument(fresh, m_known.unknownKeys, freshGateways);
    if (bytes.size() > ProfileDocument::LargestFile ||
        std::max(fresh.size(), freshGateways.size()) > ProfileDocument::MostProfiles)
        return failure(ErrorCode::TooMuch, tr("There are too many profiles to save."),
                       tr("Delete those that are not used any more."));
    if (!m_known.bytes.isNull()) {
        if (const Expected<void> kept = writePrivateFile(backupOf(m_path), m_known.bytes); !kept)
            return kept;
    }
    if (const Expected<void> written = writePrivateFile(m_path, bytes); !written)
        return written;
    m_known.bytes = bytes;
    m_known.profiles = fresh;
    m_known.gateways = freshGateways;
    return {};
}

} // namespace rookery
