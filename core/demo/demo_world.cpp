// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_world.h"

#include "core/demo/demo_echo.h"
#include "core/demo/demo_page.h"
#include "core/gateway/gateway.h"
#include "core/tunnel/snapshot.h"

#include <QRandomGenerator>

#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray randomKey()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding);
}

ProfileForward forwardTo(ForwardSpec::Kind kind, quint16 port, const QString &note)
{
    ProfileForward forward;
    forward.spec.kind = kind;
    forward.spec.listenHost = forward.spec.targetHost = u"127.0.0.1"_s;
    forward.spec.targetPort = port;
    forward.note = note;
    return forward;
}

} // namespace

DemoWorld::DemoWorld(QObject *parent)
    : QObject(parent)
    , m_page(new DemoPage)
    , m_echo(new DemoEcho)
    , m_traffic(new DemoTraffic)
    , m_psk(randomKey())
{
    m_thread.setObjectName(u"demo"_s);
    for (QObject *worker : {static_cast<QObject *>(m_page), static_cast<QObject *>(m_echo),
                            static_cast<QObject *>(m_traffic)}) {
        worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    }
    m_thread.start();
}

DemoWorld::~DemoWorld()
{
    m_thread.quit();
    m_thread.wait();
}

Expected<void> DemoWorld::start()
{
    bool listens = false;
    QMetaObject::invokeMethod(
        m_page,
        [&] {
            listens = m_page->listen() && m_echo->listen();
            m_targets = {m_page->port(), m_echo->tcpPort(), m_echo->udpPort()};
        },
        Qt::BlockingQueuedConnection);
    if (!listens)
        return failure(ErrorCode::LocalIo, tr("There is no free port on 127.0.0.1."));
    GatewayConfig config;
    config.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
    config.psk = m_psk;
    config.threads = 1;
    m_gateway = std::make_unique<Gateway>(config);
    if (const Expected<void> started = m_gateway->start(); !started)
        return started;
    makeProfile(m_gateway->listening().constFirst().port);
    return {};
}

void DemoWorld::makeProfile(quint16 port)
{
    m_profile.id = QUuid::createUuid();
    m_profile.name = tr("Demo");
    m_profile.server = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(port));
    m_profile.usesPsk = true;
    m_profile.startMode = StartMode::Never;
    m_profile.isDemo = true;
    m_profile.forwards = {
        forwardTo(ForwardSpec::Kind::Tcp, m_targets.page, tr("A web page")),
        forwardTo(ForwardSpec::Kind::Tcp, m_targets.tcpEcho, tr("Sends back what it gets")),
        forwardTo(ForwardSpec::Kind::Udp, m_targets.udpEcho, tr("The same with datagrams"))};
}

void DemoWorld::follow(const TunnelSnapshot &tunnel)
{
    DemoTraffic::Ports ports;
    const auto bound = [&](qsizetype i) {
        const bool up = tunnel.state == TunnelState::Connected && i < tunnel.forwards.size() &&
                        tunnel.forwards[i].state == ForwardState::Listening;
        return up ? tunnel.forwards[i].boundPort : quint16(0);
    };
    ports = {bound(0), bound(1), bound(2)};
    if (ports == m_used)
        return;
    m_used = ports;
    QMetaObject::invokeMethod(m_traffic, [traffic = m_traffic, ports] {
        if (ports.isComplete())
            traffic->start(ports);
        else
            traffic->stop();
    });
}

} // namespace rookery
