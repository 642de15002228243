// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/demo_pattern.h"
#include "app/cli/demo_run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <vector>

namespace rookery {

/// Sends numbered datagrams to an echo, a few at a time, compares and counts those that come back.
class DemoUdpRun final : public QObject
{
    Q_OBJECT

public:
    explicit DemoUdpRun(QObject *parent = nullptr);

    void start(quint16 port, int datagrams);

Q_SIGNALS:
    void finished(const rookery::DemoResult &result);

private:
    void sendSome();
    void receive();
    [[nodiscard]] bool take(const QByteArray &data);
    void giveUpOnMissing();
    void finish(const QString &problem);
    [[nodiscard]] QByteArray datagram(int number) const;

    const DemoPattern m_pattern;
    QUdpSocket m_socket;
    QTimer m_patience;
    QElapsedTimer m_clock;
    quint16 m_port = 0;
    std::vector<bool> m_seen;
    int m_total = 0;
    int m_sent = 0;
    int m_received = 0;
    int m_missing = 0;
    bool m_running = false;
};

} // namespace rookery
