// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/engine_pool.h"

#include "core/loop/socket_event_loop.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostThreads = 4;

size_t threadLimit()
{
    return size_t(std::clamp(QThread::idealThreadCount(), 1, MostThreads));
}

} // namespace

struct EnginePool::Engine
{
    QThread thread;
    TunnelSet *tunnels = nullptr; ///< lives in `thread` and ends with it
    int runs = 0;
    bool asked = false; ///< collect() is not answered yet
};

EnginePool::EnginePool() = default;

EnginePool::~EnginePool()
{
    for (const auto &engine : m_engines) {
        engine->tunnels->disconnect(this);
        QMetaObject::invokeMethod(engine->tunnels, &TunnelSet::finish, Qt::QueuedConnection);
    }
    for (const auto &engine : m_engines)
        engine->thread.wait();
}

EnginePool::Engine &EnginePool::addEngine()
{
    Engine &engine = *m_engines.emplace_back(std::make_unique<Engine>());
    engine.tunnels = new TunnelSet;
    engine.tunnels->moveToThread(&engine.thread);
    engine.thread.setObjectName(u"engine %1"_s.arg(m_engines.size()));
    connect(&engine.thread, &QThread::finished, engine.tunnels, &QObject::deleteLater);
    connect(engine.tunnels, &TunnelSet::stateChanged, this, &EnginePool::stateChanged);
    connect(engine.tunnels, &TunnelSet::forwardsChanged, this, &EnginePool::forwardsChanged);
    connect(engine.tunnels, &TunnelSet::applied, this, &EnginePool::applied);
    connect(engine.tunnels, &TunnelSet::ended, this, [this](const TunnelSet::News &news) {
        forget(news.run);
        Q_EMIT ended(news);
    });
    connect(engine.tunnels, &TunnelSet::collected, this, [this, &engine](const QList<TunnelSet::News> &news) {
        engine.asked = false;
        Q_EMIT collected(news);
    });
    useSocketEventLoop(engine.thread);
    engine.thread.start();
    return engine;
}

EnginePool::Engine &EnginePool::leastBusy()
{
    const auto least = std::min_element(m_engines.begin(), m_engines.end(),
                                        [](const auto &a, const auto &b) { return a->runs < b->runs; });
    if (least != m_engines.end() && ((*least)->runs == 0 || m_engines.size() >= threadLimit()))
        return **least;
    return addEngine();
}

TunnelRun EnginePool::start(const QUuid &id, const TunnelConfig &config)
{
    const TunnelRun run = ++m_lastRun;
    Engine &engine = leastBusy();
    ++engine.runs;
    m_runs.emplace(run, &engine);
    send(run, [run, id, config](TunnelSet &tunnels) { tunnels.start(run, id, config); });
    return run;
}

void EnginePool::send(TunnelRun run, std::function<void(TunnelSet &)> command)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    TunnelSet *const tunnels = it->second->tunnels;
    QMetaObject::invokeMethod(
        tunnels, [tunnels, command = std::move(command)] { command(*tunnels); }, Qt::QueuedConnection);
}

void EnginePool::sendToAll(const std::function<void(TunnelSet &)> &command)
{
    for (const auto &engine : m_engines) {
        TunnelSet *const tunnels = engine->tunnels;
        QMetaObject::invokeMethod(
            tunnels, [tunnels, command] { command(*tunnels); }, Qt::QueuedConnection);
    }
}

void EnginePool::drop(TunnelRun run)
{
    send(run, [run](TunnelSet &tunnels) { tunnels.drop(run); });
    forget(run);
}

void EnginePool::forget(TunnelRun run)
{
    if (const auto it = m_runs.find(run); it != m_runs.end()) {
        --it->second->runs;
        m_runs.erase(it);
    }
}

void EnginePool::collect()
{
    for (const auto &engine : m_engines) {
        if (engine->runs > 0 && !std::exchange(engine->asked, true))
            QMetaObject::invokeMethod(engine->tunnels, &TunnelSet::collect, Qt::QueuedConnection);
    }
}

int EnginePool::awaited() const
{
    return int(
        std::count_if(m_engines.begin(), m_engines.end(), [](const auto &engine) { return engine->asked; }));
}

} // namespace rookery
