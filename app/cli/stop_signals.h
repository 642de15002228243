// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rookery {

/// Turns signals of the system into those of Qt's. SIGINT, SIGTERM, and SIGHUP where the terminal that the
/// process was started from is gone, ask for a clean stop: the first one does, and the process ends within
/// limitEnd()'s time; the second ends it at once. One at a time in a process; lives in the main thread. A
/// SIGHUP that was ignored before (nohup) stays ignored.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    /// What SIGHUP from anybody means.
    enum class HangUp {
        Stop,
        Reload, ///< as SIGUSR1 does, unless the terminal is gone
    };

    explicit StopSignals(HangUp hangUp = HangUp::Stop, QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
    /// SIGUSR1, which penguin takes to read its certificate again, and SIGHUP with HangUp::Reload. Never ends
    /// a process that does not know what to do with it.
    void reloadRequested();

private:
    void take(const char *bytes, qsizetype count);

    int m_receiver = -1;
    bool m_stopping = false;
};

} // namespace rookery
