// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/demo_pattern.h"
#include "app/cli/demo_run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace rookery {

/// Sends bytes to an echo and compares what comes back, both at once over one connection.
class DemoTcpRun final : public QObject
{
    Q_OBJECT

public:
    explicit DemoTcpRun(QObject *parent = nullptr);

    void start(quint16 port, qint64 bytes);

Q_SIGNALS:
    /// A few times a second.
    void progress(qint64 received);
    void finished(const rookery::DemoResult &result);

private:
    void fill();
    void compare();
    void watch();
    void finish(const QString &problem);

    const DemoPattern m_pattern;
    QTcpSocket m_socket;
    QTimer m_watch;
    QElapsedTimer m_clock;
    qint64 m_total = 0;
    qint64 m_sent = 0;
    qint64 m_received = 0;
    qint64 m_lastSeen = 0;
    int m_quietTicks = 0;
    bool m_running = false;
};

} // namespace rookery
