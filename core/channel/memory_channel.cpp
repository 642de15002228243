// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/memory_channel.h"

#include "core/channel/close_frame.h"

namespace rookery {

MemoryChannel::Pair MemoryChannel::createPair(const MemoryLink &link)
{
    Pair pair(new MemoryChannel(link), new MemoryChannel(link));
    pair.first->m_peer = pair.second.get();
    pair.second->m_peer = pair.first.get();
    return pair;
}

MemoryChannel::MemoryChannel(const MemoryLink &link)
    : m_link(link), m_timer(link.clock->createTimer([this] { move(); }))
{
}

MemoryChannel::~MemoryChannel()
{
    m_ended = true;
    if (m_peer)
        m_peer->endLater({ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, {}});
}

void MemoryChannel::send(MessageBuffer &&message)
{
    enqueue(Item::Kind::Binary, message.view());
    giveBack(std::move(message));
}

void MemoryChannel::sendAhead(MessageBuffer &&message)
{
    // What is handed back at once is handed back in the order in which it goes.
    if (returns()) {
        send(std::move(message));
        return;
    }
    const size_t before = m_queue.size();
    enqueue(Item::Kind::Binary, message.view());
    if (m_queue.size() > before) {
        const bool begun = before > 0 && m_queue.front().left < m_queue.front().bytes.size();
        const size_t at = std::min(std::max(m_ahead, size_t(begun)), before);
        Item item = std::move(m_queue.back());
        m_queue.pop_back();
        item.due = before > at ? std::min(item.due, m_queue[at].due) : item.due;
        m_queue.insert(m_queue.begin() + qsizetype(at), std::move(item));
        m_ahead = at + 1;
    }
    giveBack(std::move(message));
}

void MemoryChannel::ping(const QByteArray &payload)
{
    enqueue(Item::Kind::Ping, payload);
}

void MemoryChannel::sendText(const QByteArray &text)
{
    enqueue(Item::Kind::Text, text);
}

void MemoryChannel::close(CloseCode code, const QString &reason)
{
    enqueue(Item::Kind::Close, reason.toUtf8());
    if (!m_queue.empty() && m_queue.back().kind == Item::Kind::Close)
        m_queue.back().closeCode = code;
    m_closing = true;
}

void MemoryChannel::abort()
{
    endLater({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
    if (m_peer)
        m_peer->endLater({ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, {}});
    m_closing = true;
    m_queue.clear();
}

void MemoryChannel::giveUp(const Error &why, CloseCode)
{
    if (m_peer)
        m_peer->endLater(
            {ErrorCode::ClosedByPeer, tr("The other end closed the connection."), {}, why.detail});
    endLater(why);
    m_closing = true;
}

void MemoryChannel::cut()
{
    const Error why{ErrorCode::ConnectionFailed, tr("The connection was lost."), {}, {}};
    if (m_peer)
        m_peer->endLater(why);
    endLater(why);
}

void MemoryChannel::setHeld(bool held)
{
    m_held = held;
    schedule();
}

void MemoryChannel::enqueue(Item::Kind kind, QByteArrayView bytes)
{
    if (m_closing || m_lost || m_ended)
        return;
    // A message of no bytes still takes one turn.
    const qint64 cost = std::max<qint64>(1, bytes.size());
    m_queue.push_back({kind, bytes.toByteArray(), cost, m_link.clock->now() + m_link.delay});
    m_bytesQueued += cost;
    schedule();
}

void MemoryChannel::schedule()
{
    if (m_scheduled || m_held || m_queue.empty() || m_ended)
        return;
    m_scheduled = true;
    const auto wait = std::chrono::ceil<milliseconds>(m_queue.front().due - m_link.clock->now());
    if (wait > milliseconds(0))
        m_timer->start(wait);
    else
        QMetaObject::invokeMethod(this, &MemoryChannel::move, Qt::QueuedConnection);
}

void MemoryChannel::move()
{
    m_scheduled = false;
    qint64 room = m_link.mtu > 0 ? m_link.mtu : std::numeric_limits<qint64>::max();
    qint64 moved = 0;
    const QPointer<MemoryChannel> self(this);
    while (room > 0 && !m_queue.empty() && !m_held && !m_ended &&
           m_queue.front().due <= m_link.clock->now()) {
        Item &item = m_queue.front();
        const qint64 step = std::min(room, item.left);
        item.left -= step;
        room -= step;
        moved += step;
        m_bytesQueued -= step;
        if (item.left > 0)
            break;
        const Item whole = std::move(item);
        m_queue.pop_front();
        m_ahead -= m_ahead > 0;
        if (m_peer)
            m_peer->arrive(whole);
        if (!self)
            return;
    }
    if (moved > 0 && !m_ended)
        Q_EMIT bytesWritten(moved);
    if (self)
        schedule();
}

void MemoryChannel::arrive(const Item &item)
{
    if (m_lost || m_ended)
        return;
    noteHeard(m_link.clock->now());
    switch (item.kind) {
    case Item::Kind::Binary:
        Q_EMIT messageReceived(ByteSlice(item.bytes));
        break;
    case Item::Kind::Text:
        Q_EMIT invalidMessage(QStringLiteral("text message"));
        break;
    case Item::Kind::Ping:
        if (m_answersPings)
            enqueue(Item::Kind::Pong, item.bytes);
        break;
    case Item::Kind::Pong:
        Q_EMIT pongReceived(item.bytes);
        break;
    case Item::Kind::Close: {
        const QPointer<MemoryChannel> sender = m_peer;
        end(closedByPeer(quint16(item.closeCode), QString::fromUtf8(item.bytes)));
        if (sender)
            sender->end({ErrorCode::ClosedHere, tr("The connection was closed here."), {}, {}});
        break;
    }
    }
}

/// Nothing moves any more, and closed() follows from the event loop: whoever is in the middle of a call, of
/// this end or of the other, is not told from inside it.
void MemoryChannel::endLater(const Error &why)
{
    if (m_ended || m_lost)
        return;
    m_lost = true;
    m_queue.clear();
    m_bytesQueued = 0;
    QMetaObject::invokeMethod(
        this, [this, why] { end(why); }, Qt::QueuedConnection);
}

void MemoryChannel::end(const Error &why)
{
    if (m_ended)
        return;
    m_ended = true;
    m_queue.clear();
    m_bytesQueued = 0;
    m_timer->stop();
    Q_EMIT closed(why);
}

} // namespace rookery

#include "moc_memory_channel.cpp"
