// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/retry_policy.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

/// The answers of a server that will say the same the next time: no right, or nothing there. Others, such as
/// 502, pass.
bool isLastingHttpStatus(int status)
{
    return status == 401 || status == 403 || status == 404;
}

/// Twice as long each time, without ever overflowing: the maximum is a person's choice.
milliseconds doubled(milliseconds first, int times, milliseconds most)
{
    constexpr int Plenty = 20;
    return std::min(first * (1 << std::clamp(times, 0, Plenty)), most);
}

} // namespace

RetryPolicy::RetryPolicy(int maxRetries, milliseconds maxInterval, BackOff::Random random)
    : m_backOff(maxInterval, std::move(random)), m_maxRetries(maxRetries), m_maxInterval(maxInterval)
{
}

RetryPolicy::Verdict RetryPolicy::failed(const Error &why)
{
    ++m_failed;
    return verdict(why);
}

RetryPolicy::Verdict RetryPolicy::lost(const Error &why, milliseconds lasted)
{
    m_worked = true;
    if (lasted >= GoodAfter)
        reset();
    else
        ++m_failed;
    return verdict(why);
}

void RetryPolicy::reset()
{
    m_failed = 0;
    m_extras = 0;
    m_hurried = false;
    m_alike = 0;
    m_wait = milliseconds(0);
    m_backOff.reset();
}

void RetryPolicy::forget()
{
    reset();
    m_worked = false;
    m_kind = Kind::Passing;
}

RetryPolicy::Verdict RetryPolicy::verdict(const Error &why)
{
    const bool isAlike = m_code == why.code && m_httpStatus == why.httpStatus;
    m_alike = isAlike ? m_alike + 1 : 1;
    m_code = why.code;
    m_httpStatus = why.httpStatus;
    m_kind = kindOf(why);
    const bool isExtra = std::exchange(m_hurried, false);
    m_extras += isExtra ? 1 : 0;
    if (!isExtra || m_wait == milliseconds(0))
        m_wait = m_backOff.next();

    Verdict verdict;
    verdict.giveUp = m_maxRetries > 0 && m_failed - m_extras > m_maxRetries;
    verdict.needsAttention =
        m_kind == Kind::Account || (m_kind == Kind::Lasting && (!m_worked || m_alike > SoonTries));
    verdict.wait = verdict.needsAttention ? std::max(m_wait, slowWait()) : m_wait;
    return verdict;
}

milliseconds RetryPolicy::slowWait() const
{
    // A lock counts tries within some minutes.
    const int times = m_kind == Kind::Account ? m_alike - 1 : 0;
    return doubled(SlowRetry, times, m_maxInterval);
}

bool RetryPolicy::heeds(Reason reason) const
{
    switch (m_kind) {
    case Kind::Passing:
        return true;
    case Kind::Lasting:
        return reason == Reason::Network;
    case Kind::Account:
        break;
    }
    return false;
}

std::optional<milliseconds> RetryPolicy::hurry(Reason reason, milliseconds waited, milliseconds left)
{
    const milliseconds least = doubled(ShortestHurry, m_extras, LongestHurry);
    const milliseconds wait = std::max(milliseconds(0), least - waited);
    if (!heeds(reason) || wait >= left)
        return std::nullopt;
    m_hurried = true;
    return wait;
}

RetryPolicy::Kind RetryPolicy::kindOf(const Error &why)
{
    switch (why.code) {
    case ErrorCode::ProxyRefused:
        return Kind::Account;
    case ErrorCode::BadInput:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotPenguin:
        return Kind::Lasting;
    case ErrorCode::HttpRefused:
        return isLastingHttpStatus(why.httpStatus) ? Kind::Lasting : Kind::Passing;
    default:
        return Kind::Passing;
    }
}

} // namespace rookery
