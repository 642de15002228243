// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/backend_address.h"
#include "core/gateway/upgrade_guard.h"
#include "core/http/answer_head.h"
#include "core/http/body_reader.h"
#include "core/http/request_head.h"

#include <optional>

namespace rookery {

/// Heads between a visitor and the web site behind a gateway: all that is passed on keeps its place, its
/// spelling and its HTTP version, because nobody is to see that there is somebody in between. What belongs to
/// one connection goes, but for the fate of the connection itself, which the two share; and so does the key
/// of the tunnel. Pure.
class BackendHeads final
{
public:
    /// Who asks, for X-Forwarded-For and its like.
    struct Visitor
    {
        QByteArray address;
        bool usesTls = false;
    };

    BackendHeads() = delete;

    /// Whether it says whom it is for in a way that can be passed on: an authority in the target takes the
    /// place of Host (RFC 9112 §3.2.2), and has to fit there.
    [[nodiscard]] static bool hasHost(const http::RequestHead &head);
    /// `head` was let through by RequestHeadReader and hasHost(). Where there is a `visitor`, the site is
    /// told of it. Of X-Penguin-PSK the key of `guard` stays here; any other value is nobody's secret, and a
    /// probe that sends one would see that it does not arrive.
    [[nodiscard]] static QByteArray request(const http::RequestHead &head, const BackendAddress &address,
                                            const std::optional<Visitor> &visitor, const UpgradeGuard &guard);
    /// `framing` is how the body goes out.
    [[nodiscard]] static QByteArray answer(const http::AnswerHead &head, const http::BodyFraming &framing);
    /// What every server has to refuse, sent in place of what is refused here, so that the refusal is the
    /// site's own: for its HTTP version, for its transfer coding, or because it cannot be understood (RFC
    /// 9112 §2.3, §6.1, §3.2). `received` begins with the request; nothing of it goes on but its version.
    [[nodiscard]] static QByteArray refusedRequest(QByteArrayView received);
    [[nodiscard]] static QByteArray refusedCoding();
    /// Whether the visitor wants to speak another protocol from here on, and the site is told so. Not h2c: it
    /// begins with fields that belong to the connection.
    [[nodiscard]] static bool wantsUpgrade(const http::RequestHead &head);
    /// Whether its connection is to go on after the answer (RFC 9112 §9.3).
    [[nodiscard]] static bool wantsToGoOn(const http::RequestHead &head);
};

} // namespace rookery
