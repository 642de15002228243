// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/client_command.h"

#include "app/cli/console.h"
#include "app/cli/process_setup.h"
#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "core/tunnel/tunnel.h"
#include "core/worker/worker.h"

#include <QHash>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool usesStdio(const TunnelConfig &config)
{
    for (qsizetype i = 0; i < config.forwards.size(); ++i) {
        if (config.forwards[i].isStdio() && !config.switchedOff.contains(int(i)))
            return true;
    }
    return false;
}

/// How many of `some` are not among `others`, whatever they are called.
qsizetype missingFrom(const QList<ForwardSpec> &others, const QList<ForwardSpec> &some)
{
    QHash<QString, int> known;
    for (const ForwardSpec &spec : others)
        ++known[spec.endsText()];
    return std::count_if(some.begin(), some.end(),
                         [&](const ForwardSpec &spec) { return --known[spec.endsText()] < 0; });
}

} // namespace

ClientCommand::ClientCommand(const ClientArguments &arguments, Console &console)
    : m_arguments(arguments)
    , m_config(arguments.config)
    , m_console(console)
    , m_discreet(usesStdio(arguments.config) && console.verbosity() < 1)
    , m_tunnel(new Tunnel(arguments.config, Clock::system(), this))
    , m_hooks(arguments.hooks)
    , m_endsOnBusyPort(arguments.endsOnBusyPort)
{
    connect(m_tunnel, &Tunnel::stateChanged, &m_hooks, &TunnelHooks::follow);
    connect(&m_hooks, &TunnelHooks::failed, this,
            [this](const Error &why) { m_console.say(why.sentence()); });
    connect(m_tunnel, &Tunnel::stateChanged, this, &ClientCommand::showState);
    connect(m_tunnel, &Tunnel::forwardChanged, this, &ClientCommand::showForward);
    connect(m_tunnel, &Tunnel::stopped, this, [this] { Q_EMIT finished(m_exitCode); });
    connect(m_tunnel, &Tunnel::gaveUp, this, [this](const Error &why) {
        if (!why.message.isEmpty())
            m_console.complain(why.sentence());
        Q_EMIT finished(why.message.isEmpty() ? m_exitCode : 1);
    });
    connect(&m_statusTimer, &QTimer::timeout, this, &ClientCommand::showStatus);
}

ClientCommand::~ClientCommand() = default;

void ClientCommand::start()
{
    for (const QString &warning : m_arguments.warnings)
        m_console.say(warning);
    if (m_console.verbosity() >= 1) {
        for (const QString &note : m_arguments.notes)
            m_console.say(note);
    }
    if (usesStdio(m_arguments.config) && !hasStreams()) {
        Q_EMIT finished(1);
        return;
    }
    if (m_console.isInteractive() && !m_discreet)
        m_statusTimer.start(1s);
    m_tunnel->start();
}

bool ClientCommand::hasStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO}) {
        if (!wasClosedAtStart(descriptor))
            continue;
        m_console.complain(descriptor == STDIN_FILENO
                               ? tr("stdio cannot be used, because the standard input is closed.")
                               : tr("stdio cannot be used, because the standard output is closed."));
        return false;
    }
    return true;
}

void ClientCommand::reload()
{
    if (m_arguments.forwards.file.isEmpty())
        m_console.say(tr("Certificates and keys are read at every try to connect; the connection goes on."));
    else if (m_reading)
        m_readAgain = true;
    else
        readForwards();
}

/// The file may be anywhere and anything; the tunnel waits for neither.
void ClientCommand::readForwards()
{
    m_readAgain = false;
    m_reading = Worker::run(
        this, [forwards = m_arguments.forwards] { return forwards.read(); },
        [this](const Expected<QList<ForwardSpec>> &read) { takeForwards(read); });
    if (!m_reading)
        takeForwards(failure(ErrorCode::TooMuch, tr("Too many files do not answer. Try again later.")));
}

void ClientCommand::takeForwards(const Expected<QList<ForwardSpec>> &read)
{
    m_reading = false;
    if (m_ends)
        return;
    if (m_readAgain) {
        readForwards();
        return;
    }
    if (!read) {
        m_console.complain(tr("The forwards in use stay: %1").arg(read.error().sentence()));
        return;
    }
    const QList<ForwardSpec> before = std::exchange(m_config.forwards, *read);
    m_console.say(tr("The forwards in %1 were read again: %2 new, %3 gone; the others go on.")
                      .arg(m_arguments.forwards.file)
                      .arg(missingFrom(before, *read))
                      .arg(missingFrom(*read, before)));
    m_endsOnBusyPort = false;
    m_tunnel->apply(m_config);
}

void ClientCommand::stop()
{
    endWith(m_exitCode);
}

void ClientCommand::endWith(int exitCode)
{
    m_exitCode = exitCode;
    m_ends = true;
    m_statusTimer.stop();
    m_console.setStatus({});
    m_tunnel->stop();
}

void ClientCommand::tell(const QString &news)
{
    if (!news.isEmpty() && !m_discreet)
        m_console.say(news);
}

void ClientCommand::showState(TunnelState state)
{
    const TunnelSnapshot tunnel = m_tunnel->snapshot();
    const QString news = tunnelNews(tunnel, m_arguments.config.endpoint.url);
    // The line about waiting has announced every try but the first.
    const bool announced = state == TunnelState::Connecting && (tunnel.attempt > 0 || tunnel.connections > 0);
    const bool problem = state == TunnelState::Waiting || state == TunnelState::NeedsAttention;
    const bool isWorthALine =
        problem || (state != TunnelState::Stopped && (!announced || m_console.verbosity() >= 1));
    // Once for all tries that flows wait for.
    if (isWorthALine && !(tunnel.flowsWait && news == m_lastSaid)) {
        m_lastSaid = news;
        if (problem)
            m_console.say(news);
        else
            tell(news);
    }
    showStatus();
}

void ClientCommand::showForward(int index)
{
    const ForwardSnapshot forward = m_tunnel->snapshot().forwards.value(index);
    const QString news = forwardNews(forward);
    const bool failed = forward.state == ForwardState::PortBusy || forward.state == ForwardState::Refused;
    if (!failed) {
        tell(news);
        return;
    }
    m_console.complain(news);
    // A gateway may bind a reverse forward another time. A local port that is taken is for a person to sort
    // out, who sees it at once where the forwards were typed; a saved tunnel may be run by nobody.
    if (!forward.spec.isReverse() && m_endsOnBusyPort)
        endWith(1);
}

void ClientCommand::showStatus()
{
    if (!m_statusTimer.isActive())
        return;
    const TunnelSnapshot tunnel = m_tunnel->snapshot();
    const double in = m_in.update(tunnel.bytesIn);
    const double out = m_out.update(tunnel.bytesOut);
    QString text = tunnelNews(tunnel, m_arguments.config.endpoint.url);
    if (tunnel.state == TunnelState::Connected) {
        const QString roundTrip = roundTripText(tunnel.roundTrip);
        text = tr("Connected");
        if (!roundTrip.isEmpty())
            text += tr(" · RTT %1").arg(roundTrip);
        text += u" · "_s + flowsText(tunnel.liveFlows) + u" · "_s + bothWaysText(rateText(in), rateText(out));
    }
    m_console.setStatus(text);
}

} // namespace rookery
