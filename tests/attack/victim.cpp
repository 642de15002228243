// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/victim.h"

#include "support/resource_use.h"

#include <algorithm>
#include <chrono>

namespace rookery::attack {

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
    m_process = QByteArray::number(m_runner.process().processId());
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
    return {test::residentKiB(m_process), test::openDescriptors(m_process)};
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
