// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/service_thread.h"

#include "core/worker/detached_thread.h"

#include <QEventLoop>
#include <QMutex>
#include <QObject>

#include <utility>
#include <vector>

namespace rookery {

struct ServiceThread::Shared
{
    QMutex mutex; ///< guards all below
    QObject *inside = nullptr;
    std::vector<std::function<void()>> early; ///< from before the thread was there
};

ServiceThread::ServiceThread(const char *name) : m_shared(std::make_shared<Shared>())
{
    (void)DetachedThread::start(name, [shared = m_shared] {
        QEventLoop loop;
        QObject inside;
        {
            const QMutexLocker lock(&shared->mutex);
            shared->inside = &inside;
            for (std::function<void()> &work : std::exchange(shared->early, {}))
                QMetaObject::invokeMethod(&inside, std::move(work), Qt::QueuedConnection);
        }
        loop.exec();
        const QMutexLocker lock(&shared->mutex);
        shared->inside = nullptr;
    });
}

void ServiceThread::post(std::function<void()> work)
{
    const QMutexLocker lock(&m_shared->mutex);
    if (m_shared->inside)
        QMetaObject::invokeMethod(m_shared->inside, std::move(work), Qt::QueuedConnection);
    else
        m_shared->early.push_back(std::move(work));
}

} // namespace rookery
