// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_drafts.h"

#include "core/file/private_file.h"
#include "core/profile/profile_document.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 1 << 20;

auto withId(const QUuid &id)
{
    return [id](const Profile &draft) { return draft.id == id; };
}

} // namespace

ProfileDrafts::ProfileDrafts(const QString &profilesPath)
    : m_path(QFileInfo(profilesPath).absolutePath() + u"/drafts.json"_s)
{
}

void ProfileDrafts::load()
{
    m_drafts.clear();
    const auto bytes = readPrivateFile(m_path, LargestFile);
    if (!bytes || !*bytes)
        return;
    if (const Expected<ProfileDocument> document = readProfileDocument(**bytes))
        m_drafts = document->profiles.first(std::min(document->profiles.size(), Most));
}

const Profile *ProfileDrafts::find(const QUuid &id) const
{
    const auto at = std::find_if(m_drafts.cbegin(), m_drafts.cend(), withId(id));
    return at == m_drafts.cend() ? nullptr : &*at;
}

void ProfileDrafts::keep(const Profile &draft)
{
    const Profile *const kept = find(draft.id);
    if (kept && *kept == draft)
        return;
    m_drafts.removeIf(withId(draft.id));
    if (m_drafts.size() == Most)
        m_drafts.removeFirst();
    m_drafts.append(draft);
    save();
}

void ProfileDrafts::drop(const QUuid &id)
{
    if (m_drafts.removeIf(withId(id)) > 0)
        save();
}

void ProfileDrafts::save() const
{
    if (m_drafts.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    (void)writePrivateFile(m_path, writeProfileDocument(m_drafts));
}

} // namespace rookery
