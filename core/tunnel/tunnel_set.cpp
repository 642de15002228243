// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/tunnel_set.h"

#include "core/tunnel/tunnel.h"

#include <QSet>
#include <QThread>

#include <algorithm>
#include <utility>

namespace rookery {

struct TunnelSet::Seat
{
    TunnelRun run = 0;
    QUuid id;
    std::unique_ptr<Tunnel> tunnel;
    QSet<int> changedForwards; ///< told at the end of the turn: at a start all of them change
};

TunnelSet::TunnelSet() = default;

TunnelSet::~TunnelSet() = default;

Tunnel *TunnelSet::find(TunnelRun run) const
{
    Q_ASSERT(thread() == QThread::currentThread());
    const auto it = m_seats.find(run);
    return it == m_seats.end() ? nullptr : it->second->tunnel.get();
}

TunnelSet::News TunnelSet::newsOf(TunnelRun run) const
{
    const Seat &seat = *m_seats.at(run);
    News news{run, seat.tunnel->snapshot(run == m_watched)};
    news.snapshot.id = seat.id;
    return news;
}

void TunnelSet::start(TunnelRun run, const QUuid &id, const TunnelConfig &config)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_finishing)
        return;
    auto made = std::make_unique<Seat>();
    Seat &seat = *made;
    seat.run = run;
    seat.id = id;
    seat.tunnel = std::make_unique<Tunnel>(config);
    m_seats.emplace(run, std::move(made));
    connectTo(seat);
    seat.tunnel->start();
}

void TunnelSet::connectTo(Seat &seat)
{
    Tunnel *const tunnel = seat.tunnel.get();
    connect(tunnel, &Tunnel::stateChanged, this, [this, run = seat.run](TunnelState state) {
        if (state != TunnelState::Stopped)
            Q_EMIT stateChanged(newsOf(run));
    });
    connect(tunnel, &Tunnel::forwardChanged, this,
            [this, run = seat.run](int index) { noteForward(run, index); });
    connect(tunnel, &Tunnel::gaveUp, this, [this, run = seat.run] { endOf(run); });
    connect(tunnel, &Tunnel::stopped, this, [this, run = seat.run] { endOf(run); });
}

void TunnelSet::noteForward(TunnelRun run, int index)
{
    QSet<int> &changed = m_seats.at(run)->changedForwards;
    if (changed.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, run] { tellForwards(run); }, Qt::QueuedConnection);
    changed.insert(index);
}

void TunnelSet::tellForwards(TunnelRun run)
{
    if (!find(run))
        return;
    const QSet<int> changed = std::exchange(m_seats.at(run)->changedForwards, {});
    QList<int> indexes(changed.cbegin(), changed.cend());
    std::sort(indexes.begin(), indexes.end());
    if (!indexes.isEmpty())
        Q_EMIT forwardsChanged(newsOf(run), indexes);
}

void TunnelSet::endOf(TunnelRun run)
{
    // After gaveUp() there may be a stopped() too.
    if (!find(run))
        return;
    const News last = newsOf(run);
    const std::unique_ptr<Seat> seat = std::move(m_seats.extract(run).mapped());
    // It is the one that calls us.
    Tunnel *const tunnel = seat->tunnel.release();
    tunnel->disconnect(this);
    tunnel->deleteLater();
    Q_EMIT ended(last);
    finishIfEmpty();
}

void TunnelSet::stop(TunnelRun run)
{
    if (Tunnel *const tunnel = find(run))
        tunnel->stop();
}

void TunnelSet::drop(TunnelRun run)
{
    if (Tunnel *const tunnel = find(run)) {
        tunnel->disconnect(this);
        m_seats.erase(run);
    }
    finishIfEmpty();
}

void TunnelSet::apply(TunnelRun run, const TunnelConfig &config, bool reconnect)
{
    Tunnel *const tunnel = find(run);
    if (!tunnel)
        return;
    tunnel->apply(config);
    if (reconnect)
        tunnel->reconnect();
    Q_EMIT applied(newsOf(run), reconnect);
}

void TunnelSet::retryNow(TunnelRun run)
{
    if (Tunnel *const tunnel = find(run))
        tunnel->retryNow();
}

void TunnelSet::networkChanged()
{
    for (const auto &[run, seat] : m_seats)
        seat->tunnel->networkChanged();
}

void TunnelSet::lookedAt()
{
    for (const auto &[run, seat] : m_seats)
        seat->tunnel->lookedAt();
}

void TunnelSet::closeFlow(TunnelRun run, quint64 flow)
{
    if (Tunnel *const tunnel = find(run))
        tunnel->closeFlow(flow);
}

void TunnelSet::setForwardRunning(TunnelRun run, quint64 forward, bool running)
{
    if (Tunnel *const tunnel = find(run))
        tunnel->setForwardRunning(tunnel->indexOfForward(forward), running);
}

void TunnelSet::useOtherPort(TunnelRun run, quint64 forward, quint16 port)
{
    if (Tunnel *const tunnel = find(run))
        tunnel->useOtherPort(tunnel->indexOfForward(forward), port);
}

void TunnelSet::watchFlows(TunnelRun run)
{
    m_watched = run;
}

void TunnelSet::collect()
{
    QList<News> news;
    news.reserve(qsizetype(m_seats.size()));
    for (const auto &[run, seat] : m_seats)
        news += newsOf(run);
    Q_EMIT collected(news);
}

void TunnelSet::finish()
{
    m_finishing = true;
    for (const auto &[run, seat] : m_seats)
        seat->tunnel->stop();
    finishIfEmpty();
}

void TunnelSet::finishIfEmpty()
{
    if (m_finishing && m_seats.empty())
        thread()->quit();
}

} // namespace rookery
