// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer_head.h"
#include "core/http/body_reader.h"
#include "core/http/hop_by_hop.h"
#include "core/http/request_head.h"

#include <optional>

/// Heads as a proxy passes them on (RFC 9110 §7.6.1): without what belongs to the connection that they came
/// over, which Connection may name, and with the framing that was understood and no other. Nothing is added
/// that tells who asks: no Via, no X-Forwarded-For. Pure.
namespace rookery::http {

/// The protocols that a request wants to change to, where it can be passed on: none for h2c, which begins
/// with fields that are dropped here, and in HTTP/1.0 (RFC 9110 §7.8).
[[nodiscard]] QByteArray wantedUpgrade(const RequestHead &head);

/// A request for an origin server, in origin form. `host` is what Host says, whatever it said before.
[[nodiscard]] QByteArray forwardedRequest(const RequestHead &head, QByteArrayView resource,
                                          QByteArrayView host, const BodyFraming &framing);

/// How an answer goes to the client.
struct AnswerDelivery
{
    enum class Persistence {
        Unsaid,    ///< kept, as is the rule in HTTP/1.1
        KeepAlive, ///< kept, which HTTP/1.0 has to be told
        Close,
    };

    BodyFraming framing;
    Persistence persistence = Persistence::Unsaid;
};
/// The field line that says so; none where nothing is said.
[[nodiscard]] QByteArray persistenceField(AnswerDelivery::Persistence persistence);
[[nodiscard]] QByteArray forwardedAnswer(const AnswerHead &head, const AnswerDelivery &delivery);
/// An interim one, or 101, which has an Upgrade.
[[nodiscard]] QByteArray forwardedInterim(const AnswerHead &head);

/// Whether the client of a request means to send another one over its connection (RFC 9112 §9.3).
[[nodiscard]] bool wantsToGoOn(const RequestHead &head);

/// Trailers without those that belong to the connection by their head.
[[nodiscard]] Fields forwardedTrailers(const Fields &trailers, const HopByHop &hops);

/// RFC 9110 §7.6.2, of OPTIONS and TRACE: how many may pass it on; none where it says nothing.
[[nodiscard]] std::optional<int> maxForwards(const RequestHead &head);

} // namespace rookery::http
