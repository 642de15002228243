// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/acme_files.h"

#include "core/gateway/acme_challenge.h"
#include "core/worker/worker.h"

#include <utility>

namespace rookery {

void AcmeFiles::read(const QByteArray &token, QObject *context, Done done)
{
    if (m_waiting.size() >= MostWaiting) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back({token, context, std::move(done)});
    next();
}

void AcmeFiles::next()
{
    // The first one stays where it is while it is being read, whoever is still there to hear of it.
    if (m_reading)
        return;
    while (!m_waiting.empty() && !m_waiting.front().context)
        m_waiting.pop_front();
    if (m_waiting.empty())
        return;
    m_reading = true;
    const auto work = [webroot = m_webroot, token = m_waiting.front().token] {
        return AcmeChallenge::read(webroot, token);
    };
    const auto done = [this](const std::optional<QByteArray> &content) { answer(content); };
    if (!Worker::run(this, work, done))
        QMetaObject::invokeMethod(
            this, [this] { answer({}); }, Qt::QueuedConnection);
}

void AcmeFiles::answer(const std::optional<QByteArray> &content)
{
    m_reading = false;
    const Question question = std::move(m_waiting.front());
    m_waiting.pop_front();
    next();
    if (question.context)
        question.done(content);
}

} // namespace rookery

#include "moc_acme_files.cpp"
