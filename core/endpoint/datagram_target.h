// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_socket.h"
#include "core/socket/name_lookup.h"
#include "core/time/clock.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <memory>
#include <vector>

namespace rookery {

/// What datagrams may take in memory while they wait, for all targets of a session or of a forward together.
/// One thread; outlives its targets.
class DatagramRoom final
{
public:
    explicit DatagramRoom(qsizetype bytes) : m_free(bytes) {}
    /// What one costs, its administration included: an empty one is not for nothing.
    [[nodiscard]] static qsizetype costOf(const QByteArray &data) { return data.size() + Overhead; }
    [[nodiscard]] bool take(qsizetype bytes)
    {
        if (bytes > m_free)
            return false;
        m_free -= bytes;
        return true;
    }
    void giveBack(qsizetype bytes) { m_free += bytes; }
    [[nodiscard]] qsizetype free() const { return m_free; }

private:
    static constexpr qsizetype Overhead = 80;
    qsizetype m_free;
};

/// Sends the datagrams of one flow to a host and port, and hears its answers. A name may stand for several
/// addresses, of which UDP does not tell which one lives: where one refuses before it has answered, the next
/// is tried with what was sent last. While a flow is not answered its name is asked again now and then, and
/// where the address is gone from it the flow goes on to another; one that is answered stays where it is.
///
/// Datagrams that wait for the name are bounded, and the newest is lost. Lives in one thread.
class DatagramTarget final : private DatagramSocket::Listener
{
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// From the event loop; `data` is valid during the call. Must not destroy the target.
        virtual void answerReceived(DatagramTarget *target, QByteArrayView data) = 0;
    };
    struct Place
    {
        QString host; ///< a name, or an address without brackets
        quint16 port = 0;
        QHostAddress fromV4{}; ///< our own address; null: any
        QHostAddress fromV6{};
    };
    struct Means
    {
        LookupShare lookups;
        DatagramRoom *room; ///< outlives the target
        Clock *clock;
    };

    /// What waits for a name, and what that takes in memory.
    static constexpr size_t MaxWaiting = 64;
    static constexpr qsizetype MaxWaitingBytes = 256 * 1024;
    /// What is kept for the next address, in case that this one refuses: questions, not streams.
    static constexpr size_t MaxKept = 4;
    static constexpr qsizetype MaxKeptBytes = 4 * 1024;
    /// How long a flow is not answered before its name is asked again, and between two such questions; and of
    /// one that is refused.
    static constexpr milliseconds AskAgain = std::chrono::seconds(10);
    static constexpr milliseconds AskAfterRefusal = std::chrono::seconds(2);

    DatagramTarget(const Place &place, const Means &means, Listener &listener);
    ~DatagramTarget() override;
    DatagramTarget(const DatagramTarget &) = delete;
    DatagramTarget &operator=(const DatagramTarget &) = delete;

    void send(const QByteArray &data);
    /// Datagrams for which there was no room or no address, or that the system did not take.
    [[nodiscard]] quint64 lost() const { return m_lost + (m_socket ? m_socket->lost() : 0); }
    /// Datagrams that wait for an address.
    [[nodiscard]] size_t waiting() const { return m_socket ? 0 : m_waiting.size(); }

private:
    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) override;
    void datagramsRefused(DatagramSocket *socket, int error) override;

    /// A datagram has gone out: from here on an answer is waited for.
    void noteSent();
    /// Asks for the name, unless that is being done, or was less than `pause` ago.
    void askAfter(milliseconds pause, TimePoint last);
    void ask();
    void resolved(const NameLookup::Answer &answer);
    /// Opens the first address from m_next on that can be opened, and sends what waits.
    void open();
    [[nodiscard]] bool openOne(const QHostAddress &address);
    void closeSocket();
    /// False: there is no room.
    [[nodiscard]] bool keep(const QByteArray &data, size_t most, qsizetype mostBytes);
    void sendWaiting();
    void forgetWaiting();
    [[nodiscard]] bool hasAnother() const { return !m_isProven && m_addresses.size() > 1; }

    const Place m_place;
    const Means m_means;
    Listener &m_listener;
    bool m_isName = false;
    QList<QHostAddress> m_addresses;
    qsizetype m_next = 0;     ///< index of the address to be opened next
    qsizetype m_refusals = 0; ///< one after the other, without an answer
    QHostAddress m_address;   ///< the socket's
    std::unique_ptr<DatagramSocket> m_socket;
    std::unique_ptr<NameLookup> m_lookup;
    /// Without a socket: what waits for it. With one: what is sent again to the next address.
    std::vector<QByteArray> m_waiting;
    qsizetype m_waitingCost = 0;
    bool m_isProven = false;  ///< this address has answered
    TimePoint m_asked;        ///< for the name
    bool m_isAnswered = true; ///< since the last that was sent
    bool m_isHeard = false;   ///< since the name was asked
    TimePoint m_unanswered;   ///< the first that was sent since an answer; only of a name
    quint64 m_lost = 0;
};

} // namespace rookery
