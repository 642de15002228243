// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QtGlobal>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace rookery {

class DescriptorShare;
class DescriptorWait;

/// What a descriptor is for; each kind has its own bound in a DescriptorBudget.
enum class DescriptorKind : quint8 {
    Connection, ///< between client and gateway: a tunnel, or what may become one
    Stream,     ///< the TCP end of a flow
    Datagram,   ///< the UDP socket of a mapping
};

/// The descriptors that this process may open, and who has them. Whoever opens a socket on behalf of somebody
/// else (a client of the gateway, a local program, a stranger at a reverse port) asks here first, so that one
/// of them cannot take what the others need.
///
/// Shares are dynamic thresholds (Choudhury and Hahne, "Dynamic queue length thresholds for shared-memory
/// packet switches", 1998): a party may hold as many of a kind as are free, and no more. One that is alone
/// gets half, two get a third each, and something is always left for whoever comes next, though nothing is
/// ever taken back. Who is above its share waits, and of those that wait the one with the fewest goes first.
/// Datagram sockets together have at most half. The last eighth is for connections alone: new clients of a
/// gateway, or in a client its own way to the gateway. Beneath all that a reserve is nobody's: files, the
/// resolver, a connection that is accepted before it is counted.
///
/// Any thread. One mutex, held for some additions, when a descriptor is opened or closed and never in
/// between.
class DescriptorBudget final
{
    Q_DECLARE_TR_FUNCTIONS(DescriptorBudget)

public:
    /// A fixed number of descriptors to share out.
    explicit DescriptorBudget(int capacity);
    DescriptorBudget(const DescriptorBudget &) = delete;
    DescriptorBudget &operator=(const DescriptorBudget &) = delete;

    /// That of this process: RLIMIT_NOFILE less what was open when it was first asked for, and less the
    /// reserve.
    [[nodiscard]] static DescriptorBudget &ofProcess();

    [[nodiscard]] int capacity() const;
    /// Of all parties.
    [[nodiscard]] int used() const;
    /// Whether connections have come so close to their bound that one which may be worth nothing should make
    /// room for the next.
    [[nodiscard]] bool isTightForConnections() const;
    /// Whether so few are free for flows that what a party holds in vain should go to others. Connections
    /// alone never bring that about: they have half.
    [[nodiscard]] bool isTightForStreams() const;
    /// The system refused a descriptor that the budget had: what others opened is counted again. At most once
    /// in some seconds, because that reads a directory. Nothing happens where the capacity is fixed.
    void recount();

private:
    friend class DescriptorLease;
    friend class DescriptorShare;
    friend class DescriptorWait;

    static constexpr size_t Kinds = 3;
    using Counts = std::array<int, Kinds>;
    struct Account
    {
        Counts held{};
    };
    struct OfProcess
    {
    };

    explicit DescriptorBudget(OfProcess);

    // With the mutex held.
    [[nodiscard]] int free() const;
    [[nodiscard]] int kept() const;
    [[nodiscard]] int room(DescriptorKind kind) const;
    [[nodiscard]] bool fits(const Account &account, DescriptorKind kind) const;
    void take(Account &account, DescriptorKind kind);
    void serveWaiting();
    [[nodiscard]] static int heldBy(const DescriptorWait &wait);

    void giveBack(Account &account, DescriptorKind kind);
    void sayThatSomeWait();

    mutable std::mutex m_mutex;
    int m_capacity = 0;
    Counts m_used{};
    std::vector<DescriptorWait *> m_waiting; ///< longest waiting first
    const bool m_isOfProcess = false;
    using Time = std::chrono::steady_clock::time_point;
    std::optional<Time> m_counted;
    std::optional<Time> m_said;
    Time m_waitingSince; ///< since when there has been somebody who waits
};

/// One descriptor that somebody may have open; given back when this is destroyed, so that goes after the
/// descriptor's close. May be destroyed in any thread.
class DescriptorLease final
{
public:
    DescriptorLease() = default;
    ~DescriptorLease() { giveBack(); }
    DescriptorLease(DescriptorLease &&other) noexcept;
    DescriptorLease &operator=(DescriptorLease &&other) noexcept;
    [[nodiscard]] explicit operator bool() const { return m_budget != nullptr; }

private:
    friend class DescriptorShare;
    friend class DescriptorWait;
    DescriptorLease(DescriptorBudget *budget, std::shared_ptr<DescriptorBudget::Account> account,
                    DescriptorKind kind);
    void giveBack();

    DescriptorBudget *m_budget = nullptr;
    std::shared_ptr<DescriptorBudget::Account> m_account;
    DescriptorKind m_kind = DescriptorKind::Stream;
};

/// What one party (a session of a gateway, a forward of a client) may hold. Copies are the same party.
class DescriptorShare final
{
public:
    /// A new party. The budget outlives it and its leases.
    explicit DescriptorShare(DescriptorBudget &budget = DescriptorBudget::ofProcess());

    /// One more, or an empty one where the party has its share: then wait (DescriptorWait), or make room.
    [[nodiscard]] DescriptorLease take(DescriptorKind kind) const;
    /// The same, but where the party has its share it gives up some of what it holds: `giveUp` closes one,
    /// and returns false where there is none. Empty then.
    [[nodiscard]] DescriptorLease takeOrReplace(DescriptorKind kind,
                                                const std::function<bool()> &giveUp) const;
    /// Whether take() would get one.
    [[nodiscard]] bool hasRoom(DescriptorKind kind) const;
    /// For a descriptor that is open already, as one is after accept(2).
    [[nodiscard]] DescriptorLease takeAnyway(DescriptorKind kind) const;
    [[nodiscard]] int held(DescriptorKind kind) const;
    [[nodiscard]] DescriptorBudget &budget() const { return *m_budget; }

private:
    friend class DescriptorBudget;
    friend class DescriptorWait;
    DescriptorBudget *m_budget;
    std::shared_ptr<DescriptorBudget::Account> m_account;
};

} // namespace rookery
