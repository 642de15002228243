// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_command.h"

#include "app/cli/console.h"
#include "core/address/host_port.h"
#include "core/describe/units.h"
#include "core/gateway/gateway.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool reachesBeyondHere(const QList<GatewayConfig::Listen> &listen)
{
    return std::any_of(listen.begin(), listen.end(),
                       [](const GatewayConfig::Listen &one) { return !one.address.isLoopback(); });
}

/// What the gateway refuses; it does not know which options lead out of it.
bool isOpenByAccident(const GatewayConfig &config)
{
    return config.psk.isEmpty() && !config.allowAnyone && reachesBeyondHere(config.listen);
}

} // namespace

ServerCommand::ServerCommand(const ServerArguments &arguments, Console &console)
    : m_arguments(arguments), m_console(console), m_gateway(new Gateway(arguments.config, this))
{
    connect(m_gateway, &Gateway::stopped, this, [this] { Q_EMIT finished(0); });
    connect(m_gateway, &Gateway::certificateReloaded, this, &ServerCommand::tellCertificate);
    connect(&m_statusTimer, &QTimer::timeout, this, &ServerCommand::showStatus);
}

ServerCommand::~ServerCommand() = default;

void ServerCommand::start()
{
    for (const QString &warning : m_arguments.warnings)
        m_console.say(warning);
    if (m_console.verbosity() >= 1) {
        for (const QString &note : m_arguments.notes)
            m_console.say(note);
    }
    if (const Expected<void> started = m_gateway->start(); !started) {
        m_console.complain(started.error().sentence());
        if (isOpenByAccident(m_arguments.config))
            m_console.complain(tr("The options for that are --ws-psk-file, --host and --allow-anyone."));
        Q_EMIT finished(1);
        return;
    }
    showListening();
    if (m_console.isInteractive())
        m_statusTimer.start(1s);
}

void ServerCommand::stop()
{
    m_statusTimer.stop();
    m_console.setStatus({});
    m_gateway->stop();
}

void ServerCommand::reload()
{
    if (m_arguments.config.tlsCertFile.isEmpty()) {
        m_console.say(tr("There is no certificate to read again; everything goes on."));
        return;
    }
    m_gateway->reloadCertificate();
}

void ServerCommand::tellCertificate(const Error &why)
{
    if (why.message.isEmpty())
        m_console.say(tr("Certificate and key were read again, for connections from now on."));
    else
        m_console.complain(tr("The certificate in use stays: %1").arg(why.sentence()));
}

void ServerCommand::showListening()
{
    const GatewayConfig &config = m_arguments.config;
    const QString scheme = config.tlsCertFile.isEmpty() ? u"ws://"_s : u"wss://"_s;
    for (const GatewayConfig::Listen &one : m_gateway->listening()) {
        m_console.say(
            tr("Listening on %1")
                .arg(scheme + hostPort(one.address.toString(), one.port) + QString::fromLatin1(config.path)));
    }
    if (config.psk.isEmpty() && reachesBeyondHere(config.listen))
        m_console.say(tr("WARNING: there is no key (--allow-anyone): whoever can reach this port can use "
                         "this gateway to reach "
                         "everything that this computer can reach."));
    if (config.allowReverse)
        m_console.say(tr("Clients may open ports on this computer (--reverse)."));
    if (!config.unixTargets.isEmpty())
        m_console.say(tr("Clients may reach unix sockets of this computer (--allow-unix)."));
}

void ServerCommand::showStatus()
{
    const GatewayCounters counters = m_gateway->counters();
    const QString clients = counters.sessions == 1 ? tr("1 client") : tr("%1 clients").arg(counters.sessions);
    const QString in = rateText(m_in.update(counters.bytesIn));
    const QString out = rateText(m_out.update(counters.bytesOut));
    m_console.setStatus(clients + u" · "_s + flowsText(counters.flows) + u" · "_s + bothWaysText(in, out));
}

} // namespace rookery
