// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/descriptor_budget.h"

#include "core/error/error.h"
#include "core/log/log.h"
#include "core/socket/descriptor_wait.h"

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <utility>

namespace rookery {

namespace {

using std::chrono::steady_clock;

/// More than any machine lets a process open, and still a number to calculate with.
constexpr rlim_t MostDescriptors = 1 << 20;
/// What is nobody's: a part of the limit, within these.
constexpr int ReservePart = 16;
constexpr int LeastReserve = 4;
constexpr int MostReserve = 160;
/// For connections alone.
constexpr int KeptPart = 8;

constexpr steady_clock::duration CountInterval = std::chrono::seconds(5);
/// How long somebody has waited when it is said, and not again for the other time.
constexpr steady_clock::duration Trouble = std::chrono::seconds(1);
constexpr steady_clock::duration SayInterval = std::chrono::minutes(10);

size_t at(DescriptorKind kind)
{
    return static_cast<size_t>(kind);
}

int limitOfProcess()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return 256; // what POSIX systems give at least
    return static_cast<int>(std::min(files.rlim_cur, MostDescriptors));
}

int openDescriptors(int limit)
{
#ifdef Q_OS_LINUX
    DIR *const all = ::opendir("/proc/self/fd");
#else
    DIR *const all = ::opendir("/dev/fd");
#endif
    int count = 0;
    if (all) {
        while (const dirent *const entry = ::readdir(all))
            count += entry->d_name[0] != '.' ? 1 : 0;
        ::closedir(all);
        return count - 1; // its own
    }
    // It needs a descriptor, too; without one nearly all of them are in use.
    for (int i = 0; i < limit; ++i)
        count += ::fcntl(i, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

} // namespace

DescriptorBudget::DescriptorBudget(int capacity) : m_capacity(capacity) {}

DescriptorBudget::DescriptorBudget(OfProcess) : m_isOfProcess(true)
{
    recount();
}

DescriptorBudget &DescriptorBudget::ofProcess()
{
    // Never destroyed: leases in other static objects and in threads may be given back late.
    static auto *const budget = new DescriptorBudget(OfProcess{});
    return *budget;
}

int DescriptorBudget::capacity() const
{
    const std::lock_guard lock(m_mutex);
    return m_capacity;
}

int DescriptorBudget::used() const
{
    const std::lock_guard lock(m_mutex);
    return m_capacity - free();
}

bool DescriptorBudget::isTightForConnections() const
{
    const std::lock_guard lock(m_mutex);
    return room(DescriptorKind::Connection) <= kept() / 2;
}

bool DescriptorBudget::isTightForStreams() const
{
    const std::lock_guard lock(m_mutex);
    return room(DescriptorKind::Stream) <= kept() / 2;
}

void DescriptorBudget::recount()
{
    if (!m_isOfProcess)
        return;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = steady_clock::now();
        if (m_counted && now - *m_counted < CountInterval)
            return;
        m_counted = now;
    }
    const int limit = limitOfProcess();
    const int open = openDescriptors(limit);
    const int reserve = std::clamp(limit / ReservePart, LeastReserve, MostReserve);
    const std::lock_guard lock(m_mutex);
    const int others = std::max(0, open - (m_capacity - free()));
    // One is always served: a limit that is too low for anything shows as the system's own refusal.
    m_capacity = std::max(1, limit - others - reserve);
    serveWaiting();
}

int DescriptorBudget::free() const
{
    return m_capacity - m_used[0] - m_used[1] - m_used[2];
}

int DescriptorBudget::kept() const
{
    return m_capacity / KeptPart;
}

int DescriptorBudget::room(DescriptorKind kind) const
{
    const int half = (m_capacity + 1) / 2;
    switch (kind) {
    case DescriptorKind::Connection:
        return std::min(free(), half - m_used[at(kind)]);
    case DescriptorKind::Datagram:
        return std::min(free() - kept(), half - m_used[at(kind)]);
    case DescriptorKind::Stream:
        break;
    }
    return free() - kept();
}

bool DescriptorBudget::fits(const Account &account, DescriptorKind kind) const
{
    // Connections come one a party.
    const int least = kind == DescriptorKind::Connection ? 0 : account.held[at(kind)];
    return least < room(kind);
}

void DescriptorBudget::take(Account &account, DescriptorKind kind)
{
    ++account.held[at(kind)];
    ++m_used[at(kind)];
}

int DescriptorBudget::heldBy(const DescriptorWait &wait)
{
    return wait.m_share.m_account->held[at(wait.m_kind)];
}

void DescriptorBudget::serveWaiting()
{
    while (!m_waiting.empty()) {
        auto next = m_waiting.end();
        for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
            if (fits(*(*it)->m_share.m_account, (*it)->m_kind) &&
                (next == m_waiting.end() || heldBy(**it) < heldBy(**next)))
                next = it;
        }
        if (next == m_waiting.end())
            return;
        DescriptorWait *const served = *next;
        m_waiting.erase(next);
        take(*served->m_share.m_account, served->m_kind);
        served->m_state = DescriptorWait::State::Served;
        QMetaObject::invokeMethod(served, &DescriptorWait::deliver, Qt::QueuedConnection);
    }
}

