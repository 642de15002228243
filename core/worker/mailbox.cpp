// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/mailbox.h"

#include <QMutex>

#include <utility>

namespace rookery {

struct Mailbox::Address
{
    QMutex mutex; ///< keeps the box from going just while another thread posts
    Mailbox *box = nullptr;
};

Mailbox::Mailbox(QObject *owner) : QObject(owner), m_address(std::make_shared<Address>())
{
    m_address->box = this;
}

Mailbox::~Mailbox()
{
    const QMutexLocker lock(&m_address->mutex);
    m_address->box = nullptr;
}

Mailbox::Post Mailbox::post() const
{
    return [address = m_address](std::function<void()> call) {
        const QMutexLocker lock(&address->mutex);
        if (address->box)
            QMetaObject::invokeMethod(address->box, std::move(call), Qt::QueuedConnection);
    };
}

} // namespace rookery
