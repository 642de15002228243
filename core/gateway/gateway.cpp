// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"

#include "core/endpoint/listener.h"
#include "core/gateway/certificate_reload.h"
#include "core/gateway/gateway_context.h"
#include "core/gateway/gateway_rules.h"
#include "core/gateway/session_thread.h"
#include "core/log/log.h"

#include <QThread>

#include <algorithm>
#include <utility>
#include <vector>

namespace rookery {

namespace {

constexpr int MostThreads = 4;
/// Of the descriptors, for connections that are no tunnels yet.
constexpr int HandshakePart = 4;
/// Connections on their way to one thread; then the next ones wait in the backlog.
constexpr int MostHandedOver = 32;
// A process that is asked to end has 5 s for all of it; who does not answer a close until then is cut off.
constexpr milliseconds StopTime = std::chrono::seconds(4);

/// Whether another entry serves this one too: "::" is every network, and what it has cannot be opened again.
bool isCovered(const GatewayConfig::Listen &one, const QList<GatewayConfig::Listen> &all)
{
    const QHostAddress everywhere(QHostAddress::AnyIPv6);
    return one.port != 0 && one.address != everywhere &&
           std::any_of(all.begin(), all.end(), [&](const GatewayConfig::Listen &other) {
               return other.port == one.port && other.address == everywhere;
           });
}

} // namespace

class Gateway::Private
{
public:
    Private(Gateway *owner, const GatewayConfig &c) : q(owner), config(c) {}

    Expected<void> listenEverywhere(DescriptorBudget &descriptors);
    void startThreads();
    void reloadsFrom(const TlsReading &reading);
    void accepted(int descriptor, const QString &peer, DescriptorLease lease);
    void hold(bool held);
    void threadDrained();
    void finishStop();

    Gateway *q;
    GatewayConfig config;
    SharedGatewayContext context; ///< since start()
    std::vector<std::unique_ptr<SessionThread>> threads;
    // Outlive the threads: what was counted stays counted.
    std::vector<std::shared_ptr<const SessionTotals>> totals;
    // After the threads, because they hand over to them.
    std::vector<std::unique_ptr<TcpListener>> listeners;
    std::unique_ptr<Timer> stopLimit;
    size_t draining = 0;
    bool stopping = false;
    std::unique_ptr<CertificateReload> reload; ///< with TLS
};

Expected<void> Gateway::Private::listenEverywhere(DescriptorBudget &descriptors)
{
    const DescriptorShare share(descriptors);
    for (const GatewayConfig::Listen &where : config.listen) {
        if (isCovered(where, config.listen))
            continue;
        auto listener =
            std::make_unique<TcpListener>([this](int descriptor, const QString &peer, DescriptorLease lease) {
                accepted(descriptor, peer, std::move(lease));
            });
        listener->setShare(share, DescriptorKind::Connection);
        if (auto listening = listener->listen(where.address, where.port); !listening) {
            listeners.clear();
            return listening;
        }
        connect(listener.get(), &TcpListener::exhausted, q,
                [](const Error &why) { qCWarning(logGateway).noquote() << why.sentence(); });
        listeners.push_back(std::move(listener));
    }
    return {};
}

void Gateway::Private::startThreads()
{
    const int wanted =
        config.threads > 0 ? config.threads : std::clamp(QThread::idealThreadCount(), 1, MostThreads);
    const int handshakes =
        std::clamp(context->descriptors.capacity() / HandshakePart / wanted, 2, SessionThread::MaxHandshakes);
    for (int i = 0; i < wanted; ++i) {
        auto thread = std::make_unique<SessionThread>(context, handshakes);
        connect(thread.get(), &SessionThread::drained, q, [this] { threadDrained(); });
        connect(thread.get(), &SessionThread::caughtUp, q, [this] { hold(false); });
        totals.push_back(thread->totals());
        threads.push_back(std::move(thread));
    }
}

void Gateway::Private::reloadsFrom(const TlsReading &reading)
{
    reload = std::make_unique<CertificateReload>(context, reading, Clock::system());
    connect(reload.get(), &CertificateReload::told, q, &Gateway::certificateReloaded);
    connect(reload.get(), &CertificateReload::loaded, q, [this](const SharedGatewayContext &next) {
        context = next;
        for (const auto &thread : threads)
            thread->use(context);
    });
}

void Gateway::Private::hold(bool held)
{
    for (const auto &listener : listeners)
        listener->setHeld(held);
}

void Gateway::Private::accepted(int descriptor, const QString &peer, DescriptorLease lease)
{
    const auto idlest = std::min_element(threads.begin(), threads.end(),
                                         [](const auto &a, const auto &b) { return a->load() < b->load(); });
    (*idlest)->adopt(descriptor, peer, std::move(lease));
    // Its thread is slower than we are; it will say when it has caught up.
    if ((*idlest)->handedOver() >= MostHandedOver)
        hold(true);
}

void Gateway::Private::threadDrained()
{
    // Not here: this is inside a signal of what finishStop() destroys.
    if (--draining == 0)
        QMetaObject::invokeMethod(
            q, [this] { finishStop(); }, Qt::QueuedConnection);
}

void Gateway::Private::finishStop()
{
    if (!stopping)
        return;
    stopping = false;
    stopLimit.reset();
    threads.clear();
    Q_EMIT q->stopped();
}

Gateway::Gateway(const GatewayConfig &config, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, config))
{
}

