// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/turn_end.h"
#include "core/socket/descriptor_wait.h"
#include "core/socket/dialer.h"
#include "core/socket/unix_dialer.h"
#include "core/time/clock.h"

#include <QObject>

#include <functional>
#include <list>
#include <memory>
#include <vector>

namespace rookery {

class MuxStream;
class StreamSocket;

/// Joins the streams that a peer opens to the targets they are for. A peer that opens streams faster than it
/// lets go of them, or whose targets do not answer, may have no more than MaxDials under way and no more
/// descriptors than its share; the others wait in their order, each as long as a dial may take. A dial ends
/// with its stream: its descriptor is closed at the end of the turn.
///
/// Lives in one thread, the streams' own.
class DialQueue final : public QObject, private TurnEnd::Task
{
    Q_OBJECT

public:
    /// Dials at once.
    static constexpr size_t MaxDials = 512;
    /// Until one that the system had no descriptor for is tried again, where the budget thought it had.
    static constexpr milliseconds Rest{250};

    class Owner
    {
    public:
        virtual ~Owner() = default;
        virtual void targetReached(std::unique_ptr<MuxStream> stream,
                                   std::unique_ptr<StreamSocket> socket) = 0;
        /// The stream is refused, or has ended itself. Called for each that is not reached but those that
        /// abort() ends.
        virtual void targetMissed(const Error &why) = 0;
    };

    /// `options.timeout` is how long one may wait for its turn, and then again for its target; 0: for ever.
    /// The owner outlives the queue.
    DialQueue(const DialOptions &options, const DescriptorShare &share, Clock &clock, Owner &owner);
    ~DialQueue() override;

    /// `host` is a name or an address without brackets.
    void add(std::unique_ptr<MuxStream> stream, const QString &host, quint16 port);
    /// The same for a unix socket.
    void addUnix(std::unique_ptr<MuxStream> stream, const QString &path,
                 const UnixDialer::Check &mayReach = {});
    /// Streams in here, dialled or not yet.
    [[nodiscard]] size_t size() const { return m_waiting.size() + m_dialing.size(); }
    /// Those that are being dialled.
    [[nodiscard]] size_t dialing() const { return m_dialing.size(); }
    /// Refuses all of them; how many they were.
    size_t abort();

private:
    struct Target
    {
        QString host;
        quint16 port = 0;
        QString path; ///< of a unix socket, which has neither
        UnixDialer::Check mayReach;

        [[nodiscard]] QString text() const;
    };
    struct Dial
    {
        std::unique_ptr<MuxStream> stream;
        Target target;
        TimePoint patience; ///< until when it may wait for its turn
        TimePoint until;    ///< the same for its target
        DescriptorLease lease;
        std::unique_ptr<Dialer> dialer; ///< after the lease, which goes last; null while it waits
        quint64 unixDial = 0;           ///< the same for a unix socket
    };
    using Dials = std::list<Dial>;

    void add(std::unique_ptr<MuxStream> stream, const Target &target);
    void serve();
    void begin(DescriptorLease lease);
    void dialHost(Dials::iterator dial);
    void dialUnix(Dials::iterator dial);
    void reached(Dials::iterator dial, std::unique_ptr<StreamSocket> socket);
    void failed(Dials::iterator dial, const Error &why);
    void waitAgain(Dials::iterator dial);
    /// The stream; the rest goes at the end of the turn, because it may be calling.
    [[nodiscard]] std::unique_ptr<MuxStream> take(Dials::iterator dial);
    void streamEnded(Dials::iterator dial, const Error &why);
    void dropOverdue();
    void dropOverdue(Dials &dials, TimePoint Dial::*limit);
    void watchTime();
    void turnEnded() override;
    [[nodiscard]] Error overdue(const Dial &dial) const;

    DialOptions m_options;
    milliseconds m_limit;
    DescriptorShare m_share;
    Clock &m_clock;
    Owner &m_owner;
    Dials m_waiting; ///< oldest first
    Dials m_dialing; ///< oldest first
    Dials m_done;
    std::unique_ptr<UnixDialer> m_unix; ///< once there is one to dial
    DescriptorWait m_wait;
    // One for all of them, because they all have the same time.
    std::unique_ptr<Timer> m_overdue;
    std::unique_ptr<Timer> m_rest;
};

} // namespace rookery
