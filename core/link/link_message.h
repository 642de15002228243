// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/message_buffer.h"
#include "core/link/session_join.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

/// What two links say to each other below the multiplexor (docs/protocol.md §10.2): a Reset of flow 0 with
/// text, as the hello is. Pure functions over bytes.
namespace rookery::link {

/// The name of the ability in the hello.
constexpr QByteArrayView Ability = "resume";

/// What a message is, by its first bytes.
enum class Kind {
    Data,     ///< a Push: counted
    Control,  ///< everything else that is counted
    Datagram, ///< not counted, and never sent again
    Own,      ///< of the link: not counted
};
/// Of a whole message, or of as much of its beginning as tells: 12 bytes.
[[nodiscard]] Kind kindOf(QByteArrayView message);
/// Whether both ends count such messages.
[[nodiscard]] constexpr bool isCounted(Kind kind)
{
    return kind == Kind::Data || kind == Kind::Control;
}

/// How many messages the sender has received whole.
struct Have
{
    quint64 count = 0;
};
/// What the gateway gives a session to be joined with.
struct Session
{
    SessionToken token;
};

using Message = std::variant<Have, Session>;

/// Of a message whose kind is Own; none where it is written in any other way than ours.
[[nodiscard]] std::optional<Message> parse(QByteArrayView message);
[[nodiscard]] MessageBuffer encodeHave(quint64 count);
[[nodiscard]] MessageBuffer encodeSession(const SessionToken &token);

} // namespace rookery::link
