// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/bind_queue.h"

#include "core/mux/bind_table.h"

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
    QHash<quint32, Request> &from = m_asked.contains(flowId) ? m_asked : m_late;
    if (!from.contains(flowId))
        return;
    const Request request = from.take(flowId);
    m_silent.reset();
    if (accepted)
        answer(request, flowId);
    else
        answer(request,
               failure(ErrorCode::BindRefused,
                       request.port == 0
                           ? tr("The server gave no port for this reverse forward.")
                           : tr("The server refused to listen on port %1 for this reverse forward.")
                                 .arg(request.port),
                       tr("Reverse forwards have to be allowed there, and the port has to be free.")));
    askNext();
}

void BindQueue::bindFailed(quint32 flowId, const Error &why)
{
    if (!m_asked.contains(flowId))
        return;
    const Request request = m_asked.take(flowId);
    if (m_mux.state() == Multiplexor::State::Running) {
        if (m_late.size() < BindTable::MaxLate)
            m_late.insert(flowId, request);
        const Error silent = silence(why.detail);
        if (!m_mux.peerIsRookery())
            m_silent = silent;
        answer(request, tl::unexpected(silent));
    }
    askNext();
}

void BindQueue::answer(const Request &request, const Expected<quint32> &result)
{
    if (request.context)
        request.answered(result);
    else if (result)
        m_mux.releaseBind(*result);
}

Error BindQueue::silence(const QString &detail) const
{
    const QString hint =
        m_mux.peerIsRookery()
            ? tr("The connection may be slow; an answer that comes late is taken.")
            : tr("It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed "
                 "does.");
    return {ErrorCode::Timeout, tr("The server did not answer when it was asked for a reverse forward."),
            hint, detail};
}

} // namespace rookery
