// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_thread.h"

#include "core/gateway/session_set.h"
#include "core/loop/socket_event_loop.h"

#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

/// A descriptor on its way to another thread.
class HandedOver final
{
public:
    HandedOver(qintptr descriptor, DescriptorLease lease)
        : m_lease(std::move(lease)), m_descriptor(descriptor)
    {
    }
    ~HandedOver()
    {
        if (m_descriptor >= 0)
            ::close(static_cast<int>(m_descriptor));
    }
    HandedOver(const HandedOver &) = delete;
    HandedOver &operator=(const HandedOver &) = delete;
    [[nodiscard]] qintptr take() { return std::exchange(m_descriptor, -1); }
    [[nodiscard]] DescriptorLease takeLease() { return std::move(m_lease); }

private:
    DescriptorLease m_lease;
    qintptr m_descriptor;
};

} // namespace

SessionThread::SessionThread(const SharedGatewayContext &context, int mostHandshakes, QObject *parent)
    : QObject(parent)
    , m_totals(std::make_shared<SessionTotals>())
    , m_sessions(new SessionSet(context, m_totals, mostHandshakes))
{
    m_thread.setObjectName(QStringLiteral("gateway"));
    useSocketEventLoop(m_thread);
    m_sessions->moveToThread(&m_thread);
    // All sessions die in the thread that they live in.
    connect(&m_thread, &QThread::finished, m_sessions, &QObject::deleteLater);
    connect(m_sessions, &SessionSet::drained, this, &SessionThread::drained);
    connect(m_sessions, &SessionSet::caughtUp, this, &SessionThread::caughtUp);
    m_thread.start();
}

SessionThread::~SessionThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SessionThread::adopt(qintptr descriptor, const QString &peer, DescriptorLease lease)
{
    m_totals->connections.fetch_add(1, std::memory_order_relaxed);
    m_totals->handedOver.fetch_add(1, std::memory_order_relaxed);
    // A call that the thread's end overtakes must not leave the connection open.
    const auto owned = std::make_shared<HandedOver>(descriptor, std::move(lease));
    QMetaObject::invokeMethod(m_sessions, [sessions = m_sessions, owned, peer] {
        const qintptr connection = owned->take();
        sessions->adopt(connection, peer, owned->takeLease());
        sessions->arrived();
    });
}

void SessionThread::use(const SharedGatewayContext &context)
{
    QMetaObject::invokeMethod(m_sessions, [sessions = m_sessions, context] { sessions->use(context); });
}

void SessionThread::close()
{
    QMetaObject::invokeMethod(m_sessions, [sessions = m_sessions] { sessions->close(); });
}

} // namespace rookery
