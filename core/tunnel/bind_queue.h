// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/uplink.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>

namespace rookery {

/// Asks for reverse listeners on one connection without hurting a penguin (docs/protocol.md §5.3): few Binds
/// unanswered at a time, the rest wait here, and none is asked again once one has timed out, since a penguin
/// that queues Binds stops altogether at the 17th. A Rookery answers each, if late. Lives in the
/// multiplexor's thread and must not outlive it.
class BindQueue final : public QObject
{
    Q_OBJECT

public:
    explicit BindQueue(Multiplexor &mux);

    /// See Uplink::bind().
    void ask(frame::BindType type, const QString &host, quint16 port, QObject *context,
             Uplink::BindAnswered answered);
    [[nodiscard]] int unanswered() const { return int(m_asked.size()); }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

private:
    struct Request
    {
        frame::BindType type = frame::BindType::Tcp;
        QByteArray host;
        quint16 port = 0;
        QPointer<QObject> context;
        Uplink::BindAnswered answered;
    };

    void askNext();
    void bindAnswered(quint32 flowId, bool accepted);
    void bindFailed(quint32 flowId, const Error &why);
    void answer(const Request &request, const Expected<quint32> &result);
    [[nodiscard]] Error silence(const QString &detail) const;

    Multiplexor &m_mux;
    std::deque<Request> m_waiting;
    QHash<quint32, Request> m_asked;
    QHash<quint32, Request> m_late; ///< timed out, and perhaps answered yet; at most BindTable::MaxLate
    /// Set when a Bind has timed out at a penguin: what every later one is told.
    std::optional<Error> m_silent;
};

} // namespace rookery
