// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rookery {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of Qt's. The first asks for a clean stop, the second ends
/// the process at once. One at a time in a process; lives in the main thread. A SIGHUP that was ignored
/// before (nohup) stays ignored.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
};

} // namespace rookery