Gateway::~Gateway() = default;

Expected<void> Gateway::start()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (!d->threads.empty())
        return failure(ErrorCode::BadInput, tr("The gateway is running already."));
    if (auto fit = GatewayRules::check(d->config); !fit)
        return fit;

    auto context = std::make_shared<GatewayContext>(d->config);
    if (d->config.backend && d->config.backend->usesTls) {
        auto tls = TlsContext::client(QSslConfiguration::defaultConfiguration(), TlsContext::Trust::System);
        if (!tls)
            return tl::unexpected<Error>(tls.error());
        context->backendTls = std::move(*tls);
    }
    d->context = context;
    TlsReading tls;
    if (d->config.usesTls()) {
        tls = CertificateReload::read(*d->context);
        if (!tls.context)
            return tl::unexpected<Error>(tls.context.error());
        d->context = *tls.context;
    }
    if (auto listening = d->listenEverywhere(d->context->descriptors); !listening)
        return listening;
    d->startThreads();
    if (d->config.usesTls())
        d->reloadsFrom(tls);
    return {};
}

void Gateway::reloadCertificate()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->reload)
        d->reload->now();
}

QList<GatewayConfig::Listen> Gateway::listening() const
{
    QList<GatewayConfig::Listen> where;
    for (const auto &listener : d->listeners)
        where.append({listener->serverAddress(), listener->serverPort()});
    return where;
}

GatewayCounters Gateway::counters() const
{
    constexpr auto relaxed = std::memory_order_relaxed;
    GatewayCounters sum;
    for (const auto &one : d->totals) {
        sum.sessions += one->sessions.load(relaxed);
        sum.sessionsTotal += one->sessionsTotal.load(relaxed);
        sum.refusedUpgrades += one->refusedUpgrades.load(relaxed);
        sum.flows += one->flows.load(relaxed);
        sum.flowsTotal += one->flowsTotal.load(relaxed);
        sum.bytesIn += one->bytesIn.load(relaxed);
        sum.bytesOut += one->bytesOut.load(relaxed);
    }
    return sum;
}

QList<int> Gateway::connectionsPerThread() const
{
    QList<int> connections;
    for (const auto &thread : d->threads)
        connections.append(thread->load());
    return connections;
}

void Gateway::stop()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (d->stopping)
        return;
    d->stopping = true;
    if (d->reload) {
        // Not at once: this may be inside its signal.
        d->reload->disconnect(this);
        d->reload.release()->deleteLater();
    }
    d->listeners.clear();
    d->draining = d->threads.size();
    if (d->draining == 0) {
        QMetaObject::invokeMethod(
            this, [this] { d->finishStop(); }, Qt::QueuedConnection);
        return;
    }
    d->stopLimit = Clock::system().createTimer([this] { d->finishStop(); });
    d->stopLimit->start(StopTime);
    for (const auto &thread : d->threads)
        thread->close();
}

} // namespace rookery
