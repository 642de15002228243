// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/hop_by_hop.h"

#include <algorithm>
#include <span>

namespace rookery::http {

namespace {

constexpr QByteArrayView Always[] = {"Proxy-Connection",
                                     "Keep-Alive",
                                     "TE",
                                     "Upgrade",
                                     "HTTP2-Settings",
                                     "Proxy-Authorization",
                                     "Proxy-Authenticate",
                                     "Proxy-Authentication-Info"};

constexpr QByteArrayView Never[] = {"Connection", "Content-Length", "Transfer-Encoding", "Host", "Expect"};

} // namespace

HopByHop::HopByHop(const Fields &fields)
    : m_named(members(fields, "Connection") + members(fields, "Proxy-Connection"))
{
}

bool HopByHop::has(QByteArrayView name) const
{
    if (isOneOf(name, Never))
        return false;
    return isOneOf(name, Always) || std::any_of(m_named.cbegin(), m_named.cend(),
                                                [&](const QByteArray &one) { return sameText(one, name); });
}

} // namespace rookery::http
