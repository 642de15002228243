// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rookery::test {

/// A named pipe that somebody holds open and writes nothing into: who reads it waits, as on a mount that
/// hangs.
class SlowFile final
{
public:
    SlowFile()
    {
        ::mkfifo(QFile::encodeName(path()).constData(), 0600);
        // Both ends, so that opening it waits for nobody.
        m_writer = ::open(QFile::encodeName(path()).constData(), O_RDWR | O_CLOEXEC);
    }
    ~SlowFile() { end(); }
    SlowFile(const SlowFile &) = delete;
    SlowFile &operator=(const SlowFile &) = delete;

    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("slow.pem")); }
    /// Whoever reads it sees its end.
    void end()
    {
        if (m_writer >= 0)
            ::close(m_writer);
        m_writer = -1;
    }

private:
    QTemporaryDir m_directory;
    int m_writer = -1;
};

} // namespace rookery::test
