// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxy/http_own_answer.h"

#include <QCoreApplication>

namespace rookery {

namespace http {
struct RequestHead;
}

/// What an HTTP proxy of ours shows to who asks it like a web server: the file for automatic proxy
/// configuration at /proxy.pac, which sends everything to this proxy, and a sentence that names it. Everybody
/// may read that, without a password too: browsers have none for it. Pure.
class HttpPages final
{
    Q_DECLARE_TR_FUNCTIONS(HttpPages)

public:
    static constexpr QByteArrayView PacPath = "/proxy.pac";

    /// `hasSocks`: SOCKS is spoken at the same address.
    explicit HttpPages(bool hasSocks) : m_hasSocks(hasSocks) {}

    /// To a request whose target is in origin form.
    [[nodiscard]] HttpOwnAnswer answer(const http::RequestHead &head) const;

private:
    [[nodiscard]] HttpOwnAnswer configuration(const http::RequestHead &head) const;

    bool m_hasSocks;
};

} // namespace rookery
