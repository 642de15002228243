// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/link/link_budget.h"
#include "core/link/link_message.h"
#include "core/link/progress_watch.h"
#include "core/link/received_messages.h"
#include "core/link/sent_messages.h"
#include "core/loop/turn_end.h"

#include <functional>
#include <memory>
#include <optional>

namespace rookery {

/// How a LinkChannel keeps a session.
struct LinkOptions
{
    /// How long it waits for another connection when one is lost, or for one that brings anything.
    milliseconds graceTime = std::chrono::seconds(60);
    /// At a gateway: what a session is to be joined with, asked for once the client can resume; none: it
    /// cannot be. Empty: this is a client.
    std::function<std::optional<SessionToken>()> newSession;
    LinkBudget *budget = &LinkBudget::ofProcess();
};

/// One session over connections that come and go (docs/protocol.md §10): a MessageChannel over one other at a
/// time, which loses nothing of what its peer has not said to have, and hands nothing on twice. The
/// multiplexor above does not know. With a peer that has not named the ability it passes everything through.
///
/// Lives in one thread with its connections. It is over, closed(), when its connection is and the session
/// cannot go on, or no other connection came in time. Everything that holds for a channel holds for it: what
/// a call finds out is told from the event loop.
class LinkChannel final : public MessageChannel, private TurnEnd::Task
{
    Q_OBJECT

public:
    LinkChannel(std::unique_ptr<MessageChannel> connection, LinkOptions options,
                Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~LinkChannel() override;

    /// \name The connection
    /// @{
    [[nodiscard]] bool isAttached() const { return m_connection != nullptr; }
    /// Whether nothing but closed() follows.
    [[nodiscard]] bool isOver() const { return m_ending || m_over; }
    /// Drops the connection that there is; the session waits for the next, or is over where it cannot. `why`
    /// is for the log. detached() is not emitted.
    void detach(const QString &why);
    /// Whether another connection may begin where its other end has received so many messages;
    /// `isOutdated`: the other end has said to have more since it asked.
    [[nodiscard]] bool canAttach(quint64 peerHas) const { return m_sent.canAttach(peerHas); }
    [[nodiscard]] bool isOutdated(quint64 peerHas) const { return m_sent.isOutdated(peerHas); }
    /// Goes on over this one, whose other end has received so many messages; the one before has been
    /// detached. A number that cannot be ends the session.
    void attach(std::unique_ptr<MessageChannel> connection, quint64 peerHas);
    /// Whether the last two connections brought nothing before they were over.
    [[nodiscard]] bool isFruitless() const { return m_progress.isFruitless(); }
    /// Whether the other end has not said to have all that was sent.
    [[nodiscard]] bool keepsAnything() const { return m_sent.hasUnacknowledged() || m_sent.hasWaiting(); }
    /// What is kept for an other end that is away, or that has not said for some seconds to have the oldest
    /// of it: bytes, times the seconds that it knew the oldest. 0 where it is what everybody may keep.
    [[nodiscard]] qint64 burden() const;
    /// Messages received so far: what the other end is told when it joins.
    [[nodiscard]] quint64 received() const { return m_received.count(); }
    /// At a client: how another connection asks to join this session, one value for each try; none where it
    /// cannot be joined. From then on the other end is told no other number over the connection that there
    /// is.
    [[nodiscard]] std::optional<SessionJoin> nextJoin();
    /// The try has failed: the connection that there is goes on.
    void joinFailed();
    /// Ends the session, which keeps what others need; closed(`why`) follows.
    void expire(const Error &why);
    /// @}

    void send(MessageBuffer &&message) override { give(std::move(message), false); }
    void sendAhead(MessageBuffer &&message) override { give(std::move(message), true); }
    void ping(const QByteArray &payload) override;
    /// Of the connection; 0 without one.
    [[nodiscard]] qint64 bytesToWrite() const override;
    [[nodiscard]] bool isFull() const override;
    [[nodiscard]] bool isClosing() const override { return isOver(); }
    void flush() override;
    void close(CloseCode code, const QString &reason) override;
    void abort() override;
    void giveUp(const Error &why, CloseCode code) override;
    void peerSendsAtOnce() override;
    void peerKnows(const QByteArrayList &abilities) override;
    void setInteractive(bool on) override;
    [[nodiscard]] std::optional<TimePoint> lastHeard() const override;
    void noteTraffic() override;
    void setLogName(const QString &name) override;
    [[nodiscard]] QString peerName() const override;

Q_SIGNALS:
    /// At a client whose session can be joined: the other end has not said to have what was sent, and nothing
    /// has come for so long that another connection should be tried beside this one / something came after
    /// all.
    void fellSilent();
    void movedAgain();
    /// The connection was lost, and the session waits for another one.
    void detached(const rookery::Error &why);

private:
    /// Whether what is sent and received counts.
    enum class Mode {
        Unknown, ///< nothing has come yet; it counts
        Counting,
        PassingThrough,
    };

    void turnEnded() override;
    void connectConnection();
    void dropConnection();
    void connectionClosed(const Error &why);
    void connectionWrote(qint64 bytes);
    void messageArrived(const ByteSlice &message);
    void partBegan(const ByteSlice &part, qint64 total);
    void partArrived(const ByteSlice &part, bool last);
    void handOn(const ByteSlice &part, bool last, const ReceivedMessages::Verdict &verdict);
    void count(qsizetype bytes, bool whole);
    void ownArrived(const ByteSlice &message);
    void idleArrived();
    void passThrough();
    [[nodiscard]] bool canSend() const { return m_connection && !m_connection->isClosing(); }
    void give(MessageBuffer &&message, bool ahead);
    void giveToConnection(MessageBuffer &&message, bool ahead);
    void keepOrder();
    void sendWaiting();
    void sendHave();
    void tellWithin(milliseconds time);
    void noteGoing();
    void lookForProgress();
    void heard();
    [[nodiscard]] bool canDial() const { return m_token && !m_options.newSession; }
    void kept();
    void noteGiven();
    [[nodiscard]] bool mayWaitAfter(const Error &why) const;
    bool beginWaiting(const Error &why);
    void endLater(const Error &why);
    void fail(const QString &message, const char *detail, CloseCode code);
    void finish(const Error &why);

    LinkOptions m_options;
    SentMessages m_sent; // outlives the connection, which returns messages to it
    ReceivedMessages m_received;
    LinkBudget::Share m_share;
    std::unique_ptr<MessageChannel> m_connection;
    std::unique_ptr<Timer> m_graceTimer;
    std::unique_ptr<Timer> m_haveTimer;
    std::unique_ptr<Timer> m_progressTimer;
    Clock &m_clock;
    Mode m_mode = Mode::Unknown;
    std::optional<SessionToken> m_token;
    quint64 m_generation = 0;
    qint64 m_inOrder = 0;              ///< while passing through: bytes that nothing may go ahead of
    std::optional<quint64> m_declared; ///< what nextJoin() said to have
    qint64 m_untold = 0;               ///< bytes received since the other end was told
    bool m_inUncounted = false;        ///< a message that comes in parts is none of those that count
    bool m_dropsUncounted = false;
    bool m_haveDue = false;
    bool m_tellsSoon = false; ///< the timer that runs is for whole messages
    ProgressWatch m_progress;
    bool m_silent = false;
    mutable bool m_wasFull = false; ///< whoever asked wants to know when it is not
    bool m_wakes = false;
    bool m_sendsAtOnce = false;
    bool m_interactive = false;
    std::optional<TimePoint> m_heardBefore;
    QString m_peerName;
    Error m_why; ///< it waits, or is about to end
    bool m_endDue = false;
    bool m_ending = false; ///< nothing is sent any more
    bool m_over = false;
};

} // namespace rookery