void DescriptorBudget::giveBack(Account &account, DescriptorKind kind)
{
    const std::lock_guard lock(m_mutex);
    --account.held[at(kind)];
    --m_used[at(kind)];
    serveWaiting();
}

void DescriptorBudget::sayThatSomeWait()
{
    int used = 0;
    int capacity = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = steady_clock::now();
        // Waiting for one moment of a burst is no trouble.
        if (m_waiting.empty() || now - m_waitingSince < Trouble || (m_said && now - *m_said < SayInterval))
            return;
        m_said = now;
        capacity = m_capacity;
        used = capacity - free();
    }
    const Error why{
        ErrorCode::TooMuch,
        tr("Further connections wait: %1 of the %2 that the limit of open files allows are open, and "
           "the rest is kept for others.")
            .arg(used)
            .arg(capacity),
        tr("Close some, or raise the limit of open files."),
        {}};
    qCWarning(logEndpoint).noquote() << why.sentence();
}

DescriptorLease::DescriptorLease(DescriptorBudget *budget, std::shared_ptr<DescriptorBudget::Account> account,
                                 DescriptorKind kind)
    : m_budget(budget), m_account(std::move(account)), m_kind(kind)
{
}

DescriptorLease::DescriptorLease(DescriptorLease &&other) noexcept
    : m_budget(std::exchange(other.m_budget, nullptr))
    , m_account(std::move(other.m_account))
    , m_kind(other.m_kind)
{
}

DescriptorLease &DescriptorLease::operator=(DescriptorLease &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_budget = std::exchange(other.m_budget, nullptr);
        m_account = std::move(other.m_account);
        m_kind = other.m_kind;
    }
    return *this;
}

void DescriptorLease::giveBack()
{
    if (DescriptorBudget *const budget = std::exchange(m_budget, nullptr))
        budget->giveBack(*m_account, m_kind);
    m_account.reset();
}

DescriptorShare::DescriptorShare(DescriptorBudget &budget)
    : m_budget(&budget), m_account(std::make_shared<DescriptorBudget::Account>())
{
}

DescriptorLease DescriptorShare::take(DescriptorKind kind) const
{
    const std::lock_guard lock(m_budget->m_mutex);
    if (!m_budget->fits(*m_account, kind))
        return {};
    m_budget->take(*m_account, kind);
    return {m_budget, m_account, kind};
}

DescriptorLease DescriptorShare::takeOrReplace(DescriptorKind kind, const std::function<bool()> &giveUp) const
{
    // Two go for one where the party has more than its share, which is smaller with each newcomer.
    constexpr int most = 2;
    int given = 0;
    DescriptorLease lease = take(kind);
    while (!lease && given < most && giveUp()) {
        ++given;
        lease = take(kind);
    }
    return lease || given == 0 ? std::move(lease) : takeAnyway(kind);
}

bool DescriptorShare::hasRoom(DescriptorKind kind) const
{
    const std::lock_guard lock(m_budget->m_mutex);
    return m_budget->fits(*m_account, kind);
}

DescriptorLease DescriptorShare::takeAnyway(DescriptorKind kind) const
{
    const std::lock_guard lock(m_budget->m_mutex);
    m_budget->take(*m_account, kind);
    return {m_budget, m_account, kind};
}

int DescriptorShare::held(DescriptorKind kind) const
{
    const std::lock_guard lock(m_budget->m_mutex);
    return m_account->held[at(kind)];
}

} // namespace rookery
