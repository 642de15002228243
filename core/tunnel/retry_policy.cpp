// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/retry_policy.h"

#include <algorithm>

namespace rookery {

namespace {

/// The answers of a server that will say the same the next time: no right, or nothing there. Others, such as
/// 502, pass.
bool isLastingHttpStatus(int status)
{
    return status == 401 || status == 403 || status == 404;
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
    if (lasted >= GoodAfter)
        reset();
    else
        ++m_failed;
    return verdict(why);
}

void RetryPolicy::reset()
{
    m_failed = 0;
    m_backOff.reset();
}

RetryPolicy::Verdict RetryPolicy::verdict(const Error &why)
{
    Verdict verdict;
    verdict.giveUp = m_maxRetries > 0 && m_failed > m_maxRetries;
    verdict.needsAttention = needsAttention(why);
    verdict.wait = m_backOff.next();
    if (verdict.needsAttention)
        verdict.wait = std::max(verdict.wait, std::min(SlowRetry, m_maxInterval));
    return verdict;
}

bool RetryPolicy::needsAttention(const Error &why)
{
    switch (why.code) {
    case ErrorCode::BadInput:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotPenguin:
        return true;
    case ErrorCode::HttpRefused:
        return isLastingHttpStatus(why.httpStatus);
    default:
        return false;
    }
}

} // namespace rookery
