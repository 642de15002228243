// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process_runner.h"

#include <QHash>

#include <atomic>
#include <sys/resource.h>
#include <thread>

namespace rookery::attack {

/// What a process holds at one moment.
struct Usage
{
    qint64 rssKiB = 0;
    int descriptors = 0;
};

/// A rookery-cli under attack: started, looked at from outside every few milliseconds, ended.
class Victim final
{
public:
    struct Options
    {
        rlim_t descriptors = 0; ///< the most that it may have; 0: as the system says
        QHash<QString, QString> environment;
        test::ProcessRunner::StandardOutput output = test::ProcessRunner::StandardOutput::Log;
    };

    explicit Victim(const Options &options);
    ~Victim();
    Victim(const Victim &) = delete;
    Victim &operator=(const Victim &) = delete;

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /// From here on the peak is kept; gives what it holds now.
    Usage watch();
    [[nodiscard]] Usage now() const;
    [[nodiscard]] Usage peak() const;
    [[nodiscard]] bool isAlive();
    [[nodiscard]] QString log() const { return m_runner.log(); }
    [[nodiscard]] test::ProcessRunner &runner() { return m_runner; }

private:
    void look();

    Options m_options;
    test::ProcessRunner m_runner;
    QByteArray m_process; ///< its number, as /proc has it
    std::atomic<qint64> m_peakRss = 0;
    std::atomic<int> m_peakDescriptors = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_watcher;
};

} // namespace rookery::attack
