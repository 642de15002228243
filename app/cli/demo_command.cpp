// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_command.h"

#include "app/cli/console.h"
#include "app/cli/demo_byte_run.h"
#include "app/cli/demo_udp_run.h"
#include "app/cli/standard_streams.h"
#include "core/address/host_port.h"
#include "core/demo/demo_echo.h"
#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "core/gateway/gateway.h"
#include "core/tunnel/tunnel.h"

#include <QLocale>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ForwardSpec loopbackForward(ForwardSpec::Kind kind, quint16 targetPort)
{
    ForwardSpec spec;
    spec.kind = kind;
    spec.listenHost = spec.targetHost = u"127.0.0.1"_s;
    spec.targetPort = targetPort;
    return spec;
}

QString secondsText(std::chrono::milliseconds took)
{
    return QLocale().toString(double(took.count()) / 1000, 'f', 2);
}

} // namespace

DemoCommand::DemoCommand(const DemoArguments &arguments, Console &console)
    : m_arguments(arguments)
    , m_console(console)
    , m_echo(new DemoEcho)
    , m_tcpRun(new DemoByteRun)
    , m_streamRun(new DemoByteRun)
    , m_udpRun(new DemoUdpRun)
{
    m_traffic.setObjectName(u"demo traffic"_s);
    for (QObject *worker : {static_cast<QObject *>(m_echo), static_cast<QObject *>(m_tcpRun),
                            static_cast<QObject *>(m_streamRun), static_cast<QObject *>(m_udpRun)}) {
        worker->moveToThread(&m_traffic);
        connect(&m_traffic, &QThread::finished, worker, &QObject::deleteLater);
    }
    connect(m_tcpRun, &DemoByteRun::progress, this, &DemoCommand::showProgress);
    connect(m_tcpRun, &DemoByteRun::finished, this, &DemoCommand::showTcp);
    connect(m_streamRun, &DemoByteRun::finished, this, &DemoCommand::showStream);
    connect(m_udpRun, &DemoUdpRun::finished, this, &DemoCommand::showUdp);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(tr("The client did not connect within 10 s.")); });
    m_traffic.start();
}

DemoCommand::~DemoCommand()
{
    m_traffic.quit();
    m_traffic.wait();
}

void DemoCommand::start()
{
    print(tr("Rookery demo: a gateway, a client and the data in between, all on this computer.\n"));
    if (const Expected<void> done = startFarEnd(); !done)
        return fail(done.error().sentence());
    if (const Expected<void> done = startGateway(); !done)
        return fail(done.error().sentence());
    startTunnel();
}

void DemoCommand::stop()
{
    if (!m_ending)
        print(tr("\nStopped before the end."));
    endWith(1);
}

Expected<void> DemoCommand::startFarEnd()
{
    bool listens = false;
    QMetaObject::invokeMethod(
        m_echo,
        [this, &listens] {
            listens = m_echo->listen();
            m_tcpTarget = m_echo->tcpPort();
            m_udpTarget = m_echo->udpPort();
        },
        Qt::BlockingQueuedConnection);
    if (listens)
        return {};
    return failure(ErrorCode::LocalIo, tr("There is no free port on 127.0.0.1."));
}

Expected<void> DemoCommand::startGateway()
{
    GatewayConfig config;
    config.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
    m_gateway = new Gateway(config, this);
    return m_gateway->start();
}

void DemoCommand::startTunnel()
{
    const GatewayConfig::Listen at = m_gateway->listening().constFirst();
    TunnelConfig config;
    config.name = u"demo"_s;
    m_url = QUrl(QString(u"ws://"_s + hostPort(at.address.toString(), at.port) + u"/ws"_s));
    config.endpoint.url = m_url;
    config.forwards = {loopbackForward(ForwardSpec::Kind::Tcp, m_tcpTarget),
                       loopbackForward(ForwardSpec::Kind::Udp, m_udpTarget)};
    print(tr("  gateway    %1").arg(urlText(m_url)));
    m_tunnel = new Tunnel(config, Clock::system(), this);
    connect(m_tunnel, &Tunnel::stateChanged, this, &DemoCommand::startWhenReady);
    connect(m_tunnel, &Tunnel::forwardChanged, this, &DemoCommand::startWhenReady);
    connect(m_tunnel, &Tunnel::stopped, this, [this] { m_gateway->stop(); });
    m_patience.start(10s);
    m_tunnel->start();
}

