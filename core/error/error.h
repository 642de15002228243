// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace rookery {

/// What went wrong, for code that decides what to do next. Text for people is in Error::message.
enum class ErrorCode {
    BadInput,         ///< a person or a file gave something that cannot be used
    NameNotFound,     ///< a host name did not resolve
    ConnectionFailed, ///< refused, unreachable, timed out, cut
    ProxyRefused,     ///< the proxy wants a user name and a password, or other ones
    TlsFailed,        ///< handshake or certificate
    HttpRefused,      ///< the server answered the upgrade with something other than 101
    NotPenguin,       ///< the server upgraded without naming penguin-v7
    ProtocolError,    ///< the peer broke the contract (docs/protocol.md §2.2, §4.2)
    KeepaliveTimeout, ///< no pong in time
    ClosedByPeer,     ///< the peer ended the connection
    MessageTooBig,    ///< something on the way ended the connection at a message of that size
    ClosedHere,       ///< we ended the connection
    FlowRefused,      ///< the peer answered a Connect or a stream with Reset
    FlowIdsExhausted, ///< three flow IDs in a row were refused
    BindRefused,      ///< the peer answered a Bind with Reset
    Timeout,          ///< nothing happened in the time allowed
    PortBusy,         ///< a local address is in use
    NotPermitted,     ///< the operating system or our own rules do not allow it
    TooMuch,          ///< a limit was reached
    LocalIo,          ///< reading or writing something local failed
};

/// One failure. `message` is one plain, translated sentence; `hint` says what to do next and may be empty;
/// `detail` is raw text for the log (never shown as the message, never holds a secret).
struct Error
{
    ErrorCode code = ErrorCode::BadInput;
    QString message;
    QString hint;
    QString detail;
    int httpStatus = 0; ///< what the server answered, with HttpRefused; 0: nothing that can be read
    int closeCode = 0;  ///< of the WebSocket, with ClosedByPeer; 0: none is known

    /// Message and hint, as a person reads them.
    [[nodiscard]] QString sentence() const
    {
        return hint.isEmpty() ? message : message + QLatin1Char(' ') + hint;
    }
};

/// A value, or why there is none.
template <class T> using Expected = tl::expected<T, Error>;

/// Shorthand for `return failure(…)` in a function that returns Expected.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, const QString &message,
                                                   const QString &hint = {}, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, message, hint, detail});
}

} // namespace rookery

Q_DECLARE_METATYPE(rookery::Error)
