// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/bind_queue.h"

namespace rookery {

BindQueue::BindQueue(Multiplexor &mux) : m_mux(mux)
{
    connect(&mux, &Multiplexor::bindAnswered, this, &BindQueue::bindAnswered);
    connect(&mux, &Multiplexor::bindFailed, this, &BindQueue::bindFailed);
}

void BindQueue::ask(frame::BindType type, const QString &host, quint16 port, QObject *context,
                    Uplink::BindAnswered answered)
{
    m_waiting.push_back({type, host.toUtf8(), port, context, std::move(answered)});
    askNext();
}

void BindQueue::askNext()
{
    // The next connection asks again; until then there is nothing to tell.
    if (m_mux.state() != Multiplexor::State::Running)
        m_waiting.clear();
    while (!m_waiting.empty() && (m_silent || m_asked.size() < m_mux.options().maxUnansweredBinds)) {
        const Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_silent) {
            answer(request, tl::unexpected(*m_silent));
            continue;
        }
        const Expected<quint32> flowId = m_mux.requestBind(request.type, request.host, request.port);
        if (flowId)
            m_asked.insert(*flowId, request);
        else
            answer(request, tl::unexpected(flowId.error()));
    }
}

void BindQueue::bindAnswered(quint32 flowId, bool accepted)
{
    const auto it = m_asked.constFind(flowId);
    if (it == m_asked.cend())
        return;
    const Request request = *it;
    m_asked.erase(it);
    if (accepted)
        answer(request, flowId);
    else
        answer(
            request,
            failure(ErrorCode::BindRefused,
                    tr("The server refused to listen on port %1 for this reverse forward.").arg(request.port),
                    tr("Reverse forwards have to be allowed there, and the port has to be free.")));
    askNext();
}

void BindQueue::bindFailed(quint32 flowId, const Error &why)
{
    const auto it = m_asked.constFind(flowId);
    if (it == m_asked.cend())
        return;
    const Request request = *it;
    m_asked.erase(it);
    if (m_mux.state() == Multiplexor::State::Running) {
        m_silent = silence(why.detail);
        answer(request, tl::unexpected(*m_silent));
    }
    askNext();
}

void BindQueue::answer(const Request &request, const Expected<quint32> &result)
{
    if (request.context)
        request.answered(result);
}

Error BindQueue::silence(const QString &detail)
{
    return {
        ErrorCode::Timeout, tr("The server did not answer when it was asked for a reverse forward."),
        tr("It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed does."),
        detail};
}

} // namespace rookery