void DemoCommand::startWhenReady()
{
    const TunnelSnapshot tunnel = m_tunnel->snapshot();
    const bool listening =
        std::all_of(tunnel.forwards.begin(), tunnel.forwards.end(),
                    [](const ForwardSnapshot &forward) { return forward.state == ForwardState::Listening; });
    if (m_ending || m_ready || tunnel.state != TunnelState::Connected || !listening)
        return;
    m_ready = true;
    m_patience.stop();
    for (const ForwardSnapshot &forward : tunnel.forwards)
        print(tr("  forward    %1").arg(forwardText(forward.spec, forward.boundPort)));
    print({});
    QMetaObject::invokeMethod(m_tcpRun, [this, port = tunnel.forwards[0].boundPort] {
        m_tcpRun->startOverTcp(port, m_arguments.bytes);
    });
}

void DemoCommand::showProgress(qint64 received)
{
    if (!m_ending)
        m_console.setStatus(tr("  TCP        %1 of %2 came back")
                                .arg(amountText(double(received)), amountText(double(m_arguments.bytes))));
}

void DemoCommand::showTcp(const DemoResult &result)
{
    m_console.setStatus({});
    if (m_ending)
        return;
    if (!result.problem.isEmpty())
        return fail(u"TCP: "_s + result.problem);
    const double seconds = std::max(double(result.took.count()) / 1000, 0.001);
    const QString amount = amountText(double(result.received));
    print(tr("  TCP        %1 there and %1 back in %2 s: %3 each way,")
              .arg(amount, secondsText(result.took), rateText(double(result.received) / seconds)));
    print(tr("             every byte compared: identical"));
    QMetaObject::invokeMethod(
        m_streamRun, [this, gateway = m_url, target = m_tcpTarget, bytes = (m_arguments.bytes + 3) / 4] {
            m_streamRun->startOverStream(gateway, target, bytes);
        });
}

void DemoCommand::showStream(const DemoResult &result)
{
    if (m_ending)
        return;
    if (!result.problem.isEmpty())
        return fail(tr("Without a port: %1").arg(result.problem));
    const double seconds = std::max(double(result.took.count()) / 1000, 0.001);
    print(tr("  Stream     %1 there and back without a local port: %2 each way, identical")
              .arg(amountText(double(result.received)), rateText(double(result.received) / seconds)));
    const quint16 port = m_tunnel->snapshot().forwards.value(1).boundPort;
    QMetaObject::invokeMethod(m_udpRun, [this, port] { m_udpRun->start(port, m_arguments.datagrams); });
}

void DemoCommand::showUdp(const DemoResult &result)
{
    if (m_ending)
        return;
    if (!result.problem.isEmpty())
        return fail(u"UDP: "_s + result.problem);
    print(tr("  UDP        %1 of %2 datagrams there and back in %3 s, identical")
              .arg(result.received)
              .arg(result.sent)
              .arg(secondsText(result.took)));
    // A few may be lost, as on any network; not on loopback, where nothing but a fault of ours would lose
    // many.
    if (result.received * 100 < result.sent * 99)
        return fail(tr("Too many datagrams were lost."));
    print(tr("\nIt works. To use it between two computers, start “rookery-cli server” on one and\n"
             "“rookery-cli client” on the other; “rookery-cli --help” shows how."));
    endWith(0);
}

void DemoCommand::fail(const QString &problem)
{
    if (m_ending)
        return;
    m_console.setStatus({});
    m_console.complain(tr("The demo failed. %1").arg(problem));
    endWith(1);
}

void DemoCommand::endWith(int exitCode)
{
    if (std::exchange(m_ending, true))
        return;
    m_console.setStatus({});
    m_patience.stop();
    if (!m_gateway || !m_tunnel) {
        Q_EMIT finished(exitCode);
        return;
    }
    connect(m_gateway, &Gateway::stopped, this, [this, exitCode] { Q_EMIT finished(exitCode); });
    m_tunnel->stop();
}

void DemoCommand::print(const QString &line) const
{
    if (m_console.verbosity() >= 0)
        rookery::print(line + u'\n');
}

} // namespace rookery
