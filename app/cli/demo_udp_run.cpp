// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_udp_run.h"

#include <QNetworkDatagram>
#include <QtEndian>

namespace rookery {

using namespace std::chrono_literals;

namespace {

constexpr int MostOnTheWay = 32;
constexpr qsizetype Payload = 1000;
/// A datagram may be lost; after this long without any, those on the way count as lost.
constexpr auto Patience = 500ms;

} // namespace

DemoUdpRun::DemoUdpRun(QObject *parent) : QObject(parent), m_socket(this), m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_socket, &QUdpSocket::readyRead, this, &DemoUdpRun::receive);
    connect(&m_patience, &QTimer::timeout, this, &DemoUdpRun::giveUpOnMissing);
}

void DemoUdpRun::start(quint16 port, int datagrams)
{
    m_port = port;
    m_total = datagrams;
    m_seen.assign(size_t(datagrams), false);
    m_running = true;
    m_clock.start();
    if (!m_socket.bind(QHostAddress::LocalHost))
        finish(m_socket.errorString());
    else
        sendSome();
}

/// Its number, then bytes that only this one has.
QByteArray DemoUdpRun::datagram(int number) const
{
    QByteArray data(qsizetype(sizeof(qint32)), Qt::Uninitialized);
    qToBigEndian<qint32>(number, data.data());
    const QByteArrayView filling = m_pattern.at(qint64(number) * 7, Payload);
    return data.append(filling.data(), filling.size());
}

void DemoUdpRun::sendSome()
{
    while (m_running && m_sent < m_total && m_sent - m_received - m_missing < MostOnTheWay)
        m_socket.writeDatagram(datagram(m_sent++), QHostAddress::LocalHost, m_port);
    if (m_running)
        m_patience.start(Patience);
}

bool DemoUdpRun::take(const QByteArray &data)
{
    if (data.size() < qsizetype(sizeof(qint32)))
        return false;
    const qint32 number = qFromBigEndian<qint32>(data.constData());
    if (number < 0 || number >= m_sent || data != datagram(number))
        return false;
    const bool again = m_seen[size_t(number)];
    m_seen[size_t(number)] = true;
    m_received += again ? 0 : 1;
    return !again;
}

void DemoUdpRun::receive()
{
    while (m_running && m_socket.hasPendingDatagrams()) {
        if (!take(m_socket.receiveDatagram().data())) {
            finish(tr("A datagram came back that differs from what was sent."));
            return;
        }
    }
    if (m_running && m_received == m_total)
        finish({});
    else
        sendSome();
}

void DemoUdpRun::giveUpOnMissing()
{
    m_missing = m_sent - m_received;
    if (m_sent < m_total && m_received > 0)
        sendSome();
    else
        finish(m_received == 0 ? tr("No datagram came back.") : QString());
}

void DemoUdpRun::finish(const QString &problem)
{
    if (!m_running)
        return;
    m_running = false;
    m_patience.stop();
    Q_EMIT finished({problem, m_sent, m_received, std::chrono::milliseconds(m_clock.elapsed())});
}

} // namespace rookery
