// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"

#include <QPointer>

#include <algorithm>
#include <deque>
#include <limits>
#include <memory>
#include <utility>

namespace rookery::test {

/// A connection in memory that moves when the test says, byte by byte: large messages arrive in parts, what
/// was sent comes back when it is gone, changed as a mask does, and either end hears of a cut on its own.
class ScriptedChannel final : public MessageChannel
{
public:
    /// Longer ones arrive in parts; so much of them at first.
    static constexpr qsizetype FirstPart = 64;
    static constexpr qint64 All = std::numeric_limits<qint64>::max();

    [[nodiscard]] static std::pair<std::unique_ptr<ScriptedChannel>, std::unique_ptr<ScriptedChannel>>
    createPair()
    {
        auto a = std::make_unique<ScriptedChannel>();
        auto b = std::make_unique<ScriptedChannel>();
        a->m_peer = b.get();
        b->m_peer = a.get();
        return {std::move(a), std::move(b)};
    }
    ~ScriptedChannel() override { giveBackQueued(); }

    void send(MessageBuffer &&message) override
    {
        if (isClosing()) {
            giveBack(std::move(message));
            return;
        }
        m_queue.push_back(itemOf(std::move(message)));
    }
    void sendAhead(MessageBuffer &&message) override
    {
        if (isClosing()) {
            giveBack(std::move(message));
            return;
        }
        const size_t begun = m_sentOfFirst > 0 ? 1 : 0;
        m_ahead = std::max(m_ahead, begun);
        m_queue.insert(m_queue.begin() + qsizetype(m_ahead++), itemOf(std::move(message)));
    }
    void ping(const QByteArray &) override { ++pings; }
    [[nodiscard]] qint64 bytesToWrite() const override
    {
        qint64 sum = 0;
        for (const Item &item : m_queue)
            sum += item.bytes.size();
        return sum - m_sentOfFirst;
    }
    [[nodiscard]] bool isClosing() const override { return m_closed || m_aborted || m_closing; }
    void flush() override {}
    void close(CloseCode code, const QString &) override { closedWith = code; }
    void abort() override
    {
        m_aborted = true;
        giveBackQueued();
        cut();
    }
    void giveUp(const Error &, CloseCode code) override { closedWith = code; }
    [[nodiscard]] QString peerName() const override { return QStringLiteral("script"); }
    void setInteractive(bool on) override { interactive = on; }

    /// So many bytes of what waits arrive at the other end.
    void move(qint64 most = All)
    {
        while (most > 0 && !m_queue.empty() && !m_cut) {
            Item &first = m_queue.front();
            const qint64 n = std::min<qint64>(most, first.bytes.size() - m_sentOfFirst);
            const QByteArray part = first.bytes.sliced(m_sentOfFirst, n);
            const qsizetype total = first.bytes.size();
            m_sentOfFirst += n;
            most -= n;
            if (m_sentOfFirst == total) {
                m_sentOfFirst = 0;
                Item gone = std::move(first);
                m_queue.pop_front();
                m_ahead -= m_ahead > 0 ? 1 : 0;
                giveBackItem(std::move(gone));
            }
            Q_EMIT bytesWritten(n);
            if (m_peer)
                m_peer->arrive(part, total);
        }
    }
    /// Nothing arrives any more, either way.
    void cut()
    {
        m_cut = true;
        if (m_peer)
            m_peer->m_cut = true;
    }
    [[nodiscard]] bool isCut() const { return m_cut; }
    /// Something has come then.
    void hearAt(TimePoint now) { noteHeard(now); }
    /// The other end closes: what is given from now on comes back at once, and the end is still to come.
    void beginClosing() { m_closing = true; }
    /// This end hears that it is over.
    void end(const Error &why = {ErrorCode::ConnectionFailed, {}, {}, {}})
    {
        if (std::exchange(m_closed, true) || m_aborted)
            return;
        cut();
        giveBackQueued();
        Q_EMIT closed(why);
    }

    std::optional<CloseCode> closedWith;
    int pings = 0;
    bool interactive = false;

private:
    struct Item
    {
        QByteArray bytes;
        MessageBuffer sent;
    };

    [[nodiscard]] static Item itemOf(MessageBuffer &&message)
    {
        Item item{message.view().toByteArray(), std::move(message)};
        change(item.sent);
        *item.sent.prepend(1) = '!';
        return item;
    }
    void giveBackItem(Item &&item)
    {
        const QByteArray start = item.bytes.first(std::min(item.bytes.size(), MessageReturns::StartSize));
        giveBack(std::move(item.sent), start, &restore);
    }
    static void change(MessageBuffer &message)
    {
        for (char *at = message.data(); at != message.data() + message.size(); ++at)
            *at = char(*at ^ 0x5a);
    }
    static void restore(MessageBuffer &returned)
    {
        returned.removeFirst(1);
        change(returned);
    }
    void giveBackQueued()
    {
        for (Item &item : m_queue)
            giveBackItem(std::move(item));
        m_queue.clear();
        m_sentOfFirst = 0;
        m_ahead = 0;
    }
    void arrive(const QByteArray &part, qsizetype total)
    {
        m_arrived += part;
        m_came += part.size();
        const bool whole = m_came == total;
        if (!whole && (m_came < FirstPart || total <= FirstPart))
            return;
        const QByteArray bytes = std::exchange(m_arrived, {});
        const bool begun = std::exchange(m_begun, !whole);
        if (whole)
            m_came = 0;
        if (begun)
            Q_EMIT messageContinued(ByteSlice(bytes), whole);
        else if (whole)
            Q_EMIT messageReceived(ByteSlice(bytes));
        else
            Q_EMIT messageBegan(ByteSlice(bytes), total);
    }

    QPointer<ScriptedChannel> m_peer;
    std::deque<Item> m_queue;
    qint64 m_sentOfFirst = 0;
    size_t m_ahead = 0;   ///< at the front, which others must not overtake
    QByteArray m_arrived; ///< and not handed on
    qsizetype m_came = 0; ///< of the message that is arriving
    bool m_begun = false;
    bool m_cut = false;
    bool m_closed = false;
    bool m_closing = false;
    bool m_aborted = false;
};

} // namespace rookery::test
