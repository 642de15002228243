// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/error/settings_place.h"

#include <QAbstractSocket>
#include <QSslError>

#include <chrono>

namespace rookery {

/// How far a connection attempt got.
enum class ConnectStage { Name, Tcp, Tls, Upgrade };

/// What a failed attempt was about, for its sentence.
struct ConnectTarget
{
    QString host;
    quint16 port = 0;
    bool tls = false;
    QString certificateName;                             ///< the name that the certificate has to have
    QString proxy;                                       ///< "host:port"; empty: none
    SettingsPlace settings = SettingsPlace::CommandLine; ///< what hints name

    [[nodiscard]] bool inEditor() const { return settings == SettingsPlace::Editor; }

    /// "host:port", with brackets where they are needed.
    [[nodiscard]] QString shown() const;
};

/// \name Sentences for people, with a hint, for each way to fail
/// @{
[[nodiscard]] Error socketFailure(QAbstractSocket::SocketError error, const QString &detail,
                                  ConnectStage stage, const ConnectTarget &target);
/// Our own connection to the proxy failed; the server has no part in it.
[[nodiscard]] Error toProxyFailure(QAbstractSocket::SocketError error, const QString &detail,
                                   const ConnectTarget &target);
/// The proxy cannot reach the server.
[[nodiscard]] Error behindProxyFailure(const QString &detail, const ConnectTarget &target);
[[nodiscard]] Error timeoutFailure(std::chrono::milliseconds limit, ConnectStage stage,
                                   const ConnectTarget &target);
/// An answer that is none of a WebSocket server; `detail` says why, or is its start.
[[nodiscard]] Error answerFailure(const QString &detail, const ConnectTarget &target);
/// An answer other than 101; `detail` may be the start of its body. `sentTo`: the address that the server
/// sends its visitors on to, fit to be shown; empty where it does not.
[[nodiscard]] Error statusFailure(int status, const QString &reason, const QString &detail,
                                  const ConnectTarget &target, const QString &sentTo = {});
/// An HTTP proxy's answer other than 2xx and 407.
[[nodiscard]] Error proxyStatusFailure(int status, const QString &reason, const ConnectTarget &target);
/// `errors` is not empty.
[[nodiscard]] Error certificateFailure(const QList<QSslError> &errors, const ConnectTarget &target);
/// The handshake failed, and not because of the certificate. One that was only broken off, as by a server
/// that restarts behind something that accepts for it, is a lost connection.
[[nodiscard]] Error tlsFailure(const QString &detail, const ConnectTarget &target);
/// The connection ended in the middle of the handshake.
[[nodiscard]] Error tlsHangUp(const QString &detail, const ConnectTarget &target);
[[nodiscard]] Error notPenguinFailure(const QString &subprotocol, const ConnectTarget &target);
/// @}

/// Text from a peer, fit for a log: no control characters, not too long.
[[nodiscard]] QString cleanDetail(const QString &text);

} // namespace rookery
