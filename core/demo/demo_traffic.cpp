// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_traffic.h"

#include <QRandomGenerator>

namespace rookery {

using namespace std::chrono_literals;

namespace {

constexpr int LargestBurst = 192 * 1024;
constexpr qint64 MostUnsent = 512 * 1024;

std::chrono::milliseconds between(int least, int most)
{
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(least, most));
}

} // namespace

DemoTraffic::DemoTraffic(QObject *parent)
    : QObject(parent)
    , m_payload(LargestBurst, 'p')
    , m_udp(this)
    , m_newTalkers(this)
    , m_pages(this)
    , m_datagrams(this)
    , m_talkers(new QObject(this))
{
    m_newTalkers.setInterval(700ms);
    m_pages.setInterval(2s);
    m_datagrams.setInterval(150ms);
    connect(&m_newTalkers, &QTimer::timeout, this, &DemoTraffic::addTalkers);
    connect(&m_pages, &QTimer::timeout, this, &DemoTraffic::loadPage);
    connect(&m_datagrams, &QTimer::timeout, this, &DemoTraffic::sendDatagram);
    connect(&m_udp, &QUdpSocket::readyRead, this, [this] {
        while (m_udp.hasPendingDatagrams()) {
            m_udp.readDatagram(nullptr, 0);
            ++m_received;
        }
    });
}

void DemoTraffic::start(const Ports &ports)
{
    stop();
    m_ports = ports;
    m_newTalkers.start();
    m_pages.start();
    m_datagrams.start();
    addTalkers();
    loadPage();
}

void DemoTraffic::stop()
{
    m_newTalkers.stop();
    m_pages.stop();
    m_datagrams.stop();
    delete m_talkers;
    m_talkers = new QObject(this);
}

void DemoTraffic::addTalkers()
{
    if (m_talkers->children().size() >= Talkers)
        return;
    auto *socket = new QTcpSocket(m_talkers);
    socket->setReadBufferSize(MostUnsent);
    auto *pulse = new QTimer(socket);
    connect(pulse, &QTimer::timeout, socket, [this, socket, pulse] {
        talk(socket);
        pulse->start(between(30, 700));
    });
    pulse->setSingleShot(true);
    connect(socket, &QTcpSocket::connected, pulse, [pulse] { pulse->start(0ms); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_received += socket->readAll().size(); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
    // Some are short, some stay: a list of flows where all are the same age tells nothing.
    QTimer::singleShot(between(3'000, 45'000), socket, [socket] { socket->disconnectFromHost(); });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_ports.tcpEcho);
}

void DemoTraffic::talk(QTcpSocket *socket)
{
    if (socket->bytesToWrite() < MostUnsent)
        socket->write(m_payload.constData(), QRandomGenerator::global()->bounded(200, LargestBurst));
}

void DemoTraffic::loadPage()
{
    auto *socket = new QTcpSocket(m_talkers);
    connect(socket, &QTcpSocket::connected, socket,
            [socket] { socket->write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_received += socket->readAll().size(); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_ports.page);
}

void DemoTraffic::sendDatagram()
{
    m_udp.writeDatagram(m_payload.first(QRandomGenerator::global()->bounded(40, 1200)),
                        QHostAddress(QHostAddress::LocalHost), m_ports.udpEcho);
}

} // namespace rookery
