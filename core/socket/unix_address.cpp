// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/unix_address.h"

#include <QFile>

#include <cstddef>
#include <cstring>

namespace rookery {

UnixAddress::UnixAddress(const QString &path)
{
    m_name.sun_family = AF_UNIX;
    const QByteArray bytes = QFile::encodeName(path);
    if (bytes.size() >= qsizetype(sizeof m_name.sun_path))
        return;
    std::memcpy(m_name.sun_path, bytes.constData(), size_t(bytes.size()));
    const bool abstract = isAbstract(path);
    if (abstract)
        m_name.sun_path[0] = '\0';
    // The name of an abstract one is all of its bytes; a NUL ends that of a file.
    m_size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(bytes.size()) + (abstract ? 0 : 1));
}

bool UnixAddress::isAbstract([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_LINUX
    return path.startsWith(u'@');
#else
    return false;
#endif
}

} // namespace rookery
