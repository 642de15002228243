// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_byte_run.h"

#include "core/channel/heartbeat.h"
#include "core/channel/native_connector.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace rookery {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype Chunk = 256 * 1024;
constexpr qint64 MostUnsent = 1024 * 1024;
constexpr auto Tick = 200ms;
constexpr int MostQuietTicks = 75; // 15 s

} // namespace

DemoByteRun::DemoByteRun(QObject *parent) : QObject(parent), m_watch(this)
{
    connect(&m_watch, &QTimer::timeout, this, &DemoByteRun::watch);
}

DemoByteRun::~DemoByteRun() = default;

void DemoByteRun::startOverTcp(quint16 port, qint64 bytes)
{
    begin(bytes);
    auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket *s = socket.get();
    s->setReadBufferSize(MostUnsent);
    connect(s, &QTcpSocket::connected, this, &DemoByteRun::fill);
    connect(s, &QTcpSocket::errorOccurred, this, [this, s] { finish(s->errorString()); });
    use(std::move(socket));
    s->connectToHost(QHostAddress::LocalHost, port);
}

void DemoByteRun::startOverStream(const QUrl &gateway, quint16 target, qint64 bytes)
{
    begin(bytes);
    ClientEndpoint endpoint;
    endpoint.url = gateway;
    m_connector = std::make_unique<NativeConnector>(endpoint);
    connect(m_connector.get(), &ClientConnector::connected, this, [this, target] { openStream(target); });
    connect(m_connector.get(), &ClientConnector::failed, this,
            [this](const Error &why) { finish(why.sentence()); });
    m_connector->start();
}

void DemoByteRun::openStream(quint16 target)
{
    std::unique_ptr<MessageChannel> channel = m_connector->takeConnection().channel;
    MessageChannel &watched = *channel;
    m_mux = std::make_unique<Multiplexor>(std::move(channel));
    new Heartbeat(watched);
    std::unique_ptr<MuxStream> stream = m_mux->openStream("127.0.0.1", target);
    connect(stream.get(), &MuxStream::failed, this, [this](const Error &why) { finish(why.sentence()); });
    use(std::move(stream));
    fill();
}

void DemoByteRun::begin(qint64 bytes)
{
    m_total = bytes;
    m_running = true;
    m_clock.start();
    m_watch.start(Tick);
}

void DemoByteRun::use(std::unique_ptr<QIODevice> device)
{
    m_device = std::move(device);
    connect(m_device.get(), &QIODevice::bytesWritten, this, &DemoByteRun::fill);
    connect(m_device.get(), &QIODevice::readyRead, this, &DemoByteRun::compare);
}

void DemoByteRun::fill()
{
    while (m_running && m_sent < m_total && m_device->bytesToWrite() < MostUnsent) {
        const QByteArrayView part =
            m_pattern.at(m_sent, qsizetype(std::min<qint64>(Chunk, m_total - m_sent)));
        const qint64 taken = m_device->write(part.data(), part.size());
        if (taken <= 0)
            return; // it is about to say why
        m_sent += taken;
    }
}

void DemoByteRun::compare()
{
    while (m_running && m_device->bytesAvailable() > 0) {
        const QByteArray part = m_device->read(Chunk);
        if (m_received + part.size() > m_total || !m_pattern.matches(m_received, part)) {
            finish(tr("What came back differs from what was sent, after %1 bytes.").arg(m_received));
            return;
        }
        m_received += part.size();
    }
    if (m_running && m_received == m_total)
        finish({});
}

void DemoByteRun::watch()
{
    Q_EMIT progress(m_received);
    m_quietTicks = m_received == m_lastSeen ? m_quietTicks + 1 : 0;
    m_lastSeen = m_received;
    if (m_quietTicks >= MostQuietTicks)
        finish(tr("Nothing came back for 15 s."));
}

void DemoByteRun::finish(const QString &problem)
{
    if (!m_running)
        return;
    m_running = false;
    m_watch.stop();
    const auto took = std::chrono::milliseconds(m_clock.elapsed());
    // Closed and not destroyed: one of them is calling.
    if (m_device) {
        m_device->disconnect(this);
        m_device->close();
    }
    if (m_mux)
        m_mux->close();
    Q_EMIT finished({problem, m_sent, m_received, took});
}

} // namespace rookery
