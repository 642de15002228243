// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace rookery {

/// What a session is known by, and what proves that one may join it. Never shown.
struct SessionToken
{
    static constexpr qsizetype PartSize = 16;

    QByteArray id;
    QByteArray secret;

    [[nodiscard]] static SessionToken random();
    /// 64 hex digits, small letters; none where it is anything else.
    [[nodiscard]] static std::optional<SessionToken> parse(QByteArrayView text);
    [[nodiscard]] QByteArray text() const { return id.toHex().append(secret.toHex()); }
};

/// How a client asks to join its session. Never shown.
struct SessionJoin
{
    SessionToken token;
    /// Counts up with each try of a session, so that one that comes late or twice is of no use. Whoever reads
    /// along has the secret and can ask with a greater one: only TLS is in the way of that.
    quint64 generation = 0;
    /// Messages that the client has received.
    quint64 have = 0;

    /// A field's value; none where it is written in any other way than ours.
    [[nodiscard]] static std::optional<SessionJoin> parse(const QByteArray &value);
    [[nodiscard]] QByteArray value() const;
};

/// The gateway's answer to a join: how many messages of the session it has received.
[[nodiscard]] QByteArray joinedValue(quint64 have);
[[nodiscard]] std::optional<quint64> joinedHave(const QByteArray &value);

/// A decimal number without anything else, below 2^63.
[[nodiscard]] std::optional<quint64> countIn(QByteArrayView text);

} // namespace rookery
