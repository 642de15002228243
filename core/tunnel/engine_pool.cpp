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
    EngineHost *host = nullptr; ///< lives in `thread` and ends with it
    int runs = 0;
    bool asked = false; ///< collect() is not answered yet
};

EnginePool::EnginePool() = default;

EnginePool::~EnginePool()
{
    for (const auto &engine : m_engines) {
        engine->host->disconnect(this);
        QMetaObject::invokeMethod(engine->host, &EngineHost::finish, Qt::QueuedConnection);
    }
    for (const auto &engine : m_engines)
        engine->thread.wait();
}

EnginePool::Engine &EnginePool::addEngine()
{
    Engine &engine = *m_engines.emplace_back(std::make_unique<Engine>());
    engine.host = new EngineHost;
    engine.host->moveToThread(&engine.thread);
    engine.thread.setObjectName(u"engine %1"_s.arg(m_engines.size()));
    connect(&engine.thread, &QThread::finished, engine.host, &QObject::deleteLater);
    connect(engine.host, &EngineHost::stateChanged, this, &EnginePool::stateChanged);
    connect(engine.host, &EngineHost::forwardsChanged, this, &EnginePool::forwardsChanged);
    connect(engine.host, &EngineHost::applied, this, &EnginePool::applied);
    connect(engine.host, &EngineHost::ended, this, [this](const EngineHost::News &news) {
        forget(news.run);
        Q_EMIT ended(news);
    });
    connect(engine.host, &EngineHost::collected, this, [this, &engine](const QList<EngineHost::News> &news) {
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
    send(run, [run, id, config](EngineHost &host) { host.start(run, id, config); });
    return run;
}

void EnginePool::send(TunnelRun run, std::function<void(EngineHost &)> command)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end())
        return;
    EngineHost *const host = it->second->host;
    QMetaObject::invokeMethod(
        host, [host, command = std::move(command)] { command(*host); }, Qt::QueuedConnection);
}

void EnginePool::sendToAll(const std::function<void(EngineHost &)> &command)
{
    for (const auto &engine : m_engines) {
        EngineHost *const host = engine->host;
        QMetaObject::invokeMethod(
            host, [host, command] { command(*host); }, Qt::QueuedConnection);
    }
}

void EnginePool::drop(TunnelRun run)
{
    send(run, [run](EngineHost &host) { host.drop(run); });
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
            QMetaObject::invokeMethod(engine->host, &EngineHost::collect, Qt::QueuedConnection);
    }
}

int EnginePool::awaited() const
{
    return int(
        std::count_if(m_engines.begin(), m_engines.end(), [](const auto &engine) { return engine->asked; }));
}

} // namespace rookery
