// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_tcp_run.h"

#include <QHostAddress>

#include <algorithm>

namespace rookery {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype Chunk = 256 * 1024;
constexpr qint64 MostUnsent = 1024 * 1024;
constexpr auto Tick = 200ms;
constexpr int MostQuietTicks = 75; // 15 s

} // namespace

DemoTcpRun::DemoTcpRun(QObject *parent) : QObject(parent), m_socket(this), m_watch(this)
{
    m_socket.setReadBufferSize(MostUnsent);
    connect(&m_socket, &QTcpSocket::connected, this, &DemoTcpRun::fill);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &DemoTcpRun::fill);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoTcpRun::compare);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(m_socket.errorString()); });
    connect(&m_watch, &QTimer::timeout, this, &DemoTcpRun::watch);
}

void DemoTcpRun::start(quint16 port, qint64 bytes)
{
    m_total = bytes;
    m_running = true;
    m_clock.start();
    m_watch.start(Tick);
    m_socket.connectToHost(QHostAddress::LocalHost, port);
}

void DemoTcpRun::fill()
{
    while (m_running && m_sent < m_total && m_socket.bytesToWrite() < MostUnsent) {
        const QByteArrayView part =
            m_pattern.at(m_sent, qsizetype(std::min<qint64>(Chunk, m_total - m_sent)));
        m_sent += std::max<qint64>(m_socket.write(part.data(), part.size()), 0);
    }
}

void DemoTcpRun::compare()
{
    while (m_running && m_socket.bytesAvailable() > 0) {
        const QByteArray part = m_socket.read(Chunk);
        if (m_received + part.size() > m_total || !m_pattern.matches(m_received, part)) {
            finish(tr("What came back differs from what was sent, after %1 bytes.").arg(m_received));
            return;
        }
        m_received += part.size();
    }
    if (m_running && m_received == m_total)
        finish({});
}

void DemoTcpRun::watch()
{
    Q_EMIT progress(m_received);
    m_quietTicks = m_received == m_lastSeen ? m_quietTicks + 1 : 0;
    m_lastSeen = m_received;
    if (m_quietTicks >= MostQuietTicks)
        finish(tr("Nothing came back for 15 s."));
}

void DemoTcpRun::finish(const QString &problem)
{
    if (!m_running)
        return;
    m_running = false;
    m_watch.stop();
    const auto took = std::chrono::milliseconds(m_clock.elapsed());
    m_socket.abort();
    Q_EMIT finished({problem, m_sent, m_received, took});
}

} // namespace rookery
