// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/single_instance.h"

#include "core/control/control_place.h"

#include <QCoreApplication>
#include <QLockFile>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::SingleInstance)
};

} // namespace

SingleInstance::SingleInstance(const QString &directory) : m_directory(directory) {}

SingleInstance::~SingleInstance() = default;

Expected<bool> SingleInstance::acquire()
{
    if (m_directory.isEmpty()) {
        const Expected<QString> usual = runtimeDirectory();
        if (!usual)
            return tl::unexpected<Error>(usual.error());
        m_directory = *usual;
    }
    if (!m_lock)
        m_lock = std::make_unique<QLockFile>(m_directory + u"/lock"_s);
    // However long it runs: only the end of its process makes it stale.
    m_lock->setStaleLockTime(0);
    if (m_lock->isLocked() || m_lock->tryLock(0))
        return true;
    if (m_lock->error() == QLockFile::LockFailedError)
        return false;
    return failure(ErrorCode::LocalIo,
                   Say::tr("Whether Rookery runs already cannot be found out: “%1” cannot be written.")
                       .arg(m_lock->fileName()));
}

} // namespace rookery
