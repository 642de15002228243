// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/listening_forward.h"

#include "core/address/host_port.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/process/port_holder.h"
#include "core/worker/worker.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With port 0 the first address picks a port that another may have in use at the second.
constexpr int PortAttempts = 8;
/// Of processor time.
constexpr milliseconds LookupLimit(50);

} // namespace

ListeningForward::~ListeningForward() = default;

QString ListeningForward::listenHost() const
{
    return spec().listenHost.isEmpty() ? u"127.0.0.1"_s : spec().listenHost;
}

quint16 ListeningForward::listenPort() const
{
    return m_otherPort.value_or(spec().listenPort);
}

bool ListeningForward::listenOn(quint16 port)
{
    m_otherPort = port;
    if (m_started) {
        stop();
        start();
    }
    return true;
}

void ListeningForward::start()
{
    if (m_started)
        return;
    m_started = true;
    m_retry = clock().createTimer([this] { resolve(); });
    resolve();
}

void ListeningForward::stop()
{
    m_started = false;
    m_retry.reset();
    m_search.reset();
    m_searchLimit.reset();
    m_lookup.reset();
    closeAll();
    setBoundPort(0);
    setState(ForwardState::Off);
}

void ListeningForward::resolve()
{
    const QString host = listenHost();
    if (QHostAddress literal; literal.setAddress(host)) {
        listen({literal});
    } else if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0) {
        // RFC 6761 §6.3: always loopback, whatever a resolver says.
        listen({QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)});
    } else {
        m_lookup = std::make_unique<NameLookup>(
            host, context().lookups,
            [this, host](const NameLookup::Answer &answer) { resolved(host, answer); }, clock());
    }
}

void ListeningForward::resolved(const QString &host, const NameLookup::Answer &answer)
{
    m_lookup.reset();
    if (answer)
        listen(*answer);
    else
        fail({ErrorCode::NameNotFound, tr("The listen address \"%1\" was not found.").arg(host),
              tr("Use an address of this computer, such as 127.0.0.1."), answer.error().detail});
}

void ListeningForward::listen(const QList<QHostAddress> &addresses)
{
    Expected<quint16> port = openEach(addresses);
    for (int i = 1;
         i < PortAttempts && !port && port.error().code == ErrorCode::PortBusy && listenPort() == 0; ++i)
        port = openEach(addresses);
    if (!port) {
        fail(port.error());
        return;
    }
    m_search.reset();
    m_searchLimit.reset();
    setBoundPort(*port);
    const LogScope scope(context().tunnel);
    qCInfo(logForward).noquote() << "listening on" << hostPort(listenHost(), *port) << "for" << logText();
    setState(ForwardState::Listening);
}

Expected<quint16> ListeningForward::openEach(const QList<QHostAddress> &addresses)
{
    quint16 port = listenPort();
    bool any = false;
    Error firstError;
    for (const QHostAddress &address : addresses) {
        const Expected<quint16> opened = open(address, port);
        if (opened) {
            any = true;
            port = *opened;
            continue;
        }
        if (opened.error().code == ErrorCode::PortBusy) {
            closeAll();
            return tl::unexpected(opened.error());
        }
        // One of several may be missing here, as ::1 is where IPv6 is off.
        if (firstError.message.isEmpty())
            firstError = opened.error();
    }
    if (any)
        return port;
    return tl::unexpected(firstError);
}

void ListeningForward::fail(const Error &why)
{
    m_retry->start(RetryInterval);
    if (why.code != ErrorCode::PortBusy)
        setState(ForwardState::Refused, why);
    // Who holds it is looked up once, not at every try.
    else if (state() != ForwardState::PortBusy && !m_search)
        findHolder(why);
}

/// Beside the engine: it reads through all of /proc.
void ListeningForward::findHolder(const Error &why)
{
    const QHostAddress address(listenHost());
    const LocalEnd end{address.isNull() ? QHostAddress(QHostAddress::LocalHost) : address, listenPort()};
    const Transport transport = spec().kind.transport;
    const QString where = hostPort(listenHost(), listenPort());
    const auto tell = [this, detail = why.detail](const Error &held) { tellBusy(held, detail); };
    m_searchLimit = clock().createTimer([this, where, tell] {
        // At once, so that an answer that is on its way already is not told as well.
        m_search.reset();
        tell(portBusyError({}, where));
    });
    m_search = std::make_unique<QObject>();
    if (Worker::run(
            m_search.get(), [=] { return portBusyError(listenerAt(transport, end, LookupLimit), where); },
            tell))
        m_searchLimit->start(SearchLimit);
    else
        tell(portBusyError({}, where));
}

void ListeningForward::tellBusy(Error held, const QString &detail)
{
    m_searchLimit->stop();
    // It may be what is calling.
    if (QObject *const search = m_search.release())
        search->deleteLater();
    held.hint +=
        u' ' + tr("It is tried again every %1 seconds.").arg(RetryInterval / std::chrono::seconds(1));
    held.detail = detail;
    setState(ForwardState::PortBusy, held);
}

} // namespace rookery
