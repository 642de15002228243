// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/victim.h"

#include <algorithm>
#include <chrono>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace rookery::attack {

namespace {

qint64 residentKiB(const QByteArray &proc)
{
    const QByteArray path = proc + "/statm";
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    char text[128];
    const ssize_t size = file >= 0 ? ::read(file, text, sizeof text) : 0;
    if (file >= 0)
        ::close(file);
    const QList<QByteArray> numbers = QByteArray(text, std::max<ssize_t>(size, 0)).split(' ');
    return numbers.size() > 1 ? numbers[1].toLongLong() * (::sysconf(_SC_PAGESIZE) / 1024) : 0;
}

int openDescriptors(const QByteArray &proc)
{
    const QByteArray path = proc + "/fd";
    DIR *const directory = ::opendir(path.constData());
    if (!directory)
        return 0;
    int count = -2; // "." and ".."
    while (::readdir(directory))
        ++count;
    ::closedir(directory);
    return count;
}

} // namespace

Victim::Victim(const Options &options) : m_options(options), m_runner(options.output) {}

Victim::~Victim()
{
    m_stop = true;
    if (m_watcher.joinable())
        m_watcher.join();
}

bool Victim::start(const QString &program, const QStringList &arguments)
{
    if (m_options.descriptors > 0) {
        m_runner.process().setChildProcessModifier([most = m_options.descriptors] {
            const rlimit limit{most, most};
            ::setrlimit(RLIMIT_NOFILE, &limit);
        });
    }
    // ProcessRunner hands on the environment of this program.
    for (auto it = m_options.environment.cbegin(); it != m_options.environment.cend(); ++it)
        qputenv(it.key().toLatin1().constData(), it.value().toUtf8());
    const bool started = m_runner.start(program, arguments);
    for (auto it = m_options.environment.cbegin(); it != m_options.environment.cend(); ++it)
        qunsetenv(it.key().toLatin1().constData());
    m_proc = "/proc/" + QByteArray::number(m_runner.process().processId());
    return started;
}

Usage Victim::watch()
{
    const Usage before = now();
    m_peakRss = before.rssKiB;
    m_peakDescriptors = before.descriptors;
    if (!m_watcher.joinable())
        m_watcher = std::thread([this] {
            while (!m_stop) {
                look();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    return before;
}

Usage Victim::now() const
{
    return {residentKiB(m_proc), openDescriptors(m_proc)};
}

Usage Victim::peak() const
{
    return {m_peakRss, m_peakDescriptors};
}

bool Victim::isAlive()
{
    m_runner.process().waitForFinished(0);
    return m_runner.isRunning();
}

void Victim::look()
{
    const Usage usage = now();
    m_peakRss = std::max(m_peakRss.load(), usage.rssKiB);
    m_peakDescriptors = std::max(m_peakDescriptors.load(), usage.descriptors);
}

} // namespace rookery::attack
